import { applyEdits, MOST_FIX_ROUNDS, safeEdits, visible } from '@imgtpl/language';
import type { FileReport, JudgedFile, Workspace } from '@imgtpl/workspace';
import { comparePaths, lintDocument, lintFiles, relativePath } from '@imgtpl/workspace';
import type { CommandContext } from '../command-context.js';
import type { Change, Changes } from '../diff/print-diff.js';
import { findingsOf } from '../print-findings.js';
import type { ReportedFile } from '../report.js';
import type { Progress } from '../terminal/progress.js';

/** The result of linting files. */
export interface LintResult {
  /** Sorted by path. */
  readonly files: readonly ReportedFile[];
  /** The texts before and after the safe fixes for each file that they change, by absolute path. */
  readonly fixed: Changes;
  /** The findings in those files without the fixes, by absolute path. */
  readonly unfixed: ReadonlyMap<string, ReportedFile>;
  /** Whether a file could not be read or a configuration has errors; that is already on standard error. */
  readonly hasFailed: boolean;
}

export interface LintAndFixOptions {
  /** Absolute, in the form of the workspace. */
  readonly paths: readonly string[];
  /** All that they were chosen from; see `LintFilesOptions`. */
  readonly found?: readonly string[];
  /** The text of the only path, if it is not a file. */
  readonly text?: string;
  /** Whether to apply the safe fixes before reporting a file. */
  readonly fix: boolean;
  readonly progress: Progress;
}

/** Lints files one after another; writes nothing. */
export async function lintAndFix(
  workspace: Workspace,
  options: LintAndFixOptions,
  context: CommandContext,
): Promise<LintResult> {
  const { progress, paths } = options;
  const files: ReportedFile[] = [];
  const fixed = new Map<string, Change>();
  const unfixed = new Map<string, ReportedFile>();
  let hasFailed = false;
  const progressText = () => context.messages.progress(files.length, Math.max(paths.length, files.length));
  for await (const report of reportsOf(progress.during(workspace, progressText), options)) {
    if (report.outcome !== 'judged') {
      progress.clear();
      hasFailed = true;
      context.io.stderr.write(failureOf(report, context));
      continue;
    }
    const final = options.fix ? await fixAndRelint(workspace, report) : report;
    if (final.text !== report.text) {
      fixed.set(report.path, { before: report.text, after: final.text });
      unfixed.set(report.path, toReported(report, workspace));
    }
    files.push(toReported(final, workspace));
  }
  progress.clear();
  return { files: files.sort((a, b) => comparePaths(a.path, b.path)), fixed, unfixed, hasFailed };
}

async function* reportsOf(
  workspace: Workspace,
  { paths, found = paths, text }: LintAndFixOptions,
): AsyncGenerator<FileReport> {
  const [path] = paths;
  if (text === undefined) yield* lintFiles(workspace, paths, { found });
  else if (path !== undefined) yield* lintDocument(workspace, { path, text });
}

async function fixAndRelint(workspace: Workspace, report: JudgedFile): Promise<JudgedFile> {
  let latest = report;
  for (let round = 0; round < MOST_FIX_ROUNDS; round++) {
    const text = applyEdits(latest.text, safeEdits(latest.diagnostics));
    if (text === latest.text) return latest;
    const next = await lintText(workspace, report, text);
    if (next === undefined) return latest;
    latest = next;
  }
  return latest;
}

async function lintText(
  workspace: Workspace,
  { path, pipelines }: JudgedFile,
  text: string,
): Promise<JudgedFile | undefined> {
  for await (const report of lintDocument(workspace, { path, text }, pipelines)) {
    if (report.outcome === 'judged' && report.path === path) return report;
  }
  return undefined;
}

/** Drops the text of a file without findings, to save memory when there are ten thousand of them. */
function toReported(linted: JudgedFile, workspace: Workspace): ReportedFile {
  const { kind, bytes, commands, diagnostics, text, lines } = linted;
  const path = relativePath(workspace.workingDirectory, linted.path);
  const source = diagnostics.length === 0 ? { text: '', lines: NO_LINES } : { text, lines };
  return { path, kind, bytes, commands, diagnostics, ...source };
}

const NO_LINES: ReportedFile['lines'] = {
  lineCount: 1,
  positionAt: () => ({ line: 0, character: 0 }),
  offsetAt: () => 0,
  lineRange: () => ({ start: 0, end: 0 }),
};

function failureOf(report: Exclude<FileReport, JudgedFile>, context: CommandContext): string {
  return report.outcome === 'unreadable' ? `imgtpl: ${visible(report.message)}\n` : findingsOf(report, context);
}
