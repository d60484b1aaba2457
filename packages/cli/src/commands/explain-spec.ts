import type { CommandSpec } from '../arguments/command-spec.js';

export const EXPLAIN_SPEC: CommandSpec = {
  name: 'explain',
  operands: '[CODE]',
  maxOperands: 1,
  help: 'explain',
  options: [{ name: 'list', help: 'list' }],
  examples: ['imgtpl explain EmptyCommandContent.RUN', 'imgtpl explain --list'],
};
