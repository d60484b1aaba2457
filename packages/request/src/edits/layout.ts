import { lineStart } from '../lines.js';

/** How the lines round a place are written. */
export interface Layout {
  /** What stands before the place on its line. */
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

/** How the line of an offset ends, or the last one that ends. */
function lineBreakNear(text: string, offset: number): Layout['lineEnd'] {
  const next = text.indexOf('\n', offset);
  const feed = next < 0 ? text.lastIndexOf('\n') : next;
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

/** Whether a key of YAML has the mark of one that may have lines of its own: its value then stands behind another mark. */
export function isExplicitKey(text: string, start: number): boolean {
  const mark = endBefore(text, start, /\s/) - 1;
  if (mark === start - 1 || text[mark] !== '?') return false;
  // Behind anything else on its line it is the end of a text.
  return /[\n{[,-]|^$/.test(text.charAt(endBefore(text, mark, /[ \t]/) - 1));
}

/** Where the characters end behind which none but those of a pattern stand up to an offset. */
function endBefore(text: string, offset: number, skipped: RegExp): number {
  let end = offset;
  while (skipped.test(text.charAt(end - 1))) end -= 1;
  return end;
}
