import type { CommandSpec } from '../arguments/command-spec.js';

export const COMPLETION_SPEC: CommandSpec = {
  name: 'completion',
  operands: 'bash|zsh|fish',
  maxOperands: 1,
  help: 'completion',
  options: [],
  examples: ['imgtpl completion bash > imgtpl.bash', 'imgtpl completion fish > imgtpl.fish'],
};
