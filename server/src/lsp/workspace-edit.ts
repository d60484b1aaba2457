import { type TextDocumentEdit, TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Session } from '../session.js';
import { FILE_START } from './places.js';

export interface FileEdits {
  readonly uri: string;
  /** The version of the text that the edits are for, which may be an older one by now; null if it is not open. */
  readonly version: number | null;
  readonly edits: TextDocumentEdit['edits'];
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** Edits of several files, with their versions if the client can check them: it refuses those for an older text. */
export function workspaceEdit(session: Session, files: readonly FileEdits[], newFile?: NewFile): WorkspaceEdit {
  if (!session.client.versionedEdits) {
    return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, edits.filter(TextEdit.is)])) };
  }
  const changes: TextDocumentEdit[] = files.map(({ uri, version, edits }) => ({
    textDocument: { uri, version },
    edits,
  }));
  if (!newFile) return { documentChanges: changes };
  const { uri, text } = newFile;
  const filled = { textDocument: { uri, version: null }, edits: [{ range: FILE_START, newText: text }] };
  return { documentChanges: [{ kind: 'create', uri, options: { overwrite: false } }, filled, ...changes] };
}
