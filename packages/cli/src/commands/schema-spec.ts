import type { CommandSpec } from '../arguments/command-spec.js';

export const SCHEMA_SPEC: CommandSpec = {
  name: 'schema',
  operands: '',
  maxOperands: 0,
  help: 'schema',
  options: [],
  examples: ['imgtpl schema > imgtpl.pipeline.schema.json'],
};
