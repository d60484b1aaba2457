import { pipelineSchema } from '@imgtpl/request';
import { EXIT } from '../exit-code.js';
import type { RunCommand } from './command.js';

/** `imgtpl schema`. */
export const schema: RunCommand = async (_, { io, language }) => {
  io.stdout.write(`${JSON.stringify(pipelineSchema(language), null, 2)}\n`);
  return EXIT.ok;
};
