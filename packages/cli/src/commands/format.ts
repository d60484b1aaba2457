import { lineIndex } from '@imgtpl/grammar';
import { visible } from '@imgtpl/language';
import { discover, fromPlatform, readText, relativePath, resolvePath, type Workspace } from '@imgtpl/workspace';
import type { Arguments } from '../arguments/command-spec.js';
import { optionValue } from '../arguments/option-value.js';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import { configuredWorkspace } from '../configured-workspace.js';
import { type Change, type Changes, printDiff } from '../diff/print-diff.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { formatSource } from '../format/format-source.js';
import type { Formatting, Source } from '../format/formatting.js';
import { namedConfigurationFaults } from '../named-configuration.js';
import { findingsOf } from '../print-findings.js';
import { shownPath } from '../shown-path.js';
import { readStandardInput, STDIN_NAME } from '../standard-input.js';
import { startProgress } from '../terminal/progress.js';
import { writeChanges } from '../writing/write-changes.js';
import type { RunCommand } from './command.js';

/** `imgtpl format`: writes in place, or with `--check` and `--diff` shows what it would write. */
export const format: RunCommand = async (args, context) => {
  const workspace = configuredWorkspace(args, context);
  if (args.operands.includes('-')) return await formatStandardInput(args, workspace, context);
  if (args.options.has(NAME)) throw new CommandError(context.messages.needsOption(`--${NAME}`, '-'));
  const { changes, code } = await formatFiles(args, workspace, context);
  if (isDryRun(args)) return worseCode(code, show(changes, { args, workspace }, context));
  if (changes.size > 0) context.io.holdInterrupts();
  const unwritten = await writeChanges(changes, context.messages.formattedFiles, context);
  return unwritten.size === 0 ? code : EXIT.failure;
};

/** The option that gives standard input a name. */
const NAME = 'stdin-filename';

function worseCode(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}

/** Whether nothing is to be written. */
function isDryRun({ options }: Arguments): boolean {
  return options.has('check') || options.has('diff');
}

async function formatStandardInput(args: Arguments, workspace: Workspace, context: CommandContext): Promise<ExitCode> {
  const other = args.operands.find((operand) => operand !== '-') ?? args.operands[1];
  if (other !== undefined) throw new CommandError(context.messages.conflict('-', visible(other)));
  const name = optionValue(args, NAME) ?? STDIN_NAME;
  const before = await readStandardInput(context, name);
  const path = resolvePath(workspace.workingDirectory, fromPlatform(name));
  const formatting = await formatSource({ path, text: before }, workspace);
  if (!('after' in formatting)) {
    const { faults, code } = reasonsOf(formatting, { path, text: before }, context);
    for (const fault of faults) context.io.stderr.write(fault);
    return code;
  }
  const { after } = formatting;
  if (!isDryRun(args)) {
    context.io.stdout.write(after);
    return EXIT.ok;
  }
  const changes = new Map(before === after ? [] : [[path, { before, after }]]);
  return show(changes, { args, workspace }, context);
}

/** Why a text is not formatted, and the exit code for that. */
function reasonsOf(
  formatting: Exclude<Formatting, { after: string }>,
  { path, text }: Source,
  context: CommandContext,
): { readonly faults: readonly string[]; readonly code: ExitCode } {
  if ('faulty' in formatting) {
    return { faults: formatting.faulty.map((it) => findingsOf(it, context)), code: EXIT.failure };
  }
  const file = { path, text, lines: lineIndex(text), diagnostics: formatting.malformed };
  return { faults: [findingsOf(file, context)], code: EXIT.findings };
}

/** What formatting changes in the files of the operands, and the exit code for those it cannot format. */
async function formatFiles(
  { operands }: Arguments,
  workspace: Workspace,
  context: CommandContext,
): Promise<{ readonly changes: Changes; readonly code: ExitCode }> {
  const { io, messages } = context;
  const progress = startProgress(io);
  const changes = new Map<string, Change>();
  const patterns = operands.length === 0 ? ['.'] : operands.map(fromPlatform);
  const named = new Set(patterns.map((pattern) => resolvePath(workspace.workingDirectory, pattern)));
  const { files, problems } = await discover(progress.during(workspace, messages.searching), patterns);
  const faults = files.length === 0 ? await namedConfigurationFaults(workspace, context) : [];
  const reported = new Set([...problems.map(({ message }) => failure(message)), ...faults]);
  let code: ExitCode = reported.size > 0 ? EXIT.failure : EXIT.ok;
  for (const [index, path] of files.entries()) {
    progress.show(() => messages.progress(index, files.length));
    const before = await readText(workspace, path);
    if (typeof before !== 'string') {
      reported.add(failure(before.message));
      code = EXIT.failure;
      continue;
    }
    const formatting = await formatSource({ path, text: before }, workspace);
    if ('after' in formatting) {
      const { after } = formatting;
      if (after !== before) changes.set(path, { before, after });
      const hasNothing = 'hasNothing' in formatting && named.has(path);
      if (hasNothing) reported.add(failure(messages.nothingToFormat(relativePath(workspace.workingDirectory, path))));
      continue;
    }
    const reasons = reasonsOf(formatting, { path, text: before }, context);
    for (const fault of reasons.faults) reported.add(fault);
    code = worseCode(code, reasons.code);
  }
  progress.clear();
  for (const one of reported) io.stderr.write(one);
  return { changes, code };
}

function failure(message: string): string {
  return `imgtpl: ${visible(message)}\n`;
}

/** Prints the diff, or the names of the files that would change. */
function show(
  changes: Changes,
  { args: { options }, workspace }: { readonly args: Arguments; readonly workspace: Workspace },
  context: CommandContext,
): ExitCode {
  if (options.has('diff')) printDiff(changes, workspace, context);
  else {
    for (const path of changes.keys()) {
      context.io.stdout.write(`${shownPath(relativePath(workspace.workingDirectory, path))}\n`);
    }
  }
  return options.has('check') && changes.size > 0 ? EXIT.findings : EXIT.ok;
}
