import { discover, lintFiles, type Workspace } from '@imgtpl/workspace';
import type * as lsp from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { pathOfUri } from '../lsp/uri.js';
import { shownDiagnostics, uriOfDocument } from '../screen/diagnostics.js';
import type { Session } from '../session.js';
import { fullReport, idOf } from './pull-diagnostics.js';

/** How many files are judged before other requests get their turn, and before a part of the answer is sent. */
const FILES_AT_ONCE = 20;

export interface WorkspacePull {
  answer(
    session: Session,
    params: lsp.WorkspaceDiagnosticParams,
    asked: WorkspaceAsk,
  ): Promise<lsp.WorkspaceDiagnosticReport>;
  /**
   * A document is closed: the client keeps what it was told of it, and leaves it to the next answer to say otherwise.
   */
  forget(uri: string): void;
}

export interface WorkspaceAsk {
  readonly token: lsp.CancellationToken;
  readonly progress: lsp.WorkDoneProgressReporter;
  readonly partial: lsp.ResultProgressReporter<lsp.WorkspaceDiagnosticReportPartialResult> | undefined;
}

type Report = lsp.WorkspaceDocumentDiagnosticReport;

/** What was answered last, and what it was read from. */
interface Answered {
  readonly workspace: Workspace;
  readonly revision: number;
  /** By URI. */
  readonly reports: ReadonlyMap<string, lsp.WorkspaceUnchangedDocumentDiagnosticReport>;
}

/**
 * The diagnostics of all files in the client's folders. Editors ask every few seconds: where neither a document nor,
 * as far as the client tells, a file has changed, nothing is read or judged again.
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
      await new Promise((resolve) => setTimeout(resolve, 0));
    };
    progress.begin('imgtpl', 0, undefined, true);
    try {
      for await (const item of workspaceReports(session, { known, shown })) {
        if (token.isCancellationRequested) break;
        const { uri, version, resultId } = item;
        if (resultId !== undefined) reports.set(uri, { kind: 'unchanged', uri, version, resultId });
        batch.push(item);
        if (batch.length >= FILES_AT_ONCE) await flush();
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

/** Whether a client that would tell of changed files has all that was answered. */
function isKnown({ reports }: Answered, known: ReadonlyMap<string, string>, { client }: Session): boolean {
  if (!client.registersWatchers || known.size !== reports.size) return false;
  return [...reports].every(([uri, { resultId }]) => known.get(uri) === resultId);
}

interface ClientHas {
  /** The ids of what it was told, by URI. */
  readonly known: ReadonlyMap<string, string>;
  /** The URIs of all that it may show something of. */
  readonly shown: ReadonlySet<string>;
}

async function* workspaceReports(session: Session, { known, shown }: ClientHas): AsyncGenerator<Report> {
  const paths = new Set<string>();
  const { files } = await discover(session.workspace, session.folders);
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
  // Files that were deleted or are none of the folders', and configurations that are mended; an open document is asked
  // for itself.
  for (const uri of shown) {
    if (!session.documents.get(uri) && !paths.has(pathOfUri(uri) ?? ''))
      yield { ...fullReport([]), uri, version: null };
  }
}
