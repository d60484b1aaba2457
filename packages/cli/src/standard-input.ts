import { visible } from '@imgtpl/language';
import { systemReason, textOfBytes } from '@imgtpl/workspace';
import type { CommandContext } from './command-context.js';
import { CommandError } from './command-error.js';

/** The name of standard input in reports if it has none. */
export const STDIN_NAME = '<stdin>';

/**
 * All of standard input, including a byte-order mark.
 *
 * @throws CommandError if it cannot be read, or is not text
 */
export async function readStandardInput(context: StandardInputContext, name: string = STDIN_NAME): Promise<string> {
  const text = await textOfBytes(await readBytes(context, name), name, context.language);
  if (typeof text === 'string') return text;
  throw new CommandError(visible(text.message));
}

type StandardInputContext = Pick<CommandContext, 'io' | 'language' | 'messages'>;

/** Reading fails if it is a folder, for example. */
async function readBytes({ io, messages }: StandardInputContext, name: string): Promise<Uint8Array> {
  try {
    return await io.readStandardInput();
  } catch (error) {
    throw new CommandError(messages.cannotRead(visible(name), visible(systemReason(error))));
  }
}
