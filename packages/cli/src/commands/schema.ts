import { visible } from '@imgtpl/language';
import { pipelineSchema } from '@imgtpl/request';
import { configurationSchema } from '@imgtpl/workspace';
import { badChoice } from '../arguments/choices.js';
import { EXIT } from '../exit-code.js';
import type { RunCommand } from './command.js';

const SCHEMAS = ['pipeline', 'config'] as const;

/** `imgtpl schema`. */
export const schema: RunCommand = async ({ operands: [name = 'pipeline'] }, { io, language, messages }) => {
  if (!SCHEMAS.some((it) => it === name)) {
    throw badChoice(messages.unknownSchema(visible(name)), name, SCHEMAS, messages);
  }
  const printed = name === 'config' ? configurationSchema(language) : pipelineSchema(language);
  io.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
  return EXIT.ok;
};
