import type { CommandSpec } from '../arguments/command-spec.js';

export const LSP_SPEC: CommandSpec = {
  name: 'lsp',
  operands: '',
  maxOperands: 0,
  help: 'lsp',
  options: [
    { name: 'stdio', help: 'stdio' },
    { name: 'socket', value: 'PORT', isPort: true, help: 'socket' },
    // LSP names this option. The library that speaks it reads it from the command line, and watches the process.
    { name: 'clientProcessId', value: 'PID', isCount: true, help: 'clientProcessId' },
  ],
  examples: ['imgtpl lsp --stdio'],
};
