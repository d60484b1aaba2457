import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse as parseTemplate } from '@imgtpl/grammar';
import { describeTemplate, printJson, printTree, visible } from '@imgtpl/language';
import { CommandError } from '../command-error.js';
import { EXIT } from '../exit-code.js';
import { decode, STDIN_NAME } from '../lint/standard-input.js';
import type { CommandContext, RunCommand } from './command.js';

/** `imgtpl parse`. */
export const parse: RunCommand = async ({ options, operands: [name] }, context) => {
  const { io, messages } = context;
  if (name === undefined) throw new CommandError(messages.missingOperand('FILE'));
  const text = name === '-' ? decode(await io.readStandardInput(), STDIN_NAME, messages) : readTemplate(name, context);
  const description = describeTemplate(parseTemplate(text), name === '-' ? STDIN_NAME : name);
  const pieces = options.get('format') === 'json' ? printJson(description) : printTree(description, text);
  for (const piece of pieces) if (!io.stdout.write(piece)) break;
  return EXIT.ok;
};

function readTemplate(name: string, { io, messages }: CommandContext): string {
  const bytes = readOrThrow(resolve(io.cwd, name), name, messages);
  return decode(bytes, name, messages);
}

function readOrThrow(path: string, name: string, messages: CommandContext['messages']): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(messages.cannotRead(visible(name), visible(reason)));
  }
}
