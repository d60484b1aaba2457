import { visible } from '@imgtpl/language';
import { textOfBytes } from '@imgtpl/workspace';
import type { CommandContext } from './command-context.js';
import { CommandError } from './command-error.js';

/** How standard input without a name is called in reports. */
export const STDIN_NAME = '<stdin>';

/**
 * All of standard input, a byte-order mark kept.
 *
 * @throws CommandError when it is no text
 */
export async function readStandardInput(
  { io, language }: Pick<CommandContext, 'io' | 'language'>,
  name: string = STDIN_NAME,
): Promise<string> {
  const text = await textOfBytes(await io.readStandardInput(), name, language);
  if (typeof text === 'string') return text;
  throw new CommandError(visible(text.message));
}
