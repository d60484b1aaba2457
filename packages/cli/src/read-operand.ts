import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { visible } from '@imgtpl/language';
import { CommandError } from './command-error.js';
import type { CommandContext } from './commands/command.js';
import { decode, STDIN_NAME } from './lint/standard-input.js';

/** What an operand stands for, and how it is called in messages. */
export interface OperandText {
  readonly name: string;
  /** With its byte-order mark. */
  readonly text: string;
}

/**
 * Reads the file that an operand names, or standard input for `-`.
 *
 * @throws CommandError
 */
export async function readOperand(name: string, { io, messages }: CommandContext): Promise<OperandText> {
  if (name === '-') return { name: STDIN_NAME, text: decode(await io.readStandardInput(), STDIN_NAME, messages) };
  return { name, text: decode(readOrThrow(resolve(io.cwd, name), name, messages), name, messages) };
}

function readOrThrow(path: string, name: string, messages: CommandContext['messages']): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(messages.cannotRead(visible(name), visible(reason)));
  }
}
