import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { capabilities } from './capabilities.js';
import { clientFeatures } from './client-features.js';
import { readClientSettings } from './client-settings.js';
import { diagnosticsByUri } from './diagnostics.js';
import { createDoor, type Door } from './door.js';
import type { ServerHost } from './host.js';
import { type Publisher, publisher } from './publisher.js';
import { handleRequests, type RequestState } from './requests.js';
import { openSession, type Session } from './session.js';
import { pathOfUri } from './uri.js';

declare const VERSION: string | undefined;

/** Serves one client on a connection until it says `exit`. */
export function startServer(connection: Connection, host: ServerHost): void {
  const door = createDoor(connection);
  const publish = publisher({
    connection,
    current: (uri) => door.session()?.documents.get(uri),
    judge: async (document) => {
      const session = door.session();
      return session ? diagnosticsByUri(document, session) : new Map<string, Diagnostic[]>();
    },
    failed: (error) => door.failed('diagnostics', error),
  });
  connection.onInitialize((params) => {
    const session = openSession({
      client: clientFeatures(params.capabilities),
      host,
      folders: foldersOf(params),
      locale: params.locale,
    });
    session.change({ settings: readClientSettings(params.initializationOptions) });
    door.open(session);
    return answer(session);
  });
  connection.onInitialized(() => settle(connection, door, publish));
  connection.onShutdown(() => door.shut());
  watchFiles(connection, door, publish);
  const requests = handleRequests(connection, door);
  watchDocuments(connection, door, { ...publish, forget: requests.forget });
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

/** What a server may only do once the client knows its answer: ask for settings, and register where the client has it. */
async function settle(connection: Connection, door: Door, publish: Publisher): Promise<void> {
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
  refresh(connection, door, publish);
}

/** Files that change what is said of an open document: itself is the client's to tell. */
const WATCHED = [
  { globPattern: '**/imgtpl.config.{yaml,yml,json}' },
  { globPattern: '**/*.{yaml,yml,json}' },
  { globPattern: '**/*.imgtpl' },
  { globPattern: '**/.gitignore' },
];

async function readSettings(connection: Connection, session: Session): Promise<void> {
  session.change({ settings: readClientSettings(await connection.workspace.getConfiguration('imgtpl')) });
}

function watchDocuments(connection: Connection, door: Door, publish: Publisher & RequestState): void {
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const session = door.session();
    if (!session) return;
    const { family } = session.documents.open(textDocument);
    touch(textDocument.uri, family, session, publish);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const session = door.session();
    const document = session?.documents.change(textDocument.uri, textDocument.version, contentChanges);
    if (session && document) touch(document.uri, document.family, session, publish);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const session = door.session();
    if (!session) return;
    session.documents.close(textDocument.uri);
    publish.forget(textDocument.uri);
    if (!session.client.pullsDiagnostics) publish.drop(textDocument.uri);
  });
}

/** A pipeline file changes what is said of the templates that it names. */
function touch(uri: string, family: string, session: Session, publish: Publisher): void {
  if (family === 'pipeline') session.forgetFiles();
  if (session.client.pullsDiagnostics) return;
  publish.touch(uri);
  if (family !== 'pipeline') return;
  for (const document of session.documents.all()) if (document.family === 'template') publish.touch(document.uri);
}

function watchFiles(connection: Connection, door: Door, publish: Publisher): void {
  connection.onDidChangeWatchedFiles(() => {
    door.session()?.forgetFiles();
    refresh(connection, door, publish);
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    const session = door.session();
    if (!session) return;
    if (session.client.readsConfiguration)
      await readSettings(connection, session).catch((error) => door.failed('settings', error));
    else session.change({ settings: readClientSettings(settings?.imgtpl ?? settings) });
    refresh(connection, door, publish);
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }: FoldersChange) => {
    const session = door.session();
    if (!session) return;
    const removed = new Set(event.removed.map(({ uri }) => pathOfUri(uri)));
    const added = event.added.map(({ uri }) => pathOfUri(uri)).filter((path) => path !== undefined);
    session.change({ folders: [...session.folders.filter((path) => !removed.has(path)), ...added] });
    refresh(connection, door, publish);
  });
}

interface FoldersChange {
  readonly event: { readonly added: readonly { uri: string }[]; readonly removed: readonly { uri: string }[] };
}

/** Everything that was shown may now be different: push it anew, or tell a client that pulls to ask again. */
function refresh(connection: Connection, door: Door, publish: Publisher): void {
  const session = door.session();
  if (!session) return;
  const { client } = session;
  const tell = (what: string, sent: Promise<void>) => sent.catch((error: unknown) => door.failed(what, error));
  if (client.refreshesTokens) tell('refresh', connection.languages.semanticTokens.refresh());
  if (client.refreshesHints) tell('refresh', connection.languages.inlayHint.refresh());
  if (client.refreshesLenses) tell('refresh', connection.sendRequest('workspace/codeLens/refresh'));
  if (client.pullsDiagnostics) {
    if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
    return;
  }
  for (const { uri } of session.documents.all()) publish.touch(uri);
}
