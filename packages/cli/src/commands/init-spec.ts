import type { CommandSpec } from '../arguments/command-spec.js';

export const INIT_SPEC: CommandSpec = {
  name: 'init',
  operands: '[NAME]',
  maxOperands: 1,
  help: 'init',
  options: [],
  examples: ['imgtpl init my-image && imgtpl emit my-image.imgtpl'],
};
