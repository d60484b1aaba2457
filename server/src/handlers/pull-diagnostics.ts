import { discover, lintFiles } from '@imgtpl/workspace';
import type * as lsp from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { diagnosticsByUri, shownDiagnostics, uriOfDocument } from '../diagnostics.js';
import { createElsewhere } from '../elsewhere.js';
import type { Session } from '../session.js';

/** How many files are judged before other requests get their turn, and before a part of the answer is sent. */
const FILES_AT_ONCE = 20;

export interface DiagnosticPull {
  document(session: Session, params: lsp.DocumentDiagnosticParams): Promise<lsp.DocumentDiagnosticReport>;
  workspace(
    session: Session,
    params: lsp.WorkspaceDiagnosticParams,
    asked: WorkspaceAsk,
  ): Promise<lsp.WorkspaceDiagnosticReport>;
}

export interface WorkspaceAsk {
  readonly token: lsp.CancellationToken;
  readonly progress: lsp.WorkDoneProgressReporter;
  readonly partial: lsp.ResultProgressReporter<lsp.WorkspaceDiagnosticReportPartialResult> | undefined;
}

/** Diagnostics for clients that ask. The id of an answer is what it says, so that "unchanged" needs no memory. */
export function diagnosticPull(): DiagnosticPull {
  const elsewhere = createElsewhere();
  /** What is said of other files that are not open, which are asked for themselves; empty where nothing is any more. */
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
  return {
    async document(session, { textDocument: { uri }, previousResultId }) {
      const document = session.documents.get(uri);
      if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const shown = await diagnosticsByUri(document, session);
      const items = [...(shown.get(uri) ?? [])];
      const resultId = idOf(items);
      const related = session.client.relatedDocuments ? relatedTo(uri, shown, session) : {};
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId, ...related }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items, ...related };
    },
    async workspace(session, { previousResultIds }, { token, progress, partial }) {
      const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      const all: lsp.WorkspaceDocumentDiagnosticReport[] = [];
      let batch: lsp.WorkspaceDocumentDiagnosticReport[] = [];
      const flush = async () => {
        if (partial && batch.length > 0) partial.report({ items: batch });
        else all.push(...batch);
        batch = [];
        await new Promise((resolve) => setTimeout(resolve, 0));
      };
      progress.begin('imgtpl', 0, undefined, true);
      try {
        for await (const item of workspaceReports(session, known)) {
          if (token.isCancellationRequested) break;
          batch.push(item);
          if (batch.length >= FILES_AT_ONCE) await flush();
        }
        await flush();
      } finally {
        progress.done();
      }
      return { items: all };
    },
  };
}

async function* workspaceReports(
  session: Session,
  known: ReadonlyMap<string, string>,
): AsyncGenerator<lsp.WorkspaceDocumentDiagnosticReport> {
  if (session.folders.length === 0) return;
  const { files } = await discover(session.workspace, session.folders);
  const gone = new Set(known.keys());
  for await (const report of lintFiles(session.workspace, files)) {
    if (report.outcome === 'unreadable') continue;
    const uri = uriOfDocument(session, report.path);
    gone.delete(uri);
    const version = session.documents.ofPath(report.path)?.version ?? null;
    const items = shownDiagnostics(report, uri, session);
    const resultId = idOf(items);
    yield resultId === known.get(uri)
      ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
  }
  // Files that were deleted, and configurations that are mended; an open document is asked for itself.
  for (const uri of [...gone].filter((it) => !session.documents.get(it)))
    yield { ...fullReport([]), uri, version: null };
}

function fullReport(items: readonly lsp.Diagnostic[]): lsp.FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: [...items] };
}

/** A short name for what an answer says (FNV-1a over its JSON): the same diagnostics have the same name. */
function idOf(items: readonly lsp.Diagnostic[]): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(items);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `${text.length.toString(36)}-${hash.toString(36)}`;
}
