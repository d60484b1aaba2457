import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { visible } from '@imgtpl/language';
import { systemCode, systemReason } from '@imgtpl/workspace';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';

/**
 * Writes a file whole or not at all.
 *
 * @param name for the error message; the path by default
 * @throws CommandError if that fails
 */
export async function writeOrThrow(
  path: string,
  content: string | Uint8Array,
  messages: CliMessages,
  name: string = path,
): Promise<void> {
  const { writeFile } = await import('./write-file.js');
  throwIfRefused(() => writeFile(path, content), { path, name: visible(name) }, messages);
}

/**
 * Writes the output of a command to the file of `--output`.
 *
 * @param name as given, relative to the working directory
 * @throws CommandError if that fails
 */
export async function writeOutputOrThrow(
  name: string,
  content: string | Uint8Array,
  { io, messages }: Pick<CommandContext, 'io' | 'messages'>,
): Promise<void> {
  const { writeOutput } = await import('./write-file.js');
  const path = resolve(io.cwd, name);
  throwIfRefused(() => writeOutput(path, content), { path, name: visible(name) }, messages);
}

/**
 * Fails before anything else is written, if it is clear that this file cannot be.
 *
 * @param name as given, relative to the working directory
 * @throws CommandError if the file cannot be written
 */
export async function refuseUnwritable(
  name: string,
  { io, messages }: Pick<CommandContext, 'io' | 'messages'>,
): Promise<void> {
  const { checkWritable } = await import('./write-file.js');
  const path = resolve(io.cwd, name);
  throwIfRefused(() => checkWritable(path), { path, name: visible(name) }, messages);
}

interface NamedFile {
  readonly path: string;
  /** As shown in messages. */
  readonly name: string;
}

function throwIfRefused(action: () => void, file: NamedFile, messages: CliMessages): void {
  try {
    action();
  } catch (error) {
    throw new CommandError(failureReason(error, file, messages));
  }
}

function failureReason(error: unknown, { path, name }: NamedFile, messages: CliMessages): string {
  const code = systemCode(error);
  if (code === 'ENOENT' && !existsSync(dirname(path))) return messages.noFolderFor(name, dirname(name));
  if (code === 'EISDIR') return messages.isFolder(name);
  return messages.cannotWrite(name, visible(systemReason(error)));
}
