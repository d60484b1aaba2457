import { applyEdits, MOST_FIX_ROUNDS, safeEdits, visible } from '@imgtpl/language';
import type { FileReport, JudgedFile, Workspace } from '@imgtpl/workspace';
import { comparePaths, lintDocument, lintFiles, relativePath } from '@imgtpl/workspace';
import type { CommandContext } from '../command-context.js';
import type { Change, Changes } from '../diff/print-diff.js';
import { findingsOf } from '../print-findings.js';
import type { ReportedFile } from '../report.js';
import type { Progress } from '../terminal/progress.js';

/** What became of the files. */
export interface Judgement {
  /** In the order of their paths. */
  readonly files: readonly ReportedFile[];
  /** The text of each file that the safe fixes change, by the absolute path, before and after. */
  readonly fixed: Changes;
  /** What is to be said of those files while they are as they were, by the absolute path. */
  readonly unfixed: ReadonlyMap<string, ReportedFile>;
  /** Whether something could not be read, or a configuration is wrong: it was said on standard error. */
  readonly hasFailed: boolean;
}

export interface JudgeOptions {
  /** Absolute, in the form of the workspace. */
  readonly paths: readonly string[];
  /** The text of the only path, when it is no file. */
  readonly text?: string;
  /** Whether the safe fixes are applied before a file is reported. */
  readonly fix: boolean;
  readonly progress: Progress;
}

/** Judges files one after the other; nothing is written. */
export async function judgeFiles(
  workspace: Workspace,
  options: JudgeOptions,
  context: CommandContext,
): Promise<Judgement> {
  const { progress, paths } = options;
  const files: ReportedFile[] = [];
  const fixed = new Map<string, Change>();
  const unfixed = new Map<string, ReportedFile>();
  let hasFailed = false;
  const words = () => context.messages.progress(files.length, Math.max(paths.length, files.length));
  for await (const report of reportsOf(progress.during(workspace, words), options)) {
    if (report.outcome !== 'judged') {
      progress.clear();
      hasFailed = true;
      context.io.stderr.write(failureOf(report, context));
      continue;
    }
    const judged = options.fix ? await judgeFixed(workspace, report) : report;
    if (judged.text !== report.text) {
      fixed.set(report.path, { before: report.text, after: judged.text });
      unfixed.set(report.path, toReported(report, workspace));
    }
    files.push(toReported(judged, workspace));
  }
  progress.clear();
  return { files: files.sort((a, b) => comparePaths(a.path, b.path)), fixed, unfixed, hasFailed };
}

async function* reportsOf(workspace: Workspace, { paths, text }: JudgeOptions): AsyncGenerator<FileReport> {
  const [path] = paths;
  if (text === undefined) yield* lintFiles(workspace, paths);
  else if (path !== undefined) yield* lintDocument(workspace, { path, text });
}

async function judgeFixed(workspace: Workspace, report: JudgedFile): Promise<JudgedFile> {
  let judged = report;
  for (let round = 0; round < MOST_FIX_ROUNDS; round++) {
    const text = applyEdits(judged.text, safeEdits(judged.diagnostics));
    if (text === judged.text) return judged;
    const next = await judgeText(workspace, report.path, text);
    if (next === undefined) return judged;
    judged = next;
  }
  return judged;
}

async function judgeText(workspace: Workspace, path: string, text: string): Promise<JudgedFile | undefined> {
  for await (const report of lintDocument(workspace, { path, text })) {
    if (report.outcome === 'judged' && report.path === path) return report;
  }
  return undefined;
}

/** A file without findings needs no text any more: ten thousand of them would be kept for nothing. */
function toReported(judged: JudgedFile, workspace: Workspace): ReportedFile {
  const { kind, bytes, commands, diagnostics, text, lines } = judged;
  const path = relativePath(workspace.workingDirectory, judged.path);
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
