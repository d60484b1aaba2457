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

/** The last line with anything of a range on it, from 1: a range that ends with a line end does not reach the next line. */
export function lastLineOf(range: TextRange, lines: LineIndex): number {
  return lines.positionAt(Math.max(range.start, range.end - 1)).line + 1;
}

/**
 * The line that identifies what a range is about even if it moves. A range up to the end of the text (for an exceeded
 * limit) begins wherever the limit happens to be, so it has none: an empty range.
 */
export function subjectLine({ start, end }: TextRange, text: string, lines: LineIndex): TextRange {
  const first = lines.positionAt(start).line;
  const runsToEnd = end === text.length && lines.positionAt(end).line > first;
  return runsToEnd ? { start: end, end } : lines.lineRange(first);
}
