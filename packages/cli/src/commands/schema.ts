import { visible } from '@imgtpl/language';
import { pipelineSchema } from '@imgtpl/request';
import { configurationSchema } from '@imgtpl/workspace';
import { meant, sentences } from '../arguments/choices.js';
import { CommandError } from '../command-error.js';
import { EXIT } from '../exit-code.js';
import type { RunCommand } from './command.js';

const SCHEMAS = ['pipeline', 'config'] as const;

/** `imgtpl schema`. */
export const schema: RunCommand = async ({ operands: [name = 'pipeline'] }, { io, language, messages }) => {
  if (!SCHEMAS.some((it) => it === name)) {
    const known = messages.choices(SCHEMAS.join(', '));
    throw new CommandError(sentences([messages.unknownSchema(visible(name)), meant(name, SCHEMAS, messages), known]));
  }
  const printed = name === 'config' ? configurationSchema(language) : pipelineSchema(language);
  io.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
  return EXIT.ok;
};
