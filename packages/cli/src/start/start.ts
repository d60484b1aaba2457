/**
 * The entry point of the bundled program. None of it comes from the code cache, so it only finds the cache and the
 * first pack.
 */
import { join } from 'node:path';
import { codeCacheFolder } from './code-cache-folder.js';
import { openPacks } from './packs.js';

/** A hash of all packs; set by the bundler, which turns this file into a CommonJS script. */
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
// Everything is written by now, and an explicit exit saves the time that Node takes to tear down its heap.
finished.then(() => process.exit());
