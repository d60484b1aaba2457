import type { LineIndex, TextRange } from '@imgtpl/grammar';
import { lastLineOf, visible } from '@imgtpl/language';
import { displayWidth } from './display-width.js';

/** The width of a frame's line in columns, including number and bar. */
const FRAME_COLUMNS = 120;
/** Columns shown before a range that begins far into its line. */
const LEAD_COLUMNS = 40;
const TAB_STOP = 4;
const CUT = '…';

/** A line of source with carets below it, in the parts that are coloured differently. */
export interface CodeFrame {
  /** ` 3 | RUN`: the line's number, right-aligned, and its bar. */
  readonly gutter: string;
  readonly source: string;
  /** The same width as `gutter`, without the number. */
  readonly emptyGutter: string;
  /** Blanks up to the range, then the carets, and the number of further lines if there are any. */
  readonly indent: string;
  readonly marks: string;
}

/** The first line of a range with carets, cut to 120 columns around it; control characters are made visible. */
export function codeFrame(
  text: string,
  range: TextRange,
  { lines, moreLines }: { readonly lines: LineIndex; readonly moreLines: (count: number) => string },
): CodeFrame {
  const first = lines.positionAt(range.start).line;
  const number = String(first + 1);
  const gutter = `  ${number} | `;
  const line = lines.lineRange(first);
  const columns = FRAME_COLUMNS - gutter.length;
  const cut = cutLine(text, line, range, columns);
  const following = lastLineOf(range, lines) - 1 - first;
  const more = following > 0 ? ` ${moreLines(following)}` : '';
  const room = columns - cut.column - displayWidth(more);
  return {
    gutter,
    source: cut.source.trimEnd(),
    emptyGutter: `${' '.repeat(number.length + 2)} | `,
    indent: ' '.repeat(cut.column),
    marks: '^'.repeat(Math.min(cut.width, room)) + more,
  };
}

interface CutLine {
  readonly source: string;
  /** The columns before the range and in it, the latter at least one. */
  readonly column: number;
  readonly width: number;
}

/** Looks at no more of a line than can be shown: a line may be megabytes long. */
function cutLine(text: string, line: TextRange, range: TextRange, columns: number): CutLine {
  const start = Math.min(range.start, line.end);
  const end = Math.max(start, Math.min(range.end, line.end));
  const before = shownBefore(text.slice(Math.max(line.start, start - columns), start), start - columns <= line.start);
  const isCutBefore = before.isCut;
  const lead = (isCutBefore ? CUT : '') + before.shown;
  const column = displayWidth(lead);
  const room = columns - column;
  const inside = shownWithin(text.slice(start, Math.min(end, start + columns)), room, column);
  const isRangeCut = inside.isCut || end - start > columns;
  if (isRangeCut) return { source: lead + inside.shown + CUT, column, width: Math.max(1, inside.width) };
  const after = shownWithin(
    text.slice(end, Math.min(line.end, end + columns)),
    room - inside.width,
    column + inside.width,
  );
  const isCutAfter = after.isCut || line.end - end > columns;
  const source = lead + inside.shown + after.shown + (isCutAfter ? CUT : '');
  return { source, column, width: Math.max(1, inside.width) };
}

/** The text before a range: all of it if there is room, otherwise the last columns. */
function shownBefore(text: string, isWhole: boolean): { readonly shown: string; readonly isCut: boolean } {
  const shown = expand(text, 0);
  const width = displayWidth(shown);
  if (isWhole && width <= LEAD_COLUMNS * 2) return { shown, isCut: false };
  const characters = [...shown];
  let kept = width;
  let first = 0;
  while (kept > LEAD_COLUMNS) kept -= displayWidth(characters[first++] ?? '');
  return { shown: characters.slice(first).join(''), isCut: true };
}

/** The beginning of a text that fits into `room` columns, of which one is kept for the ellipsis. */
function shownWithin(text: string, room: number, column: number) {
  const shown = expand(text, column);
  const whole = displayWidth(shown);
  if (whole < room) return { shown, width: whole, isCut: false };
  let width = 0;
  let kept = '';
  for (const character of shown) {
    const next = displayWidth(character);
    if (width + next >= room) break;
    width += next;
    kept += character;
  }
  return { shown: kept, width, isCut: true };
}

/** Expands tabs to blanks, and makes control characters visible. */
function expand(text: string, column: number): string {
  let result = '';
  let at = column;
  for (const [index, part] of text.split('\t').entries()) {
    if (index > 0) {
      const blanks = TAB_STOP - (at % TAB_STOP);
      result += ' '.repeat(blanks);
      at += blanks;
    }
    const shown = visible(part);
    result += shown;
    at += displayWidth(shown);
  }
  return result;
}
