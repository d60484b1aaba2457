import type { CommandSpec } from '../arguments/command-spec.js';

export const PARSE_FORMATS = ['tree', 'json'] as const;

export const PARSE_SPEC: CommandSpec = {
  name: 'parse',
  operands: 'FILE',
  maxOperands: 1,
  help: 'parse',
  options: [{ name: 'format', value: 'FORMAT', choices: PARSE_FORMATS, help: 'parseFormat' }],
  examples: ['printf \'ENV NAME="web"\\nRUN echo $NAME\\n\' | imgtpl parse -'],
};
