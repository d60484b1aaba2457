/**
 * Where the bundled program begins. It runs before anything is compiled from a cache, so it does no more than find the
 * cache and the first pack.
 */
import { join } from 'node:path';
import { codeCacheFolder } from './code-cache-folder.js';
import { openPacks } from './packs.js';

/** Set by the bundler, which makes a CommonJS script of this: a hash of all packs. */
declare const BUNDLE_HASH: string;

const packs = openPacks({
  folder: __dirname,
  cache: codeCacheFolder(process.env, BUNDLE_HASH),
  nodeRequire: require,
});
const { main, prepareNextStart } = packs.require('./main.js') as typeof import('../main.js');
const documentation = join(__dirname, '../docs');
const { keepCore } = packs;
const finished =
  keepCore === undefined
    ? main(documentation)
    : main(documentation)
        .then(() => prepareNextStart(documentation, join(__dirname, 'warm-up.imgtpl')))
        .then(keepCore);
// All is written by then, and an explicit exit spares the time in which Node takes its heap apart.
finished.then(() => process.exit());
