import type { TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '../diagnostic.js';
import { columnsOf, type LinePiece, linePieces, trimBlanks } from './lines.js';
import { minimalEdit } from './minimal-edit.js';
import type { Part } from './part.js';

/** The text between two adjacent parts of a command that are on different lines. */
export interface BrokenGap {
  readonly range: TextRange;
  /** The rest of the line: blanks and the `\`. */
  readonly first: LinePiece;
  /** Comment lines, blank lines, lines with nothing but a `\`. */
  readonly middle: readonly LinePiece[];
  /** The blanks before the next part. */
  readonly indentation: TextRange;
  /** Whether there is a blank on either side of the line break, so that more of them change nothing. */
  readonly hasBlank: boolean;
  /** The current columns of the indentation. */
  readonly columns: number;
}

/** The text between the keyword or a part, and the next part. */
export interface Gap {
  readonly range: TextRange;
  readonly left: Part | 'keyword';
  readonly layout: BrokenGap | 'same-line';
  /** Its new text if it stays on one line. */
  readonly blank: string;
  /** Whether blanks and indentation may be added. */
  readonly mayIndent: boolean;
}

/** Reads a stretch between two parts: `same-line` for blanks alone, undefined when it holds anything unexpected. */
export function readGap(text: string, range: TextRange): BrokenGap | 'same-line' | undefined {
  const pieces = [...linePieces(text, range)];
  const first = pieces.shift();
  if (first === undefined) return undefined;
  const last = pieces.pop();
  if (last === undefined) return isEmpty(trimBlanks(text, first)) ? 'same-line' : undefined;
  if (text.slice(first.start, first.end).trim() !== '\\' || !isEmpty(trimBlanks(text, last))) return undefined;
  for (const piece of pieces) {
    const content = trimBlanks(text, piece);
    if (!isEmpty(content) && text[content.start] !== '#' && !isLoneBackslash(text, content)) return undefined;
  }
  return {
    range,
    first,
    middle: pieces,
    indentation: { start: last.start, end: last.end },
    hasBlank: text[first.start] !== '\\' || !isEmpty(last),
    columns: columnsOf(text.slice(last.start, last.end)),
  };
}

/** One blank before the `\`, none after it, comments in line with what follows, no blank lines. */
export function* gapEdits(text: string, gap: BrokenGap, columns: number): Generator<TextEdit> {
  const indentation = ' '.repeat(columns);
  // One edit, not two: the blank moves across the line end, and would be lost if only one line were formatted.
  if (columns === 0 && text[gap.first.start] === '\\') {
    yield { range: gap.range, newText: flushLeft(text, gap) };
    return;
  }
  yield* minimalEdit(text, gap.first, ' \\');
  for (const line of gap.middle) {
    const content = trimBlanks(text, line);
    if (isEmpty(content)) {
      yield* minimalEdit(text, { start: line.start, end: line.next }, '');
      continue;
    }
    yield* minimalEdit(text, { start: line.start, end: content.start }, indentation);
    yield* minimalEdit(text, { start: content.end, end: line.end }, '');
  }
  yield* minimalEdit(text, gap.indentation, indentation);
}

function flushLeft(text: string, { middle }: BrokenGap): string {
  const lines = middle.map((line) => trimBlanks(text, line)).filter((content) => !isEmpty(content));
  return [' \\', ...lines.map(({ start, end }) => text.slice(start, end)), ''].join('\n');
}

/** Whether there are only blank lines between the two lines. */
export function isPlainBreak(text: string, gap: BrokenGap): boolean {
  return gap.middle.every((line) => isEmpty(trimBlanks(text, line)));
}

function isEmpty(range: TextRange): boolean {
  return range.start === range.end;
}

function isLoneBackslash(text: string, content: TextRange): boolean {
  return content.end - content.start === 1 && text[content.start] === '\\';
}
