import { discover, lintFiles, type Workspace } from '@imgtpl/workspace';
import type * as lsp from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { nextTurn } from '../breather.js';
import { pathOfUri } from '../lsp/uri.js';
import { shownDiagnostics, uriOfDocument } from '../screen/diagnostics.js';
import type { Session } from '../session.js';
import { fullReport, idOf } from './pull-diagnostics.js';

/** How many files are linted before a part of the answer is sent and other requests get their turn. */
const FILES_AT_ONCE = 20;

/** The diagnostics of all files in the client's folders, for clients that request them. */
export interface WorkspacePull {
  answer(
    session: Session,
    params: lsp.WorkspaceDiagnosticParams,
    asked: WorkspaceAsk,
  ): Promise<lsp.WorkspaceDiagnosticReport>;
  /** A document is closed: the client keeps its diagnostics until the next answer changes them. */
  forget(uri: string): void;
}

/** How a request can be cancelled, and where progress and parts of the answer go. */
export interface WorkspaceAsk {
  readonly token: lsp.CancellationToken;
  readonly progress: lsp.WorkDoneProgressReporter;
  readonly partial: lsp.ResultProgressReporter<lsp.WorkspaceDiagnosticReportPartialResult> | undefined;
}

type Report = lsp.WorkspaceDocumentDiagnosticReport;

/** The last answer, and the state that it was made from. */
interface Answered {
  readonly workspace: Workspace;
  readonly revision: number;
  /** By URI. */
  readonly reports: ReadonlyMap<string, lsp.WorkspaceUnchangedDocumentDiagnosticReport>;
}

/**
 * The diagnostics of all files in the client's folders. Editors ask every few seconds: as long as no document has
 * changed, and no file as far as the client tells us, nothing is read or linted again.
 */
export function workspacePull(): WorkspacePull {
  let last: Answered | undefined;
  const closed = new Set<string>();
  const answer: WorkspacePull['answer'] = async (session, { previousResultIds }, { token, progress, partial }) => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const shown = new Set([...known.keys(), ...closed]);
    const { workspace } = session;
    const { revision } = session.documents;
    if (last && last.workspace === workspace && last.revision === revision && isKnown(last, known, session))
      return { items: [...last.reports.values()] };
    const reports = new Map<string, lsp.WorkspaceUnchangedDocumentDiagnosticReport>();
    const all: Report[] = [];
    let batch: Report[] = [];
    const flush = async () => {
      if (partial && batch.length > 0) partial.report({ items: batch });
      else all.push(...batch);
      batch = [];
      await nextTurn();
    };
    progress.begin('imgtpl', 0, undefined, true);
    try {
      const { files } = await discover(workspace, session.folders);
      for await (const item of workspaceReports(session, files, { known, shown })) {
        if (token.isCancellationRequested) break;
        const { uri, version, resultId } = item;
        if (resultId !== undefined) reports.set(uri, { kind: 'unchanged', uri, version, resultId });
        batch.push(item);
        if (batch.length < FILES_AT_ONCE) continue;
        await flush();
        // Configurations with errors are reported in addition to the files, and files that are gone, too.
        progress.report(Math.min(100, Math.floor((100 * reports.size) / Math.max(1, files.length))));
      }
      await flush();
    } finally {
      progress.done();
    }
    last = token.isCancellationRequested ? undefined : { workspace, revision, reports };
    if (last) for (const uri of shown) closed.delete(uri);
    return { items: all };
  };
  return { answer, forget: (uri) => closed.add(uri) };
}

/** Whether the client would tell us about changed files, and already has the whole answer. */
function isKnown({ reports }: Answered, known: ReadonlyMap<string, string>, { client }: Session): boolean {
  if (!client.registersWatchers || known.size !== reports.size) return false;
  return [...reports].every(([uri, { resultId }]) => known.get(uri) === resultId);
}

interface ClientHas {
  /** The result ids that it has, by URI. */
  readonly known: ReadonlyMap<string, string>;
  /** The URIs of all files that it may show diagnostics for. */
  readonly shown: ReadonlySet<string>;
}

async function* workspaceReports(
  session: Session,
  files: readonly string[],
  { known, shown }: ClientHas,
): AsyncGenerator<Report> {
  const paths = new Set<string>();
  for await (const report of lintFiles(session.workspace, files)) {
    if (report.outcome === 'unreadable') continue;
    paths.add(report.path);
    const uri = uriOfDocument(session, report.path);
    const version = session.documents.ofPath(report.path)?.version ?? null;
    const items = shownDiagnostics(report, uri, session);
    const resultId = idOf(items);
    yield resultId === known.get(uri)
      ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
      : { ...fullReport(items), uri, version, resultId };
  }
  // Files that were deleted or have left the folders, and configurations that have been corrected. Open documents have
  // requests of their own.
  for (const uri of shown) {
    if (!session.documents.get(uri) && !paths.has(pathOfUri(uri) ?? ''))
      yield { ...fullReport([]), uri, version: null };
  }
}
