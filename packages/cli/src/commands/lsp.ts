import { join } from 'node:path';
import { visible } from '@imgtpl/language';
import { pagesIn, serve, type Transport } from '@imgtpl/server/node';
import { fromPlatform } from '@imgtpl/workspace';
import type { Arguments } from '../arguments/command-spec.js';
import { configurationChoice, resolvedChoice } from '../arguments/configuration-choice.js';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';
import type { RunCommand } from './command.js';

/** `imgtpl lsp`: runs the language server until its client disconnects. */
export const lsp: RunCommand = async (args, { io, language, messages }) => {
  const { options } = args;
  const transport = transportOf(options, messages);
  const asked = {
    workingDirectory: io.cwd,
    configuration: resolvedChoice(configurationChoice(args, messages), fromPlatform(io.cwd)),
    // Without `--lang`, the client's locale decides, not the system's.
    language: options.has('lang') ? language : undefined,
  };
  return new Promise((_end, fail) => {
    const whenRefused = (reason: string) => fail(new CommandError(messages.notListening(visible(reason))));
    serve({ transport, pages: pagesIn(join(io.documentation, 'diagnostics')), whenRefused, ...asked });
  });
};

function transportOf(options: Arguments['options'], messages: CliMessages): Transport {
  const port = options.get('socket');
  if (port === undefined) {
    if (options.has('stdio')) return { use: 'stdio' };
    throw new CommandError(messages.missingOperand('--stdio | --socket=PORT'));
  }
  if (options.has('stdio')) throw new CommandError(messages.conflict('--stdio', '--socket'));
  return { use: 'socket', port: Number(port) };
}
