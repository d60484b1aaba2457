import { lastAtMost } from '../last-at-most.js';
import type { TextRange } from '../text.js';

/** What represents a continued line break in a logical text; no line of a template can contain it. */
export const LINE_JOIN = '\n';

/**
 * The arguments of a command on one line: without continuation marks, comment lines, blank lines and trailing blanks,
 * and with a `LINE_JOIN` for each continued line break. Readers work on it and convert its offsets into places in the
 * template.
 */
export interface LogicalText {
  readonly text: string;
  /**
   * Converts a range of this text to the template; an empty one goes right after the character before it on its line.
   */
  range(start: number, end: number): TextRange;
}

/** Joins the pieces of a command's layout. */
export function logicalText(text: string, pieces: readonly TextRange[]): LogicalText {
  const [first = { start: 0, end: 0 }] = pieces;
  if (pieces.length <= 1) {
    const { start, end } = first;
    return {
      text: withoutTrailingBlanks(text.slice(start, end)),
      range: (from, to) => ({ start: start + from, end: start + to }),
    };
  }
  const joined = pieces.map(({ start, end }) => text.slice(start, end)).join(LINE_JOIN);
  const starts = startsOf(pieces);
  const offset = (at: number): number => {
    const index = lastAtMost(starts, at);
    return (pieces[index]?.start ?? 0) + at - (starts[index] ?? 0);
  };
  return {
    text: withoutTrailingBlanks(joined),
    range(from, to) {
      if (to > from) return { start: offset(from), end: offset(to - 1) + 1 };
      const isLineStart = from === 0 || joined.charAt(from - 1) === LINE_JOIN;
      const place = isLineStart ? offset(from) : offset(from - 1) + 1;
      return { start: place, end: place };
    },
  };
}

/** The offset in a logical text of the next character that is neither a blank nor a line join. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSeparator(text.charCodeAt(at))) at++;
  return at;
}

/** The end of what a sticky pattern matches at `at`; `at` itself if it matches nothing. */
export function runEnd(run: RegExp, text: string, at: number): number {
  run.lastIndex = at;
  return run.test(text) ? run.lastIndex : at;
}

/** Whether a character of a logical text separates words. */
export function isSeparator(code: number): boolean {
  return code === 32 || code === 9 || code === 10;
}

function withoutTrailingBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && isSeparator(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Where each piece begins in the joined text. */
function startsOf(pieces: readonly TextRange[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const { start, end } of pieces) {
    starts.push(at);
    at += end - start + LINE_JOIN.length;
  }
  return starts;
}
