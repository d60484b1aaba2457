import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Session } from './session.js';

export interface FileEdits {
  readonly uri: string;
  readonly edits: TextEdit[];
}

/** Edits of several files; with the version that they were made for, where the client can compare it. */
export function workspaceEdit(session: Session, files: readonly FileEdits[]): WorkspaceEdit {
  if (!session.client.versionedEdits) {
    return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, edits])) };
  }
  return {
    documentChanges: files.map(({ uri, edits }) => ({
      textDocument: { uri, version: session.documents.get(uri)?.version ?? null },
      edits,
    })),
  };
}
