import { lineStart } from '../lines.js';

/** How the lines around an offset are written. */
export interface Layout {
  /** The text before the offset on its line. */
  readonly before: string;
  /** Whether that is indentation alone. */
  readonly isLineStart: boolean;
  readonly lineEnd: '\n' | '\r\n';
}

/** The layout of the line of an offset (UTF-16). */
export function layoutAt(text: string, offset: number): Layout {
  const before = text.slice(lineStart(text, offset), offset);
  return { before, isLineStart: /^[ \t]*$/.test(before), lineEnd: lineBreakNear(text, offset) };
}

/** The line end of the line of an offset; if it has none, the last one in the text. */
function lineBreakNear(text: string, offset: number): Layout['lineEnd'] {
  const next = text.indexOf('\n', offset);
  const feed = next < 0 ? text.lastIndexOf('\n') : next;
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

/** Whether a YAML key is written with `?`, as keys of several lines are: its value follows a `:` of its own. */
export function isExplicitKey(text: string, start: number): boolean {
  const mark = endBefore(text, start, /\s/) - 1;
  if (mark === start - 1 || text[mark] !== '?') return false;
  // After anything else on its line, `?` is the end of a text.
  return /[\n{[,-]|^$/.test(text.charAt(endBefore(text, mark, /[ \t]/) - 1));
}

/** Goes back from an offset over the characters that match a pattern, and returns where they begin. */
function endBefore(text: string, offset: number, skipped: RegExp): number {
  let end = offset;
  while (skipped.test(text.charAt(end - 1))) end -= 1;
  return end;
}
