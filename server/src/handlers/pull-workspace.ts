import { discover, lintFiles, type Workspace } from '@imgtpl/workspace';
import type * as lsp from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { nextTurn } from '../breather.js';
import type { OpenDocument } from '../documents/open-documents.js';
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
  /** All files in the client's folders. */
  readonly files: readonly string[];
  readonly answers: Answers;
}

/** By path. */
type Answers = ReadonlyMap<string, Answer>;

interface Answer {
  readonly report: lsp.WorkspaceUnchangedDocumentDiagnosticReport;
  readonly document: Linted['document'];
}

/**
 * The diagnostics of all files in the client's folders. Editors ask every few seconds: as long as no file has changed, as
 * far as the client tells us, only documents that have changed are read and linted again.
 */
export function workspacePull(): WorkspacePull {
  let last: Answered | undefined;
  const closed = new Set<string>();
  const answer: WorkspacePull['answer'] = async (session, { previousResultIds }, { token, progress, partial }) => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const shown = new Set([...known.keys(), ...closed]);
    const { workspace } = session;
    const before = last && stillTrue(last, known, session);
    const kept: Answers = before?.answers ?? new Map();
    const keptReports = Array.from(kept.values(), ({ report }) => report);
    if (before && kept.size === last?.answers.size && shown.size === kept.size) return { items: keptReports };
    const answers = new Map(kept);
    const all: Report[] = [];
    let batch: Report[] = keptReports;
    const flush = async () => {
      if (partial && batch.length > 0) partial.report({ items: batch });
      else all.push(...batch);
      batch = [];
      await nextTurn();
    };
    progress.begin('imgtpl', 0, undefined, true);
    try {
      const { files } = before ?? (await discover(workspace, session.folders));
      for await (const { path, report, document } of workspaceReports(session, files, { known, shown, kept })) {
        if (token.isCancellationRequested) return { items: all };
        const { uri, version, resultId } = report;
        if (resultId !== undefined)
          answers.set(path, { report: { kind: 'unchanged', uri, version, resultId }, document });
        batch.push(report);
        if (batch.length < FILES_AT_ONCE) continue;
        await flush();
        // Configurations with errors are reported in addition to the files, and files that are gone, too.
        progress.report(Math.min(100, Math.floor((100 * answers.size) / Math.max(1, files.length))));
      }
      await flush();
      last = { workspace, files, answers };
    } finally {
      progress.done();
    }
    for (const uri of shown) closed.delete(uri);
    return { items: all };
  };
  return { answer, forget: (uri) => closed.add(uri) };
}

/**
 * The last answer without what is no longer true, or what the client does not have. Undefined if all must be linted: it
 * would not tell us about changed files, or something is missing that only comes with other files. That is a
 * configuration with errors, or a template that a pipeline file names and that is not in the folders.
 */
function stillTrue(last: Answered, known: ReadonlyMap<string, string>, session: Session): Answered | undefined {
  const { client, documents } = session;
  if (last.workspace !== session.workspace || !client.registersWatchers) return undefined;
  const isTrue = ([path, { report, document }]: readonly [string, Answer]) =>
    known.get(report.uri) === report.resultId && documents.ofPath(path) === document;
  const answers = new Map([...last.answers].filter(isTrue));
  const inFolders = new Set(last.files);
  for (const path of last.answers.keys()) if (!answers.has(path) && !inFolders.has(path)) return undefined;
  return { ...last, answers };
}

interface ClientHas {
  /** The result ids that it has, by URI. */
  readonly known: ReadonlyMap<string, string>;
  /** The URIs of all files that it may show diagnostics for. */
  readonly shown: ReadonlySet<string>;
  /** What need not be linted again. */
  readonly kept: Answers;
}

interface Linted {
  readonly path: string;
  readonly report: Report;
  /** Undefined for a file; `changing` if a document may have changed while this was linted. */
  readonly document: OpenDocument | undefined | 'changing';
}

async function* workspaceReports(
  session: Session,
  files: readonly string[],
  { known, shown, kept }: ClientHas,
): AsyncGenerator<Linted> {
  const { workspace, documents } = session;
  const paths = new Set(kept.keys());
  const changed = files.filter((path) => !kept.has(path));
  let { revision } = documents;
  for await (const file of lintFiles(workspace, changed, { found: files })) {
    const { path } = file;
    // A configuration with errors comes with the first file that it applies to.
    if (file.outcome === 'unreadable' || kept.has(path)) continue;
    paths.add(path);
    const uri = uriOfDocument(session, path);
    const document = documents.ofPath(path);
    const version = document?.version ?? null;
    const items = shownDiagnostics(file, uri, session);
    const resultId = idOf(items);
    const report: Report =
      resultId === known.get(uri)
        ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
        : { ...fullReport(items), uri, version, resultId };
    yield { path, report, document: revision === documents.revision ? document : 'changing' };
    revision = documents.revision;
  }
  // Files that were deleted or have left the folders, and configurations that have been corrected. Open documents have
  // requests of their own.
  for (const uri of shown) {
    const path = pathOfUri(uri) ?? '';
    if (!documents.get(uri) && !paths.has(path))
      yield { path, report: { ...fullReport([]), uri, version: null }, document: undefined };
  }
}
