import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { capabilities } from './capabilities.js';
import { clientFeatures } from './client-features.js';
import { readClientSettings } from './client-settings.js';
import type { DocumentFamily, OpenDocument } from './documents/open-documents.js';
import { createDoor, type Door } from './door.js';
import type { ServerHost } from './host.js';
import { pathOfUri } from './lsp/uri.js';
import { handleRequests, type RequestState } from './requests.js';
import { createScreen, type Screen } from './screen/screen.js';
import { openSession, type Session } from './session.js';

declare const VERSION: string | undefined;

/** Serves one client on a connection until it says `exit`. */
export function startServer(connection: Connection, host: ServerHost): void {
  const door = createDoor(connection);
  const screen = createScreen(connection, door);
  connection.onInitialize((params) => {
    door.mayInitialize();
    const session = openSession({
      client: clientFeatures(params.capabilities ?? {}),
      host,
      folders: foldersOf(params),
      locale: params.locale,
      show: async (place) => {
        await connection.window.showDocument(place);
      },
      apply: async (edit) => (await connection.workspace.applyEdit(edit)).applied,
      failed: (error) => door.failed('pipeline files', error),
      whenMoreIsKnown: () => {
        session.forgetFiles();
        refresh(connection, door, screen);
      },
    });
    session.change({ settings: readClientSettings(params.initializationOptions) });
    door.open(session);
    watchFolders(connection, door, screen);
    return answer(session);
  });
  connection.onInitialized(() => settle(connection, door, screen));
  connection.onShutdown(() => door.shut());
  watchFiles(connection, door, screen);
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

/**
 * What is only allowed once the client has the answer to `initialize`: reading settings, and registering for changes if
 * the client supports it.
 */
async function settle(connection: Connection, door: Door, screen: Screen): Promise<void> {
  const session = door.session();
  if (!session) return;
  const { client } = session;
  try {
    if (client.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'imgtpl' });
    }
    if (client.registersWatchers) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED });
    }
    if (client.readsConfiguration) await readSettings(connection, session);
  } catch (error) {
    door.failed('registration', error);
  }
  refresh(connection, door, screen);
}

/** Files that affect the diagnostics of open documents. The client reports changes of the documents themselves. */
const WATCHED = [
  { globPattern: '**/imgtpl.config.{yaml,yml,json}' },
  { globPattern: '**/*.{yaml,yml,json,YAML,YML,JSON}' },
  { globPattern: '**/*.{imgtpl,IMGTPL}' },
  { globPattern: '**/.gitignore' },
];

async function readSettings(connection: Connection, session: Session): Promise<void> {
  session.change({ settings: readClientSettings(await connection.workspace.getConfiguration('imgtpl')) });
}

function watchDocuments(connection: Connection, door: Door, screen: Screen & RequestState): void {
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const session = door.session();
    if (!session) return;
    touch(session.documents.open(textDocument), session, screen);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const session = door.session();
    const document = session?.documents.change(textDocument.uri, textDocument.version, contentChanges);
    if (session && document) touch(document, session, screen);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const session = door.session();
    if (!session) return;
    const { uri } = textDocument;
    const document = session.documents.get(uri);
    session.close(uri);
    screen.forget(uri);
    screen.drop(uri);
    if (document) touchDependents(document, session, screen);
  });
}

/** A change of a pipeline file affects the templates that it names; one of a configuration affects both. */
function touch(document: OpenDocument, session: Session, screen: Screen): void {
  touchDependents(document, session, screen);
  screen.touch(document.uri);
}

function touchDependents({ family, path }: OpenDocument, session: Session, screen: Screen): void {
  const dependents = DEPENDENTS[family];
  if (dependents.size === 0) return;
  session.forgetFiles([path]);
  screen.pullAgain();
  for (const document of session.documents.all()) if (dependents.has(document.family)) screen.touch(document.uri);
}

const DEPENDENTS: { readonly [F in DocumentFamily]: ReadonlySet<DocumentFamily> } = {
  configuration: new Set(['template', 'pipeline']),
  pipeline: new Set(['template']),
  template: new Set(),
  other: new Set(),
};

function watchFiles(connection: Connection, door: Door, screen: Screen): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const session = door.session();
    // The text of an open document counts, so saving it changes nothing.
    const isRelevant = ({ uri, type }: FileEvent) => type !== FileChangeType.Changed || !session?.documents.get(uri);
    if (!session || !changes.some(isRelevant)) return;
    session.forgetFiles(changes.flatMap(({ uri }) => pathOfUri(uri) ?? []));
    refresh(connection, door, screen);
  });
  connection.onDidSaveTextDocument(() => {
    const session = door.session();
    if (!session || session.client.registersWatchers) return;
    session.change({ folders: session.folders });
    refresh(connection, door, screen);
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    const session = door.session();
    if (!session) return;
    if (session.client.readsConfiguration)
      await readSettings(connection, session).catch((error) => door.failed('settings', error));
    else session.change({ settings: readClientSettings(settings?.imgtpl ?? settings) });
    refresh(connection, door, screen);
  });
}

/**
 * Registered only now, at `initialize`: if the client has folders, the library registers a handler of its own first,
 * which would replace an earlier one of ours.
 */
function watchFolders(connection: Connection, door: Door, screen: Screen): void {
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }: FoldersChange) => {
    const session = door.session();
    if (!session) return;
    const removed = new Set(event.removed.map(({ uri }) => pathOfUri(uri)));
    const added = event.added.map(({ uri }) => pathOfUri(uri)).filter((path) => path !== undefined);
    session.change({ folders: [...session.folders.filter((path) => !removed.has(path)), ...added] });
    refresh(connection, door, screen);
  });
}

interface FoldersChange {
  readonly event: { readonly added: readonly { uri: string }[]; readonly removed: readonly { uri: string }[] };
}

/** Everything shown may be out of date: push it again, or tell a client that pulls to request it again. */
function refresh(connection: Connection, door: Door, screen: Screen): void {
  const session = door.session();
  if (!session) return;
  const { client } = session;
  const tell = (what: string, sent: Promise<void>) => sent.catch((error: unknown) => door.failed(what, error));
  if (client.refreshesTokens) tell('refresh', connection.languages.semanticTokens.refresh());
  if (client.refreshesHints) tell('refresh', connection.languages.inlayHint.refresh());
  if (client.refreshesLenses) tell('refresh', connection.sendRequest('workspace/codeLens/refresh'));
  screen.pullAgain();
  for (const { uri } of session.documents.all()) screen.touch(uri);
}
