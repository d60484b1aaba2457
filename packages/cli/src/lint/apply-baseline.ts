import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CONFLICT_START, visible } from '@imgtpl/language';
import { fromPlatform, relativePath, resolvePath, systemCode, systemReason } from '@imgtpl/workspace';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import type { ReportedFile } from '../report.js';
import { shownPath } from '../shown-path.js';
import { writeOrThrow } from '../writing/write-or-throw.js';
import type { BaselineEntry } from './baseline.js';
import type { LintOptions } from './lint-options.js';

/** Removes the findings in the baseline, and writes the baseline if requested. */
export async function applyBaseline(
  files: readonly ReportedFile[],
  { baseline, known }: Pick<LintOptions, 'baseline'> & { readonly known: readonly BaselineEntry[] },
  context: CommandContext,
): Promise<readonly ReportedFile[]> {
  if (baseline === undefined) return files;
  const { baselineOf, compareWithBaseline, inOrder, mergeByCode, printBaseline } = await import('./baseline.js');
  const { io, messages } = context;
  const path = resolve(io.cwd, baseline.path);
  const folder = dirname(path);
  const pathOf = (file: ReportedFile) =>
    relativePath(fromPlatform(folder), resolvePath(fromPlatform(io.cwd), file.path));
  const comparison = compareWithBaseline(files, known, pathOf);
  const isGone = (entry: BaselineEntry) => !existsSync(resolve(folder, entry.path));
  const stale = inOrder([...comparison.stale, ...comparison.untouched.filter(isGone)]);
  reportStale({ count: stale.length, entries: mergeByCode(stale), isPruned: baseline.write }, context);
  if (!baseline.write) return comparison.files;
  const entries = inOrder([...baselineOf(files, pathOf), ...comparison.untouched.filter((entry) => !isGone(entry))]);
  await writeOrThrow(path, printBaseline(entries), messages, baseline.path);
  const count = entries.reduce((sum, entry) => sum + entry.count, 0);
  io.stderr.write(`${messages.baselineWritten(visible(baseline.path), count)}\n`);
  return files.map((file) => ({ ...file, diagnostics: [] }));
}

/**
 * The entries of the `--baseline` file. It need not exist if it is about to be written. It is read before linting, so
 * that errors in it are reported before any fix is written.
 *
 * @throws CommandError if the file is not a baseline
 */
export async function readBaselineEntries(
  { baseline }: Pick<LintOptions, 'baseline'>,
  { io, messages }: Pick<CommandContext, 'io' | 'messages'>,
): Promise<readonly BaselineEntry[]> {
  if (baseline === undefined) return [];
  const { path: given, write } = baseline;
  const path = resolve(io.cwd, given);
  if (!existsSync(path)) {
    if (write) return [];
    throw new CommandError(messages.noBaseline(visible(given)));
  }
  const { readBaseline } = await import('./baseline.js');
  const text = readText(path, given, messages);
  const entries = readBaseline(text);
  if (entries !== undefined) return entries;
  const isMerged = text.split('\n').some((line) => line.startsWith(CONFLICT_START));
  const message = isMerged ? messages.mergedBaseline : messages.badBaseline;
  throw new CommandError(message(visible(given)));
}

function readText(path: string, given: string, messages: CommandContext['messages']): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'EISDIR') throw new CommandError(messages.isFolder(visible(given)));
    throw new CommandError(messages.cannotRead(visible(given), visible(systemReason(error))));
  }
}

interface Stale {
  /** How many entries there are in the baseline. */
  readonly count: number;
  /** One for each code in each file. */
  readonly entries: readonly BaselineEntry[];
  readonly isPruned: boolean;
}

function reportStale({ count: total, entries, isPruned }: Stale, { io, messages }: CommandContext): void {
  if (total === 0) return;
  const lines = entries.map(
    ({ path, code, count }) => `  ${shownPath(messages.baselineStaleEntry(path, code, count))}`,
  );
  const hint = isPruned ? [] : [messages.baselinePrune];
  io.stderr.write(`${[messages.baselineStale(total), ...lines, ...hint].join('\n')}\n`);
}
