import type { CommandSpec } from '../arguments/command-spec.js';

export const SCHEMA_SPEC: CommandSpec = {
  name: 'schema',
  operands: '[pipeline|config]',
  maxOperands: 1,
  help: 'schema',
  options: [],
  examples: ['imgtpl schema > imgtpl.pipeline.schema.json', 'imgtpl schema config > imgtpl.config.schema.json'],
};
