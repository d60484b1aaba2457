import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { capabilities } from './capabilities.js';
import { clientFeatures } from './client-features.js';
import { watchDocuments } from './document-changes.js';
import { createDoor } from './door.js';
import type { ServerHost } from './host.js';
import { pathOfUri } from './lsp/uri.js';
import { handleRequests } from './requests.js';
import { createScreen } from './screen/screen.js';
import { openSession, type Session } from './session.js';
import { createRefresh, registerAtClient, watchFolders, watchWorkspace } from './workspace-changes.js';

/** Set by the bundlers. */
declare const VERSION: string | undefined;

/** Serves one client on a connection until it says `exit`. */
export function startServer(connection: Connection, host: ServerHost): void {
  const door = createDoor(connection);
  const screen = createScreen(connection, door);
  const refresh = createRefresh(connection, door, screen);
  connection.onInitialize((params) => {
    door.mayInitialize();
    const session = openSession({
      client: clientFeatures(params.capabilities ?? {}),
      host,
      folders: foldersOf(params),
      locale: params.locale,
      initializationOptions: params.initializationOptions,
      show: async (place) => {
        await connection.window.showDocument(place);
      },
      apply: async (edit) => (await connection.workspace.applyEdit(edit)).applied,
      // Not the request of the library, which waits for an answer that not every client gives.
      complain: async (message) => {
        await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
      },
      failed: (error) => door.failed('pipeline files', error),
      whenMoreIsKnown: () => {
        session.forgetRequests();
        refresh();
      },
    });
    door.open(session);
    watchFolders(connection, door, refresh);
    return answer(session);
  });
  connection.onInitialized(() => registerAtClient(connection, door, refresh));
  connection.onShutdown(() => door.shut());
  watchWorkspace(connection, door, refresh);
  const requests = handleRequests(connection, door);
  watchDocuments(connection, door, { ...screen, forget: requests.forget });
  connection.listen();
}

function answer({ client }: Session): InitializeResult {
  return {
    capabilities: capabilities(client),
    serverInfo: { name: 'imgtpl', ...(typeof VERSION === 'string' ? { version: VERSION } : {}) },
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map(pathOfUri).filter((path) => path !== undefined);
}
