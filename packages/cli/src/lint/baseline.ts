import { type Diagnostic, jsonText, parseJson } from '@imgtpl/language';
import { comparePaths } from '@imgtpl/workspace';
import { contentHashes } from '../fingerprint.js';
import type { ReportedFile } from '../report.js';

/** Findings that are known: `count` of one code at places with the same content in one file. */
export interface BaselineEntry {
  /** Relative to the folder of the baseline, with `/`. */
  readonly path: string;
  readonly code: string;
  /** Of what the finding is about, not of where it stands. */
  readonly hash: string;
  readonly count: number;
}

/** The entries of a baseline file's text; undefined when it is no baseline. */
export function readBaseline(text: string): readonly BaselineEntry[] | undefined {
  const content = parseJson(text);
  if (!isRecord(content) || content['version'] !== 1 || !Array.isArray(content['entries'])) return undefined;
  const entries: readonly unknown[] = content['entries'];
  return entries.every(isEntry) ? entries : undefined;
}

/** The text of a baseline file: one entry a line, so that a review shows what changed. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ path, code, hash, count }) => `    ${jsonText({ path, code, hash, count })}`);
  return `{\n  "version": 1,\n  "entries": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/** The entries that make every finding of the files known, by path, code and content. */
export function baselineOf(files: readonly ReportedFile[], pathOf: PathOf): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const file of files) {
    const hashOf = contentHashes(file);
    for (const diagnostic of file.diagnostics) {
      const entry = { path: pathOf(file), code: diagnostic.code, hash: hashOf(diagnostic) };
      const key = keyOf(entry);
      entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
    }
  }
  return inOrder([...entries.values()]);
}

export interface Comparison {
  /** With the findings that the baseline does not know. */
  readonly files: readonly ReportedFile[];
  /** What the baseline knows and these files no longer have. */
  readonly stale: readonly BaselineEntry[];
  /** What it says of files that were not looked at. */
  readonly untouched: readonly BaselineEntry[];
}

/** Takes the known findings away: of more equal ones than are known, the last ones are new. */
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

/** The entries as a baseline file has them: a change of one moves no other. */
export function inOrder(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  return entries.toSorted(
    (a, b) => comparePaths(a.path, b.path) || comparePaths(a.code, b.code) || comparePaths(a.hash, b.hash),
  );
}

/** The path under which a file stands in the baseline. */
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
