import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { prepareCodeCache, readCodeCache, writeCodeCache } from './code-cache.js';

/** A module of the bundle, in CommonJS. */
type Factory = (exports: object, require: (name: string) => unknown, module: { exports: object }) => void;

/** What the module of the first pack exports. */
interface Core {
  /** The exports of a module that became a part of it; undefined for any other module. */
  exportsOf(name: string): object | undefined;
  /** The modules that share a pack. */
  readonly common: readonly string[];
}

const CORE_PACK = 'core.js';
const COMMON_PACK = 'common.js';

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
 * function. `core.js` is one module with all that every `lint` needs, `common.js` has the modules that few commands
 * share, and any other module has a file with its own name.
 */
export function openPacks({ folder, cache, nodeRequire }: PackOptions) {
  const factories = new Map<string, Factory>();
  const modules = new Map<string, { exports: object }>();
  const keepers: (() => void)[] = [];
  const load = (pack: string) => {
    const compiled = compile(join(folder, pack), pack, cache);
    for (const [name, factory] of Object.entries(compiled.factories)) factories.set(name, factory);
    return compiled;
  };
  const loadPackOf = (name: string): void => {
    const { keep } = load(core.common.includes(name) ? COMMON_PACK : name.slice('./'.length));
    if (keep === undefined) return;
    // Only at exit is it known which functions of a pack were needed, and those belong in the cache.
    if (keepers.length === 0) process.once('exit', () => keepers.map((keeper) => keeper()));
    keepers.push(keep);
  };
  const evaluate = (name: string): object => {
    if (!factories.has(name)) loadPackOf(name);
    const module = { exports: {} };
    modules.set(name, module);
    factories.get(name)?.(module.exports, requireModule, module);
    return module.exports;
  };
  const requireModule = (name: string): unknown => {
    if (!name.startsWith('./')) return nodeRequire(name);
    return modules.get(name)?.exports ?? core.exportsOf(name) ?? evaluate(name);
  };
  const { keep } = load(CORE_PACK);
  const core = evaluate(`./${CORE_PACK}`) as Core;
  return { require: requireModule, keepCore: keep };
}

interface CompiledPack {
  readonly factories: Record<string, Factory>;
  /** Stores the code compiled so far in the cache; undefined if it is there already, or cannot be stored. */
  readonly keep: (() => void) | undefined;
}

function compile(path: string, pack: string, cache: string | undefined): CompiledPack {
  const bytes = readFileSync(path);
  // Packs are ASCII: as Latin-1, they need no decoding, and take one byte a character in memory.
  const source = bytes.toString('latin1');
  // For the system, giving out new memory is as much work as reading from a file.
  const cachedData = cache === undefined ? undefined : readCodeCache(cache, pack, bytes);
  const script = new Script(source, { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
  const isKept = cachedData !== undefined && script.cachedDataRejected === false;
  const canKeep = cache !== undefined && !isKept && prepareCodeCache(cache);
  const keep = canKeep ? () => writeCodeCache(cache, pack, script.createCachedData()) : undefined;
  return { factories: script.runInThisContext(), keep };
}
