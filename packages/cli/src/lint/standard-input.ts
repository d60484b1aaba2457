import { visible } from '@imgtpl/language';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';

/** How standard input without a name is called in reports. */
export const STDIN_NAME = '<stdin>';

/**
 * Bytes as text, a byte-order mark kept.
 *
 * @throws CommandError when they are no UTF-8
 */
export function decode(bytes: Uint8Array, name: string, messages: CliMessages): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CommandError(isUtf16(bytes) ? messages.isUtf16(visible(name)) : messages.notUtf8(visible(name)));
  }
}

/** What a shell of Windows writes into a file. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
