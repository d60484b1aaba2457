import { type Diagnostic, jsonText, parseJson } from '@imgtpl/language';
import { comparePaths } from '@imgtpl/workspace';
import { contentHashes } from '../fingerprint.js';
import type { ReportedFile } from '../report.js';

/** Known findings: `count` of them have this code and content in one file. */
export interface BaselineEntry {
  /** Relative to the folder of the baseline, with `/`. */
  readonly path: string;
  readonly code: string;
  /** The hash of what the finding is about, without its position. */
  readonly hash: string;
  readonly count: number;
}

/** The entries of a baseline file; undefined if the text is not a baseline. */
export function readBaseline(text: string): readonly BaselineEntry[] | undefined {
  const content = parseJson(text);
  if (!isRecord(content) || content['version'] !== 1 || !Array.isArray(content['entries'])) return undefined;
  const entries: readonly unknown[] = content['entries'];
  if (!entries.every(isEntry)) return undefined;
  // Where two branches have changed the same entry, both of it are left after a merge: the one that covers more counts.
  return mergeEntries(entries, keyOf, Math.max);
}

/** The text of a baseline file: one entry a line, so that a review shows what changed. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ path, code, hash, count }) => `    ${jsonText({ path, code, hash, count })}`);
  return `{\n  "version": 1,\n  "entries": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/** The entries that cover every finding of the files, by path, code and content. */
export function baselineOf(files: readonly ReportedFile[], pathOf: PathOf): readonly BaselineEntry[] {
  const entries = files.flatMap((file) => {
    const path = pathOf(file);
    const hashOf = contentHashes(file);
    return file.diagnostics.map((diagnostic) => ({ path, code: diagnostic.code, hash: hashOf(diagnostic), count: 1 }));
  });
  return inOrder(mergeEntries(entries, keyOf, sum));
}

/** One entry for each code in each file: nobody can tell those apart that differ in their hashes. */
export function mergeByCode(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  return mergeEntries(entries, ({ path, code }) => JSON.stringify([path, code]), sum);
}

/** One entry for each key, in the order in which the keys come first. */
function mergeEntries(
  entries: readonly BaselineEntry[],
  keyOfEntry: (entry: BaselineEntry) => string,
  countOf: (one: number, other: number) => number,
): readonly BaselineEntry[] {
  const merged = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = keyOfEntry(entry);
    const other = merged.get(key);
    merged.set(key, other === undefined ? entry : { ...other, count: countOf(other.count, entry.count) });
  }
  return [...merged.values()];
}

function sum(one: number, other: number): number {
  return one + other;
}

/** The findings of a run, compared with a baseline. */
export interface Comparison {
  /** With only the findings that are not in the baseline. */
  readonly files: readonly ReportedFile[];
  /** Entries without a matching finding in these files. */
  readonly stale: readonly BaselineEntry[];
  /** Entries for files that were not linted. */
  readonly untouched: readonly BaselineEntry[];
}

/** Removes the known findings. If there are more equal ones than known, the last ones count as new. */
export function compareWithBaseline(
  files: readonly ReportedFile[],
  entries: readonly BaselineEntry[],
  pathOf: PathOf,
): Comparison {
  const left = new Map(entries.map((entry) => [keyOf(entry), entry.count]));
  const newIn = (file: ReportedFile): readonly Diagnostic[] => {
    const hashOf = contentHashes(file);
    return file.diagnostics.filter((diagnostic) => {
      const key = keyOf({ path: pathOf(file), code: diagnostic.code, hash: hashOf(diagnostic) });
      const count = left.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      return count === 0;
    });
  };
  const filtered = files.map((file) => ({ ...file, diagnostics: newIn(file) }));
  const seen = new Set(files.map(pathOf));
  const stale = entries
    .filter(({ path }) => seen.has(path))
    .map((entry) => ({ ...entry, count: left.get(keyOf(entry)) ?? 0 }))
    .filter(({ count }) => count > 0);
  return { files: filtered, stale, untouched: entries.filter(({ path }) => !seen.has(path)) };
}

/** The entries in the order of a baseline file, so that changing one does not move others. */
export function inOrder(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  return entries.toSorted(
    (a, b) => comparePaths(a.path, b.path) || comparePaths(a.code, b.code) || comparePaths(a.hash, b.hash),
  );
}

/** The path of a file in the baseline. */
type PathOf = (file: ReportedFile) => string;

function keyOf({ path, code, hash }: Omit<BaselineEntry, 'count'>): string {
  return JSON.stringify([path, code, hash]);
}

function isEntry(value: unknown): value is BaselineEntry {
  if (!isRecord(value)) return false;
  const { path, code, hash, count } = value;
  return (
    typeof path === 'string' && typeof code === 'string' && typeof hash === 'string' && Number.isSafeInteger(count)
  );
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
