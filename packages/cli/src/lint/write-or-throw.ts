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
    throw new CommandError(messages.cannotWrite(visible(name), visible(systemReason(error))));
  }
}
