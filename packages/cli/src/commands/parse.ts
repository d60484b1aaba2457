import { parse as parseTemplate } from '@imgtpl/grammar';
import { describeTemplate, printJson, printTree, visible } from '@imgtpl/language';
import { isRequestName } from '@imgtpl/workspace';
import { CommandError } from '../command-error.js';
import { EXIT } from '../exit-code.js';
import { readOperand } from '../read-operand.js';
import type { RunCommand } from './command.js';

/** `imgtpl parse`. */
export const parse: RunCommand = async ({ options, operands: [operand] }, context) => {
  const { io, messages } = context;
  if (!operand) throw new CommandError(messages.missingOperand('FILE'));
  if (isRequestName(operand)) throw new CommandError(messages.isRequest(visible(operand)));
  const { name, text } = await readOperand(operand, context);
  const description = describeTemplate(parseTemplate(text), name);
  const pieces = options.get('format') === 'json' ? printJson(description) : printTree(description, text);
  for (const piece of pieces) if (!io.stdout.write(piece)) break;
  return EXIT.ok;
};
