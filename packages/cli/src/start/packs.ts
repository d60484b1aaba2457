import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { prepareCodeCache, readCodeCache, writeCodeCache } from './code-cache.js';

/** A module of the bundle, in CommonJS. */
type Factory = (exports: object, require: (name: string) => unknown, module: { exports: object }) => void;

export interface PackOptions {
  /** The folder of the packs. */
  readonly folder: string;
  /** The folder for compiled code; undefined if there is none that is safe. */
  readonly cache: string | undefined;
  /** Loads modules of Node. */
  readonly nodeRequire: (name: string) => unknown;
}

/**
 * Modules that are loaded together are in one file, a pack: an expression whose value maps each module's name to its
 * function. `core.js` contains what every `lint` needs, and names the packs of modules that share one; any other module
 * has a file with its own name.
 */
export function openPacks({ folder, cache, nodeRequire }: PackOptions) {
  const factories = new Map<string, Factory | string>();
  const modules = new Map<string, { exports: object }>();
  const keepers: (() => void)[] = [];
  const load = (pack: string) => {
    const compiled = compile(join(folder, pack), pack, cache);
    for (const [name, factory] of Object.entries(compiled.factories)) factories.set(name, factory);
    return compiled;
  };
  const loadPackOf = (name: string): void => {
    const { keep } = load(factories.get(name)?.toString() ?? name.slice('./'.length));
    if (keep === undefined) return;
    // Only at exit is it known which functions of a pack were needed, and those belong in the cache.
    if (keepers.length === 0) process.once('exit', () => keepers.map((keeper) => keeper()));
    keepers.push(keep);
  };
  const requireModule = (name: string): unknown => {
    if (!name.startsWith('./')) return nodeRequire(name);
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    if (typeof factories.get(name) !== 'function') loadPackOf(name);
    const module = { exports: {} };
    modules.set(name, module);
    const factory = factories.get(name);
    if (typeof factory === 'function') factory(module.exports, requireModule, module);
    return module.exports;
  };
  const { keep } = load('core.js');
  return { require: requireModule, keepCore: keep };
}

interface CompiledPack {
  /** A string is the name of the pack with the module. */
  readonly factories: Record<string, Factory | string>;
  /** Stores the code compiled so far in the cache; undefined if it is there already, or cannot be stored. */
  readonly keep: (() => void) | undefined;
}

function compile(path: string, pack: string, cache: string | undefined): CompiledPack {
  // Packs are ASCII: as Latin-1, they need no decoding, and take one byte a character in memory.
  const source = readFileSync(path, 'latin1');
  const cachedData = cache === undefined ? undefined : readCodeCache(cache, pack);
  const script = new Script(source, { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
  const isKept = cachedData !== undefined && script.cachedDataRejected === false;
  const canKeep = cache !== undefined && !isKept && prepareCodeCache(cache);
  const keep = canKeep ? () => writeCodeCache(cache, pack, script.createCachedData()) : undefined;
  return { factories: script.runInThisContext(), keep };
}
