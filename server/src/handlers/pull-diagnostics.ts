import type * as lsp from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { diagnosticsByUri } from '../screen/diagnostics.js';
import { createElsewhere } from '../screen/elsewhere.js';
import type { Session } from '../session.js';

export type DiagnosticPull = (
  session: Session,
  params: lsp.DocumentDiagnosticParams,
) => Promise<lsp.DocumentDiagnosticReport>;

/**
 * Diagnostics for clients that request them. The id of an answer is a hash of its content, so "unchanged" needs no
 * memory.
 */
export function diagnosticPull(): DiagnosticPull {
  const elsewhere = createElsewhere();
  /** The diagnostics of other files that are not open, and empty lists for files that no longer have any. */
  const relatedTo = (
    uri: string,
    shown: ReadonlyMap<string, readonly lsp.Diagnostic[]>,
    { documents }: Session,
  ): Pick<lsp.RelatedFullDocumentDiagnosticReport, 'relatedDocuments'> => {
    const others = new Map([...shown].filter(([of]) => of !== uri && !documents.get(of)));
    const gone = elsewhere.update(uri, others.keys()).map((of) => [of, []] as const);
    const reports = [...gone, ...others].map(([of, items]) => [of, fullReport(items)] as const);
    return reports.length === 0 ? {} : { relatedDocuments: Object.fromEntries(reports) };
  };
  return async (session, { textDocument: { uri }, previousResultId }) => {
    const document = session.documents.get(uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const shown = await diagnosticsByUri(document, session);
    const items = [...(shown.get(uri) ?? [])];
    const resultId = idOf(items);
    const related = session.client.relatedDocuments ? relatedTo(uri, shown, session) : {};
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId, ...related }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items, ...related };
  };
}

/** A complete report for a file. */
export function fullReport(items: readonly lsp.Diagnostic[]): lsp.FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: [...items] };
}

/** A hash of the content of an answer (FNV-1a over its JSON): equal diagnostics have equal ids. */
export function idOf(items: readonly lsp.Diagnostic[]): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(items);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `${text.length.toString(36)}-${hash.toString(36)}`;
}
