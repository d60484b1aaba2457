import type { CommandSpec } from '../arguments/command-spec.js';

export const LSP_SPEC: CommandSpec = {
  name: 'lsp',
  operands: '',
  maxOperands: 0,
  help: 'lsp',
  options: [
    { name: 'stdio', help: 'stdio' },
    { name: 'socket', value: 'PORT', isPort: true, help: 'socket' },
  ],
  examples: ['imgtpl lsp --stdio'],
};
