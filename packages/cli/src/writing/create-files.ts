import { lstatSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { visible } from '@imgtpl/language';
import { systemReason } from '@imgtpl/workspace';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import { makeFolders } from '../make-folders.js';
import { writeOrThrow } from './write-or-throw.js';

/** A file to create; its path is relative to the common folder. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

export interface CreateOptions {
  /** In the system's form; created if it is missing. */
  readonly folder: string;
  /** The message for files that exist already; without it they are replaced. */
  readonly refusal?: ((paths: readonly string[]) => string) | undefined;
}

/**
 * Creates all of the files or none, and prints their paths.
 *
 * @throws CommandError if one exists that may not be replaced, or cannot be written
 */
export async function createFiles(
  files: readonly NewFile[],
  { folder, refusal }: CreateOptions,
  { io, messages }: CommandContext,
): Promise<void> {
  const targets = files.map(({ name, text }) => ({ path: join(folder, name), text }));
  const shown = (path: string) => visible(relative(io.cwd, path));
  if (refusal !== undefined) {
    const taken = targets.filter(({ path }) => pathExists(path, shown(path), messages));
    if (taken.length > 0) throw new CommandError(refusal(taken.map(({ path }) => shown(path))));
  }
  io.holdInterrupts();
  const undo: (() => Promise<void> | void)[] = [];
  try {
    for (const { path, text } of targets) {
      const before = contentBefore(path, shown(path), messages);
      for (const made of makeFolders(dirname(path))) undo.push(() => rmdirSync(made));
      await writeOrThrow(path, text, messages, shown(path));
      undo.push(() => (before === undefined ? rmSync(path) : writeOrThrow(path, before, messages)));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw cannotWrite(error, shown(folder), messages);
  }
  for (const { path } of targets) io.stdout.write(`${shown(path)}\n`);
}

/** Whether there is something with this path, even a broken link. */
function pathExists(path: string, shown: string, messages: CommandContext['messages']): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw cannotWrite(error, shown, messages);
  }
}

/** Undefined if there is no such file yet; a folder or a broken link in its place is not replaced. */
function contentBefore(path: string, shown: string, messages: CommandContext['messages']): Buffer | undefined {
  if (!pathExists(path, shown, messages)) return undefined;
  try {
    return readFileSync(path);
  } catch (error) {
    throw cannotWrite(error, shown, messages);
  }
}

function cannotWrite(error: unknown, shown: string, messages: CommandContext['messages']): CommandError {
  if (error instanceof CommandError) return error;
  return new CommandError(messages.cannotWrite(shown, visible(systemReason(error))));
}
