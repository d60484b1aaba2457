import type { CommandSpec } from '../arguments/command-spec.js';

export const PARSE_SPEC: CommandSpec = {
  name: 'parse',
  operands: 'FILE',
  maxOperands: 1,
  help: 'parse',
  options: [{ name: 'format', value: 'FORMAT', choices: ['tree', 'json'], help: 'parseFormat' }],
  examples: ['printf \'ENV NAME="web"\\nRUN echo $NAME\\n\' | imgtpl parse -'],
};
