import { visible } from '@imgtpl/language';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';

/**
 * Writes a file whole or not at all.
 *
 * @throws CommandError when that cannot be done
 */
export async function writeOrThrow(path: string, text: string, messages: CliMessages): Promise<void> {
  const { writeFile } = await import('./write-file.js');
  try {
    writeFile(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(messages.cannotWrite(visible(path), visible(reason)));
  }
}
