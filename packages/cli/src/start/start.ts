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
const keepCode = keeper(packs.keepCore);
// A server, or a lint that watches files, never gets to its end: it is ended. A timer costs half a millisecond.
if (packs.keepCore !== undefined) setTimeout(keepCode, 5000).unref();
// Everything is written by then, and an explicit exit saves the time that Node takes to tear down its heap.
void main(documentation)
  .then(keepCode)
  .then(() => process.exit());

/** Stores compiled code for the next start, when first called; does nothing if `keepCore` is undefined. */
function keeper(keepCore: (() => void) | undefined): () => Promise<void> {
  let isKept = keepCore === undefined;
  return async () => {
    if (isKept) return;
    isKept = true;
    await prepareNextStart(documentation, join(__dirname, 'warm-up.imgtpl'));
    keepCore?.();
  };
}
