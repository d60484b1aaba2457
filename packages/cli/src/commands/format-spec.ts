import type { CommandSpec } from '../arguments/command-spec.js';

export const FORMAT_SPEC: CommandSpec = {
  name: 'format',
  operands: '[paths…]',
  maxOperands: Number.POSITIVE_INFINITY,
  help: 'format',
  options: [
    { name: 'check', help: 'formatCheck' },
    { name: 'diff', help: 'formatDiff' },
    { name: 'stdin-filename', value: 'NAME', help: 'formatStdinFilename' },
  ],
  examples: ['imgtpl format --check .', "printf 'run  yum update -y\\n' | imgtpl format -"],
};
