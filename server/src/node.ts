/** The server in Node: over standard input and output, a socket, or Node's own channel between processes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromNativePath, NODE_FILE_SYSTEM } from '@imgtpl/workspace';
import {
  createConnection,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Pages } from './host.js';
import { pageName } from './page-name.js';
import { startServer } from './start-server.js';

/** How a client speaks to the server. `socket`: the client listens on a port of this machine, the server connects. */
export type Transport =
  | { readonly use: 'stdio' }
  | { readonly use: 'ipc' }
  | { readonly use: 'socket'; readonly port: number };

export interface NodeServerOptions {
  readonly transport: Transport;
  /** The folder with the pages of diagnostics, as it came with the server. */
  readonly pagesFolder: string;
}

type Reader = StreamMessageReader | IPCMessageReader | ReturnType<typeof createServerSocketTransport>[0];
type Writer = StreamMessageWriter | IPCMessageWriter | ReturnType<typeof createServerSocketTransport>[1];

/** Runs until the client says `exit`, its end of the line closes, or its process is gone. */
export function serve({ transport, pagesFolder }: NodeServerOptions): void {
  const [reader, writer] = streams(transport);
  // A client that went away without a word has no use for us; LSP wants 1 for an end without `shutdown`.
  reader.onClose(() => process.exit(1));
  if (transport.use === 'stdio') process.stdin.on('end', () => process.exit(1));
  startServer(createConnection(ProposedFeatures.all, reader, writer), {
    files: NODE_FILE_SYSTEM,
    workingDirectory: fromNativePath(process.cwd(), process.platform === 'win32' ? 'windows' : 'posix'),
    // Of all that knows the locale this alone reads no table of formats, which take longer than a start may.
    locale: new Intl.PluralRules().resolvedOptions().locale,
    pages: pagesIn(pagesFolder),
  });
}

function streams(transport: Transport): readonly [Reader, Writer] {
  switch (transport.use) {
    case 'stdio':
      return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
    case 'ipc':
      return [new IPCMessageReader(process), new IPCMessageWriter(process)];
    case 'socket':
      return createServerSocketTransport(transport.port);
    default:
      return transport satisfies never;
  }
}

function pagesIn(folder: string): Pages {
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
