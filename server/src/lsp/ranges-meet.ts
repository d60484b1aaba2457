import type * as lsp from 'vscode-languageserver';

/** Whether two ranges overlap or meet; a cursor is an empty range. */
export function rangesMeet(one: lsp.Range, other: lsp.Range): boolean {
  return isUpTo(one.start, other.end) && isUpTo(other.start, one.end);
}

function isUpTo(one: lsp.Position, other: lsp.Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}
