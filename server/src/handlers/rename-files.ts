import { editsForMoves, resolvePath } from '@imgtpl/workspace';
import type * as lsp from 'vscode-languageserver';
import { placesIn } from '../lsp/places.js';
import { toTextEdits } from '../lsp/to-lsp.js';
import { pathOfUri } from '../lsp/uri.js';
import { type FileEdits, workspaceEdit } from '../lsp/workspace-edit.js';
import { uriOfDocument } from '../screen/diagnostics.js';
import type { Session } from '../session.js';

/** The files after whose renaming a pipeline file may miss its template. */
export const RENAMED_FILES: lsp.FileOperationRegistrationOptions['filters'] = [
  { pattern: { glob: '**/*.imgtpl', matches: 'file', options: { ignoreCase: true } } },
  { pattern: { glob: '**/*.pipeline.{yaml,yml,json}', matches: 'file', options: { ignoreCase: true } } },
  { pattern: { glob: '**/*', matches: 'folder' } },
];

/** The edits of pipeline files that belong to a renaming of files or folders; null if there are none. */
export async function onWillRenameFiles(
  session: Session,
  { files }: lsp.RenameFilesParams,
): Promise<lsp.WorkspaceEdit | null> {
  const moves = files.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [pathOfUri(oldUri), pathOfUri(newUri)];
    // The URI of a folder may end with a slash.
    return from === undefined || to === undefined ? [] : [{ from: resolvePath('/', from), to: resolvePath('/', to) }];
  });
  // While many files are read, documents may change.
  const versions = new Map([...session.documents.all()].map(({ uri, version }) => [uri, version]));
  const found = await editsForMoves(session.workspace, moves);
  const changed = found.map(({ path, text, edits }): FileEdits => {
    const places = placesIn(text, session.client.encoding);
    const uri = uriOfDocument(session, path);
    return { uri, version: versions.get(uri) ?? null, edits: toTextEdits(edits, places) };
  });
  return changed.length === 0 ? null : workspaceEdit(session, changed);
}
