import type { CommandSpec } from '../arguments/command-spec.js';

export const INIT_SPEC: CommandSpec = {
  name: 'init',
  operands: '[NAME]',
  maxOperands: 1,
  help: 'init',
  options: [{ name: 'from', value: 'SPEC', help: 'from' }],
  examples: ['imgtpl init my-image && imgtpl emit my-image.imgtpl'],
};
