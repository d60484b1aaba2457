import { baseName, eachOf, isRequestName, isTemplateName } from '@imgtpl/workspace';
import {
  BulkRegistration,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  FileChangeType,
  type FileEvent,
  WatchKind,
} from 'vscode-languageserver';
import { onceForAll } from './breather.js';
import type { Door } from './door.js';
import { pathOfUri } from './lsp/uri.js';
import type { Screen } from './screen/screen.js';
import type { Session } from './session.js';

/**
 * What is only allowed once the client has the answer to `initialize`: reading settings, and registering for changes and
 * for formatting if the client supports it.
 */
export async function registerAtClient(connection: Connection, door: Door, refresh: Refresh): Promise<void> {
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
    if (client.registersFormatting) {
      const formatting = BulkRegistration.create();
      formatting.add(DocumentFormattingRequest.type, { documentSelector: FORMATTED });
      formatting.add(DocumentRangeFormattingRequest.type, { documentSelector: FORMATTED, rangesSupport: true });
      await connection.client.register(formatting);
    }
    if (client.readsConfiguration) await readSettings(connection, session);
  } catch (error) {
    door.failed('registration', error);
  }
  refresh();
}

/** Templates, and pipeline files that may contain some in blocks: JSON has none. */
const FORMATTED = [{ language: 'imgtpl' }, { pattern: '**/*.pipeline.{yaml,yml,YAML,YML}' }];

// The type has only single kinds of events, which the protocol lets a client combine.
const FOLDER_EVENTS = (WatchKind.Create | WatchKind.Delete) as WatchKind;

/**
 * Files that affect the diagnostics of open documents, configurations among them. The client reports changes of the
 * documents themselves.
 */
const WATCHED = [
  { globPattern: '**/*.{yaml,yml,json,YAML,YML,JSON}' },
  { globPattern: '**/*.{imgtpl,IMGTPL}' },
  { globPattern: '**/.gitignore' },
  // Clients report a folder that has come or gone, and none of the files in it.
  { globPattern: '**/*', kind: FOLDER_EVENTS },
];

/** Whether the event is about such a file, not about a folder. */
function isOfFile({ uri }: FileEvent): boolean {
  const name = baseName(uri);
  return isTemplateName(name) || isRequestName(name) || name === '.gitignore';
}

/** Follows changes of files and settings. */
export function watchWorkspace(connection: Connection, door: Door, refresh: Refresh): void {
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const session = door.session();
    if (!session) return;
    // The text of an open document counts, so saving it changes nothing.
    const isRelevant = ({ uri, type }: FileEvent) => type !== FileChangeType.Changed || !session.documents.get(uri);
    const files = changes.filter(isOfFile);
    if (files.some(isRelevant)) {
      // Pipeline files may be walked to that were ignored, and the other way round.
      if (files.some(({ uri }) => baseName(uri) === '.gitignore')) session.change({ folders: session.folders });
      else session.forgetFiles(files.flatMap(({ uri }) => pathOfUri(uri) ?? []));
      refresh();
    }
    const others = changes.filter((change) => !isOfFile(change));
    const paths = await ofInterest(session, others).catch((error) => door.failed('folders', error));
    if (!paths || paths.length === 0) return;
    session.forgetFolders(paths);
    refresh();
  });
  connection.onDidSaveTextDocument(() => {
    const session = door.session();
    if (!session || session.client.watchesFiles) return;
    // Anything may have changed. Until it is read, what is known counts: diagnostics would go and come at every save.
    session.forgetFolders(session.folders);
    refresh();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    const session = door.session();
    if (!session) return;
    if (session.client.readsConfiguration)
      await readSettings(connection, session).catch((error) => door.failed('settings', error));
    else session.change({ settings });
    refresh();
  });
}

/** The paths of folders, and of files with names of their own, that matter to what is shown. */
async function ofInterest(session: Session, events: readonly FileEvent[]): Promise<readonly string[]> {
  const paths = events.flatMap(({ uri }) => pathOfUri(uri) ?? []);
  const found = await eachOf(paths, async (path) => ((await session.isOfInterest(path)) ? [path] : []));
  return found.flat();
}

/**
 * Registered only now, at `initialize`: if the client has folders, the library registers a handler of its own first,
 * which would replace an earlier one of ours.
 */
export function watchFolders(connection: Connection, door: Door, refresh: Refresh): void {
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }: FoldersChange) => {
    const session = door.session();
    if (!session) return;
    const removed = new Set(event.removed.map(({ uri }) => pathOfUri(uri)));
    const added = event.added.map(({ uri }) => pathOfUri(uri)).filter((path) => path !== undefined);
    session.change({ folders: [...session.folders.filter((path) => !removed.has(path)), ...added] });
    refresh();
  });
}

interface FoldersChange {
  readonly event: { readonly added: readonly { uri: string }[]; readonly removed: readonly { uri: string }[] };
}

/** Everything shown may be out of date: push it again, or tell a client that pulls to request it again. */
export type Refresh = () => void;

/** Refreshes once for messages that come one after the other: of a checkout, some clients report each file in its own. */
export function createRefresh(connection: Connection, door: Door, screen: Screen): Refresh {
  const tell = (what: string, sent: Promise<void>) => sent.catch((error: unknown) => door.failed(what, error));
  return onceForAll(() => {
    const session = door.session();
    if (!session) return;
    const { client } = session;
    if (client.refreshesTokens) tell('refresh', connection.languages.semanticTokens.refresh());
    if (client.refreshesHints) tell('refresh', connection.languages.inlayHint.refresh());
    if (client.refreshesLenses) tell('refresh', connection.sendRequest('workspace/codeLens/refresh'));
    screen.pullAgain();
    for (const { uri } of session.documents.all()) screen.touch(uri);
  });
}

async function readSettings(connection: Connection, session: Session): Promise<void> {
  session.change({ settings: await connection.workspace.getConfiguration('imgtpl') });
}
