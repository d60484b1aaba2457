/** The server in Node: over standard input and output, a socket, or Node's own channel between processes. */
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromPlatform, NODE_FILE_SYSTEM, systemReason } from '@imgtpl/workspace';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageWriter,
  ProposedFeatures,
  type RAL,
  ReadableStreamMessageReader,
  SocketMessageReader,
} from 'vscode-languageserver/node';
import { filesByScheme } from './files-by-scheme.js';
import type { Pages, ServerHost } from './host.js';
import { isOfOtherScheme } from './lsp/uri.js';
import { messageWriter } from './message-writer.js';
import { pageName } from './pages/page-name.js';
import { remoteFileSystem } from './remote-file-system.js';
import { startServer } from './start-server.js';

/** How client and server communicate. `socket`: the client listens on a local port, and the server connects to it. */
export type Transport =
  | { readonly use: 'stdio' }
  | { readonly use: 'ipc' }
  | { readonly use: 'socket'; readonly port: number };

export interface NodeServerOptions extends Pick<ServerHost, 'language' | 'configuration' | 'pages'> {
  readonly transport: Transport;
  /** In the system's notation. Default: that of the process. */
  readonly workingDirectory?: string;
  /** Whether the client answers requests for files of schemes other than `file:`, as our own extension does. */
  readonly clientServesFiles?: boolean;
  /** Called with the system's reason if nothing is listening on the port. */
  readonly whenRefused?: (reason: string) => void;
}

type Reader = ReadableStreamMessageReader | IPCMessageReader | SocketMessageReader;

/** Runs until the client says `exit`, its end of the connection closes, or its process is gone. */
export function serve(options: NodeServerOptions): void {
  const { transport, whenRefused } = options;
  switch (transport.use) {
    case 'stdio':
      start([new ReadableStreamMessageReader(endlessInput()), messageWriter(process.stdout)], options);
      return;
    case 'ipc':
      start([new IPCMessageReader(process), new IPCMessageWriter(process)], options);
      return;
    case 'socket': {
      // Otherwise, the system may hold a message back for 40 ms, until the client has acknowledged the one before.
      const socket = connect({ port: transport.port, host: '127.0.0.1', noDelay: true });
      const refuse = (error: Error) => whenRefused?.(systemReason(error));
      socket.once('error', refuse);
      socket.once('connect', () => {
        socket.off('error', refuse);
        start([new SocketMessageReader(socket), messageWriter(socket)], options);
      });
      return;
    }
    default:
      transport satisfies never;
  }
}

function start([reader, writer]: readonly [Reader, MessageWriter], options: NodeServerOptions): void {
  const { pages, workingDirectory = process.cwd(), language, configuration, clientServesFiles } = options;
  // A client that has disconnected does not need us; LSP wants exit code 1 if there was no `shutdown`.
  reader.onClose(leave);
  writer.onError(leave);
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  startServer(connection, {
    files: clientServesFiles ? filesByScheme(NODE_FILE_SYSTEM, remoteFileSystem(connection)) : NODE_FILE_SYSTEM,
    isClients: clientServesFiles ? isOfOtherScheme : undefined,
    workingDirectory: fromPlatform(workingDirectory),
    language,
    configuration,
    // Of everything that knows the locale, only this loads no tables of formats, which would slow down the start.
    locale: new Intl.PluralRules().resolvedOptions().locale,
    pages,
  });
}

/** In milliseconds. The library handles one message per turn of the event loop. */
const FAREWELL = 1000;

function leave(): void {
  process.exit(1);
}

/**
 * Standard input without its end, after which the library would refuse to answer what it has not yet read: often
 * `shutdown` and `exit`, which end the process with the right code.
 */
function endlessInput(): RAL.ReadableStream {
  const { stdin } = process;
  stdin.on('error', leave).on('end', () => setTimeout(leave, FAREWELL));
  const listen = (listener: (data: Uint8Array) => void) => {
    stdin.on('data', listener);
    return { dispose: () => stdin.off('data', listener) };
  };
  const never = () => ({ dispose() {} });
  return { onData: listen, onClose: never, onError: never, onEnd: never };
}

/** The pages in a folder, each a file that the user can open. */
export function pagesIn(folder: string): Pages {
  const pathOf = (code: string) => {
    const name = pageName(code);
    const path = name === undefined ? undefined : join(folder, name);
    return path !== undefined && existsSync(path) ? path : undefined;
  };
  return {
    text(code) {
      const path = pathOf(code);
      return path && readFileSync(path, 'utf8');
    },
    address(code) {
      const path = pathOf(code);
      return path && pathToFileURL(path).href;
    },
  };
}
