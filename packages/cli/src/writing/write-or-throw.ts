import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { visible } from '@imgtpl/language';
import { systemReason } from '@imgtpl/workspace';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';

/**
 * Writes a file whole or not at all.
 *
 * @param name what the file is called where it cannot be written; its path, unless it was named another way
 * @throws CommandError when that cannot be done
 */
export async function writeOrThrow(
  path: string,
  content: string | Uint8Array,
  messages: CliMessages,
  name: string = path,
): Promise<void> {
  const { writeFile } = await import('./write-file.js');
  try {
    writeFile(path, content);
  } catch (error) {
    throw new CommandError(whyNot(error, { path, name: visible(name) }, messages));
  }
}

function whyNot(
  error: unknown,
  { path, name }: { readonly path: string; readonly name: string },
  messages: CliMessages,
): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' && !existsSync(dirname(path))) return messages.noFolderFor(name, dirname(name));
  if (code === 'EISDIR') return messages.isFolder(name);
  return messages.cannotWrite(name, visible(systemReason(error)));
}
