import {
  type FileSystem,
  fromPlatform,
  type Memory,
  NODE_FILE_SYSTEM,
  openWorkspace,
  type Workspace,
  withTexts,
} from '@imgtpl/workspace';
import { resolvedChoice } from '../arguments/configuration-choice.js';
import type { CommandContext } from '../command-context.js';
import type { Changes } from '../diff/print-diff.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { namedConfigurationFaults } from '../named-configuration.js';
import { recordingReads } from '../recording-reads.js';
import { type ReportedFile, summarize } from '../report.js';
import { type Progress, startProgress } from '../terminal/progress.js';
import { writeChanges } from '../writing/write-changes.js';
import { refuseUnwritable } from '../writing/write-or-throw.js';
import { applyBaseline, readBaselineEntries } from './apply-baseline.js';
import { isMisplacedBaseImage } from './is-misplaced-base-image.js';
import { type LintResult, lintAndFix } from './lint-and-fix.js';
import { type LintOptions, outputFiles, writesFiles } from './lint-options.js';
import { readSources, type Sources } from './read-sources.js';
import { diffOutput, writeReport } from './write-report.js';

/** The files, and what earlier runs have made of them. */
export interface LintFrom {
  readonly fileSystem?: FileSystem;
  readonly memory?: Memory;
}

/** One run over the files as they are now. */
export async function lintOnce(
  options: LintOptions,
  context: CommandContext,
  { fileSystem = NODE_FILE_SYSTEM, memory }: LintFrom = {},
): Promise<ExitCode> {
  const { io, messages } = context;
  const baselineEntries = await readBaselineEntries(options, context);
  for (const name of outputFiles(options)) await refuseUnwritable(name, context);
  const read = new Set<string>();
  const workspace = { ...workspaceFor(options, context, recordingReads(fileSystem, read)), memory };
  const progress = startProgress(io);
  const sources = await readSources(workspace, { ...options, progress }, context);
  const result = await lintSources(sources, { options, workspace, fileSystem, progress }, context);
  if (options.output !== undefined) {
    const { refuseReplacing, sourceAt } = await import('../writing/refuse-replacing.js');
    const baseline = options.baseline ? [options.baseline.path] : [];
    const inputs = [...sources.paths, ...read, ...baseline, ...sourceAt(options.output, io)];
    await refuseReplacing(options.output, inputs, context);
  }
  const faults = sources.paths.length === 0 ? await namedConfigurationFaults(workspace, context) : [];
  for (const fault of faults) io.stderr.write(fault);
  let hasFailed = sources.hasFailed || result.hasFailed || faults.length > 0;
  // A report without files would look like success.
  const isEmpty = sources.paths.length === 0 || (options.format === 'text' && result.files.length === 0);
  if (hasFailed && isEmpty) return EXIT.failure;
  const unwritten = options.fix === 'apply' ? await writeChanges(result.fixed, messages.fixedFiles, context) : NO_PATHS;
  hasFailed ||= unwritten.size > 0;
  if (options.fix === 'show') {
    const { printDiff } = await import('../diff/print-diff.js');
    printDiff(result.fixed, workspace, context, diffOutput(options, io));
  }
  const files = await applyBaseline(asOnDisk(result, unwritten), { ...options, known: baselineEntries }, context);
  const shown = options.quiet ? files.map(onlyErrors) : files;
  await writeReport({ files: shown, summary: summarize(shown) }, options, context);
  const isClean = shown.every(({ diagnostics }) => diagnostics.length === 0);
  if (hasFailed && isClean && options.format === 'text') io.stderr.write(`imgtpl: ${messages.notAllDone}\n`);
  const code = exitCodeFor(files, options, context);
  return hasFailed ? EXIT.failure : code;
}

/** The exit code for the findings; prints a message if there are too many warnings. */
function exitCodeFor(
  files: readonly ReportedFile[],
  { maxWarnings }: LintOptions,
  { io, messages }: CommandContext,
): ExitCode {
  const { errors, warnings } = summarize(files);
  const isOver = warnings > maxWarnings;
  if (isOver) io.stderr.write(`imgtpl: ${messages.tooManyWarnings(warnings, maxWarnings)}\n`);
  return errors > 0 || isOver ? EXIT.findings : EXIT.ok;
}

interface LintSetup {
  readonly options: LintOptions;
  readonly workspace: Workspace;
  readonly fileSystem: FileSystem;
  readonly progress: Progress;
}

async function lintSources(
  sources: Sources,
  { options, workspace, fileSystem, progress }: LintSetup,
  context: CommandContext,
): Promise<LintResult> {
  const fix = options.fix !== 'report';
  const result = await lintAndFix(workspace, { ...sources, fix, progress }, context);
  if (
    !fix ||
    sources.text !== undefined ||
    result.hasFailed ||
    !result.files.some((file) => file.diagnostics.some(isMisplacedBaseImage))
  )
    return result;
  const { moveBaseImages } = await import('./move-base-images.js');
  const reopen = (changes: Changes) => {
    return workspaceFor(
      options,
      context,
      withTexts(fileSystem, (path) => changes.get(path)?.after),
    );
  };
  return moveBaseImages(result, { workspace, reopen, progress }, context);
}

const NO_PATHS: ReadonlySet<string> = new Set();

/** The files as they are on disk: where fixes could not be written, the findings without fixes. */
function asOnDisk({ files, unfixed }: LintResult, unwritten: ReadonlySet<string>): readonly ReportedFile[] {
  if (unwritten.size === 0) return files;
  const kept = new Map([...unfixed].filter(([path]) => unwritten.has(path)).map(([, file]) => [file.path, file]));
  return files.map((file) => kept.get(file.path) ?? file);
}

/** A workspace for the options; valid as long as the files do not change. */
export function workspaceFor(
  options: LintOptions,
  { io, language }: CommandContext,
  files: FileSystem = NODE_FILE_SYSTEM,
): Workspace {
  const workingDirectory = fromPlatform(io.cwd);
  const { configuration, kind } = options;
  return openWorkspace({
    files,
    workingDirectory,
    // Programs read JSON, so it has to be the same in any locale.
    language: options.format === 'json' ? 'en' : language,
    configuration: resolvedChoice(configuration, workingDirectory),
    kind,
    pause: writesFiles(options) || options.watch ? pauseEvery(io) : undefined,
  });
}

const PAUSE_EVERY_MS = 50;

/** Lets an interrupt happen from time to time, as they are held back while files are written. */
function pauseEvery(io: CommandContext['io']): () => Promise<void> {
  let last = io.now();
  return async () => {
    if (io.now() - last < PAUSE_EVERY_MS) return;
    await io.pause();
    last = io.now();
  };
}

function onlyErrors(file: ReportedFile): ReportedFile {
  return { ...file, diagnostics: file.diagnostics.filter(({ severity }) => severity === 'error') };
}
