/** The server in a browser's worker: messages come and go by `postMessage`, files are asked of the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { type PageTexts, pagesOf } from './pages/pages.js';
import { remoteFileSystem } from './remote-file-system.js';
import { startServer } from './start-server.js';

/** What a worker's global object is to us: where messages go and come from, and what ends with them. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };

/** Serves the client on the other side of a port: in a worker, `self`. */
export function serveWorker(port: Port, pages: PageTexts): void {
  const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
  // Nobody else ends the worker: a server that is started anew would leave the old one behind.
  connection.onExit(() => port.close());
  startServer(connection, {
    files: remoteFileSystem(connection),
    workingDirectory: '/',
    locale: undefined,
    pages: pagesOf(() => pages),
  });
}
