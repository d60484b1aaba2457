/** The server in a browser's worker: messages are exchanged by `postMessage`, and the client provides the files. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { type PageTexts, pagesOf } from './pages/pages.js';
import { remoteFileSystem } from './remote-file-system.js';
import { startServer } from './start-server.js';

/** The part of a worker's global object that is needed: sending and receiving messages, and closing. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };

/** Serves the client on the other side of a port: in a worker, `self`. */
export function serveWorker(port: Port, pages: PageTexts): void {
  const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
  // Nothing else ends the worker: restarting the server would leave the old one running.
  connection.onExit(() => port.close());
  startServer(connection, {
    files: remoteFileSystem(connection),
    isClients: () => true,
    workingDirectory: '/',
    locale: undefined,
    pages: pagesOf(() => pages),
  });
}
