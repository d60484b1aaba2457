import { readFileSync } from 'node:fs';
import { parse } from '@imgtpl/grammar';
import { configuredFormat, formatText, visible } from '@imgtpl/language';
import {
  discover,
  effectiveConfiguration,
  fromPlatform,
  isPipelineName,
  NODE_FILE_SYSTEM,
  openWorkspace,
  relativePath,
  resolvePath,
} from '@imgtpl/workspace';
import type { Arguments } from '../arguments/command-spec.js';
import { configurationChoice, resolvedChoice } from '../arguments/configuration-choice.js';
import { CommandError } from '../command-error.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { decode, STDIN_NAME } from '../lint/standard-input.js';
import { printDiff } from '../lint/write-fixes.js';
import { writeOrThrow } from '../lint/write-or-throw.js';
import type { CommandContext, RunCommand } from './command.js';

/** `imgtpl format`: writes in place, or says with `--check` and `--diff` what it would write. */
export const format: RunCommand = async (args, context) => {
  const { io, messages } = context;
  const changes = new Map<string, Change>();
  const isStdin = args.operands.includes('-');
  if (isStdin && args.operands.length > 1) throw new CommandError(messages.conflict('-', otherThanDash(args)));
  const workspace = workspaceOf(args, context);
  let hasFailed = false;
  if (isStdin) {
    const before = decode(await io.readStandardInput(), STDIN_NAME, messages);
    const path = resolvePath(workspace.workingDirectory, STDIN_NAME);
    changes.set(path, { before, after: await formatted(before, path, workspace) });
  } else hasFailed = await readChanges(args, { workspace, changes }, context);
  const [check, diff] = [args.options.has('check'), args.options.has('diff')];
  if (isStdin && !check && !diff) for (const { after } of changes.values()) io.stdout.write(after);
  for (const [path, { before, after }] of changes) if (before === after) changes.delete(path);
  if (diff) await printDiff(changes, workspace, context);
  else if (check) {
    for (const path of changes.keys()) {
      io.stdout.write(`${visible(relativePath(workspace.workingDirectory, path))}\n`);
    }
  } else if (!isStdin) hasFailed = !(await writeChanges(changes, context)) || hasFailed;
  if (hasFailed) return EXIT.failure;
  return exitCode(check, changes.size);
};

interface Change {
  readonly before: string;
  readonly after: string;
}

type Workspace = ReturnType<typeof openWorkspace>;

function exitCode(check: boolean, changed: number): ExitCode {
  return check && changed > 0 ? EXIT.findings : EXIT.ok;
}

function otherThanDash({ operands }: Arguments): string {
  return operands.find((operand) => operand !== '-') ?? '-';
}

function workspaceOf(args: Arguments, { io, language, messages }: CommandContext): Workspace {
  const workingDirectory = fromPlatform(io.cwd);
  const configuration = resolvedChoice(configurationChoice(args, messages), workingDirectory);
  return openWorkspace({ files: NODE_FILE_SYSTEM, workingDirectory, language, configuration });
}

/** Formats the templates that the operands stand for; whether something could not be read, which was said. */
async function readChanges(
  { operands }: Arguments,
  { workspace, changes }: { readonly workspace: Workspace; readonly changes: Map<string, Change> },
  { io, messages }: CommandContext,
): Promise<boolean> {
  const patterns = operands.length === 0 ? ['.'] : operands.map(fromPlatform);
  const { files, problems } = await discover(workspace, patterns);
  for (const { message } of problems) io.stderr.write(`imgtpl: ${visible(message)}\n`);
  let hasFailed = problems.length > 0;
  for (const path of files) {
    if (isPipelineName(path)) continue;
    const name = visible(relativePath(workspace.workingDirectory, path));
    try {
      const before = decode(readFileSync(path), name, messages);
      changes.set(path, { before, after: await formatted(before, path, workspace) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = error instanceof CommandError ? reason : messages.cannotRead(name, visible(reason));
      io.stderr.write(`imgtpl: ${message}\n`);
      hasFailed = true;
    }
  }
  return hasFailed;
}

/** The text as the configuration of its path has it. */
async function formatted(text: string, path: string, workspace: Workspace): Promise<string> {
  const { settings } = await effectiveConfiguration(workspace, path);
  return formatText(parse(text), configuredFormat(settings));
}

/** Writes each file whole or not at all; false when one could not be written, which was said. */
async function writeChanges(changes: ReadonlyMap<string, Change>, { io, messages }: CommandContext): Promise<boolean> {
  if (changes.size === 0) return true;
  io.holdInterrupts();
  let written = 0;
  for (const [path, { after }] of changes) {
    try {
      await writeOrThrow(path, after, messages);
      written++;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      io.stderr.write(`imgtpl: ${error.message}\n`);
    }
    await io.pause();
  }
  io.stderr.write(`${messages.formattedFiles(written)}\n`);
  return written === changes.size;
}
