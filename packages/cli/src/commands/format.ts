import { parse } from '@imgtpl/grammar';
import { configuredFormat, formatText, visible } from '@imgtpl/language';
import {
  discover,
  effectiveConfiguration,
  type FaultyConfiguration,
  faultyConfigurations,
  fromPlatform,
  isPipelineName,
  readText,
  relativePath,
  resolvePath,
  type Workspace,
} from '@imgtpl/workspace';
import type { Arguments } from '../arguments/command-spec.js';
import { CommandError } from '../command-error.js';
import { configuredWorkspace } from '../configured-workspace.js';
import { type Changes, printDiff } from '../diff/print-diff.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { configurationFailure } from '../lint/judge-files.js';
import { startProgress } from '../lint/progress.js';
import { readStandardInput, STDIN_NAME } from '../lint/standard-input.js';
import { writeChanges } from '../lint/write-changes.js';
import type { CommandContext, RunCommand } from './command.js';

/** `imgtpl format`: writes in place, or says with `--check` and `--diff` what it would write. */
export const format: RunCommand = async (args, context) => {
  const workspace = configuredWorkspace(args, context);
  if (args.operands.includes('-')) return await formatStandardInput(args, workspace, context);
  const { changes, hasFailed } = await formatFiles(args, workspace, context);
  if (isLook(args)) {
    const code = show(changes, { args, workspace }, context);
    return hasFailed ? EXIT.failure : code;
  }
  if (changes.size > 0) context.io.holdInterrupts();
  const isWritten = await writeChanges(changes, context.messages.formattedFiles, context);
  return hasFailed || !isWritten ? EXIT.failure : EXIT.ok;
};

/** Whether nothing is to be written. */
function isLook({ options }: Arguments): boolean {
  return options.has('check') || options.has('diff');
}

async function formatStandardInput(args: Arguments, workspace: Workspace, context: CommandContext): Promise<ExitCode> {
  const other = args.operands.find((operand) => operand !== '-') ?? args.operands[1];
  if (other !== undefined) throw new CommandError(context.messages.conflict('-', visible(other)));
  const before = await readStandardInput(context);
  const path = resolvePath(workspace.workingDirectory, STDIN_NAME);
  const formatted = await formatAs(path, before, workspace);
  if ('faulty' in formatted) {
    for (const report of formatted.faulty) context.io.stderr.write(configurationFailure(report, workspace, context));
    return EXIT.failure;
  }
  const { after } = formatted;
  if (!isLook(args)) {
    context.io.stdout.write(after);
    return EXIT.ok;
  }
  const changes = new Map(before === after ? [] : [[path, { before, after }]]);
  return show(changes, { args, workspace }, context);
}

/** The text as the configuration of its path has it, or the configurations that are wrong: they might have it otherwise. */
async function formatAs(
  path: string,
  text: string,
  workspace: Workspace,
): Promise<{ readonly after: string } | { readonly faulty: readonly FaultyConfiguration[] }> {
  const { files, settings } = await effectiveConfiguration(workspace, path);
  const faulty = [...faultyConfigurations(files)];
  return faulty.length > 0 ? { faulty } : { after: formatText(parse(text), configuredFormat(settings)) };
}

/** What formatting changes in the templates that the operands stand for, and whether something could not be read. */
async function formatFiles(
  { operands }: Arguments,
  workspace: Workspace,
  context: CommandContext,
): Promise<{ readonly changes: Changes; readonly hasFailed: boolean }> {
  const { io, messages } = context;
  const progress = startProgress(io);
  const changes = new Map<string, { before: string; after: string }>();
  const patterns = operands.length === 0 ? ['.'] : operands.map(fromPlatform);
  const { files, problems } = await discover(progress.during(workspace, messages.searching), patterns);
  const faults = new Set(problems.map(({ message }) => failure(message)));
  for (const [index, path] of files.entries()) {
    if (isPipelineName(path)) continue;
    progress.show(() => messages.progress(index, files.length));
    const before = await readText(workspace, path);
    if (typeof before !== 'string') {
      faults.add(failure(before.message));
      continue;
    }
    const formatted = await formatAs(path, before, workspace);
    if ('after' in formatted) {
      const { after } = formatted;
      if (after !== before) changes.set(path, { before, after });
    } else for (const report of formatted.faulty) faults.add(configurationFailure(report, workspace, context));
  }
  progress.clear();
  for (const fault of faults) io.stderr.write(fault);
  return { changes, hasFailed: faults.size > 0 };
}

function failure(message: string): string {
  return `imgtpl: ${visible(message)}\n`;
}

/** Prints the differences, or the names of what would change. */
function show(
  changes: Changes,
  { args: { options }, workspace }: { readonly args: Arguments; readonly workspace: Workspace },
  context: CommandContext,
): ExitCode {
  if (options.has('diff')) printDiff(changes, workspace, context);
  else {
    for (const path of changes.keys()) {
      context.io.stdout.write(`${visible(relativePath(workspace.workingDirectory, path))}\n`);
    }
  }
  return options.has('check') && changes.size > 0 ? EXIT.findings : EXIT.ok;
}
