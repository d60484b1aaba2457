import { afterLineBreak, isBlank, isLineBreak, lineEnd } from '@imgtpl/grammar';

/** The start of the line that contains an offset (UTF-16); a byte-order mark belongs to no line. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** The start of the line after the one that contains an offset (UTF-16), or the end of the text. */
export function nextLine(text: string, offset: number): number {
  return afterLineBreak(text, lineEnd(text, offset));
}

/** Whether a line, given its start, has nothing but blanks. */
export function isBlankLine(text: string, start: number): boolean {
  let at = start;
  while (isBlank(text.charCodeAt(at))) at++;
  return at === text.length || isLineBreak(text.charCodeAt(at));
}

/** The first line end of the text; LF if it has none, or if its first line is longer than any template that is sent. */
export function lineEndOf(text: string): string {
  return /\r\n?|\n/.exec(text.slice(0, LONGEST_FIRST_LINE))?.[0] ?? '\n';
}

/** `lineEndOf` is called with every finding, and must not search the whole text each time. */
const LONGEST_FIRST_LINE = 20_000;
