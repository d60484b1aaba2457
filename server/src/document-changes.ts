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
