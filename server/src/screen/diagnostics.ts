import type { FaultyConfiguration, JudgedFile } from '@imgtpl/workspace';
import type * as lsp from 'vscode-languageserver';
import type { OpenDocument } from '../documents/open-documents.js';
import { placesIn } from '../lsp/places.js';
import { toDiagnostic } from '../lsp/to-lsp.js';
import { isSnapshot, uriOfPath } from '../lsp/uri.js';
import type { Session } from '../session.js';

/** The reports that can be shown in an editor: those of files with lines. */
export type ShownFile = JudgedFile | FaultyConfiguration;

/** The diagnostics of a file as the client shows them. */
export function shownDiagnostics(file: ShownFile, uri: string, session: Session): lsp.Diagnostic[] {
  const context = {
    uri,
    places: placesIn(file.text, session.client.encoding, file.lines),
    client: session.client,
    pages: session.pages,
  };
  return file.diagnostics.map((diagnostic) => toDiagnostic(diagnostic, context));
}

/** The URI by which the client knows a path: that of the open document, which may be spelled differently. */
export function uriOfDocument(session: Session, path: string): string {
  return session.documents.ofPath(path)?.uri ?? uriOfPath(path);
}

/**
 * The diagnostics to be shown because of one open document, by URI: always its own, and those of other files such as
 * its configuration.
 */
export async function diagnosticsByUri(
  document: OpenDocument,
  session: Session,
): Promise<ReadonlyMap<string, readonly lsp.Diagnostic[]>> {
  const shown = new Map<string, readonly lsp.Diagnostic[]>([[document.uri, []]]);
  if (document.family === 'other' || isSnapshot(document.uri)) return shown;
  for (const report of await session.report(document)) {
    if (report.outcome === 'unreadable') continue;
    // The same file may be open under another spelling of its URI.
    const uri = report.path === document.path ? document.uri : uriOfDocument(session, report.path);
    shown.set(uri, shownDiagnostics(report, uri, session));
  }
  return shown;
}
