import { join } from 'node:path';
import { visible } from '@imgtpl/language';
import { serve, type Transport } from '@imgtpl/server/node';
import type { Arguments } from '../arguments/command-spec.js';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';
import type { RunCommand } from './command.js';

/** `imgtpl lsp`: the language server, until its client goes. */
export const lsp: RunCommand = async ({ options }, { io, messages }) => {
  const transport = transportOf(options, messages);
  return new Promise((_end, fail) => {
    const whenRefused = (reason: string) => fail(new CommandError(messages.notListening(visible(reason))));
    serve({ transport, pagesFolder: join(io.documentation, 'diagnostics'), whenRefused });
  });
};

function transportOf(options: Arguments['options'], messages: CliMessages): Transport {
  const port = options.get('socket');
  if (port === undefined) {
    if (options.has('stdio')) return { use: 'stdio' };
    throw new CommandError(messages.missingOperand('--stdio, --socket=PORT'));
  }
  if (options.has('stdio')) throw new CommandError(messages.conflict('--stdio', '--socket'));
  return { use: 'socket', port: Number(port) };
}
