import { lastAtMost } from '../last-at-most.js';
import type { TextRange } from '../text.js';

/** What stands for a continued line break in a logical text; no line of a template can hold it. */
export const LINE_JOIN = '\n';

/**
 * The arguments of a command on one line: continuation marks, comment lines and blank lines taken out, each continued
 * line break written as `LINE_JOIN`, blanks at the end cut off. Readers work on it and ask for places in the template.
 */
export interface LogicalText {
  readonly text: string;
  /** The range in the template of a range of this text. An empty range lies behind the character before it in its line. */
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

/** Where in a logical text the next character stands that is neither blank nor a line join. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSeparator(text.charCodeAt(at))) at++;
  return at;
}

/** Where the run that a sticky pattern matches at `at` ends; `at` itself where it matches nothing. */
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
