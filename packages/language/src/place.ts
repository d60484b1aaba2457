import type { LineIndex, TextRange } from '@imgtpl/grammar';

/** A range as reports write it: lines and columns from 1, columns in UTF-16 units, end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The place of a range (UTF-16 offsets), as reports write it. */
export function placeOf(range: TextRange, lines: LineIndex): Place {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** The last line that holds anything of a range, from 1: one that ends with a line end reaches no next line. */
export function lastLineOf(range: TextRange, lines: LineIndex): number {
  return lines.positionAt(Math.max(range.start, range.end - 1)).line + 1;
}
