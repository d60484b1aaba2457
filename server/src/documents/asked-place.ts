import type { Position, TextDocumentIdentifier } from 'vscode-languageserver';

/** A place that a client asks about. */
export interface AskedPlace {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}
