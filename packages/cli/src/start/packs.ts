import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { prepareCodeCache, readCodeCache, writeCodeCache } from './code-cache.js';

/** A module of the bundle, in CommonJS. */
type Factory = (exports: object, require: (name: string) => unknown, module: { exports: object }) => void;

export interface PackOptions {
  /** The folder of the packs. */
  readonly folder: string;
  /** The folder for compiled code; undefined where there is none to be trusted. */
  readonly cache: string | undefined;
  /** Gives the modules of Node. */
  readonly nodeRequire: (name: string) => unknown;
}

/**
 * Modules that are loaded together lie in one file, a pack: an expression whose value maps each module's name to its
 * function. `core.js` has what every `lint` needs, and names the packs of the modules that share one; any other module
 * lies in a file of its own name.
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
    // On exit it is known which functions of a pack are needed: those are what the cache is to hold.
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
  /** A text is the name of the pack that holds the module. */
  readonly factories: Record<string, Factory | string>;
  /** Puts the code that is compiled by now into the cache; undefined where it is there already, or cannot be. */
  readonly keep: (() => void) | undefined;
}

function compile(path: string, pack: string, cache: string | undefined): CompiledPack {
  // Packs are ASCII: as Latin-1 they are read without being decoded, and take one byte a character in memory.
  const source = readFileSync(path, 'latin1');
  const cachedData = cache === undefined ? undefined : readCodeCache(cache, pack);
  const script = new Script(source, { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
  const isKept = cachedData !== undefined && script.cachedDataRejected === false;
  const canKeep = cache !== undefined && !isKept && prepareCodeCache(cache);
  const keep = canKeep ? () => writeCodeCache(cache, pack, script.createCachedData()) : undefined;
  return { factories: script.runInThisContext(), keep };
}
