import type { Connection } from 'vscode-languageserver';
import type { DocumentFamily, OpenDocument } from './documents/open-documents.js';
import type { Door } from './door.js';
import type { RequestState } from './requests.js';
import type { Screen } from './screen/screen.js';
import type { Session } from './session.js';

/** Follows the documents that the client opens, changes and closes, and shows what these change. */
export function watchDocuments(connection: Connection, door: Door, screen: Screen & RequestState): void {
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const session = door.session();
    if (!session) return;
    const document = session.documents.open(textDocument);
    touch(document, session, screen);
    touchNamingIfNew(document, session, screen).catch((error) => door.failed('open', error));
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
    if (!document) return;
    touchDependents(document, session, screen);
    touchNamingIfNew(document, session, screen).catch((error) => door.failed('close', error));
  });
}

/** A change of a pipeline file affects the templates that it names; one of a configuration affects both. */
function touch(document: OpenDocument, session: Session, screen: Screen): void {
  touchDependents(document, session, screen);
  screen.touch(document.uri);
}

function touchDependents(document: OpenDocument, session: Session, screen: Screen): void {
  const dependents = DEPENDENTS[document.family];
  if (dependents.size > 0) readAgain(document, dependents, { session, screen });
}

/** A template that is not saved yet exists for the pipeline files that name it as long as it is open. */
async function touchNamingIfNew(document: OpenDocument, session: Session, screen: Screen): Promise<void> {
  if (document.family !== 'template' || !document.isFile || (await session.isSaved(document))) return;
  readAgain(document, NAMING, { session, screen });
  // They say what kind it is.
  if (session.documents.get(document.uri)) screen.touch(document.uri);
}

const NAMING: ReadonlySet<DocumentFamily> = new Set(['pipeline']);

interface Shown {
  readonly session: Session;
  readonly screen: Screen;
}

function readAgain(
  { path, family }: OpenDocument,
  dependents: ReadonlySet<DocumentFamily>,
  { session, screen }: Shown,
): void {
  if (family === 'configuration') session.forgetFiles([path]);
  else session.forgetRequests([path]);
  screen.pullAgain();
  for (const document of session.documents.all()) if (dependents.has(document.family)) screen.touch(document.uri);
}

const DEPENDENTS: { readonly [F in DocumentFamily]: ReadonlySet<DocumentFamily> } = {
  configuration: new Set(['template', 'pipeline']),
  pipeline: new Set(['template']),
  template: new Set(),
  other: new Set(),
};
