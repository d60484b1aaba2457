import { afterLineBreak, isBlank, isLineBreak, type TextRange } from '@imgtpl/grammar';

/** A line inside a stretch of text: `end` is before its line end, `next` after it. */
export interface LinePiece extends TextRange {
  readonly next: number;
}

/** The pieces of a stretch of text, line by line; the last one has no line end (`next` = `end`) and may be empty. */
export function* linePieces(text: string, range: TextRange): Generator<LinePiece> {
  let start = range.start;
  for (let at = start; at < range.end; at++) {
    if (!isLineBreak(text.charCodeAt(at))) continue;
    const next = Math.min(afterLineBreak(text, at), range.end);
    yield { start, end: at, next };
    start = next;
    at = next - 1;
  }
  yield { start, end: range.end, next: range.end };
}

/** A stretch without the blanks (space and tab) at either end; one that is only blanks becomes empty at its end. */
export function trimBlanks(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const TAB_COLUMNS = 4;

/** Columns that a run of blanks takes; a tab goes to the next multiple of four. */
export function columnsOf(blanks: string): number {
  let columns = 0;
  for (const character of blanks) columns += character === '\t' ? TAB_COLUMNS - (columns % TAB_COLUMNS) : 1;
  return columns;
}
