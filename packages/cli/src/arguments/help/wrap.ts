import { displayWidth } from '../../terminal/display-width.js';

/**
 * What is not torn apart: a word with the blanks behind it, or an East Asian letter or a run of katakana with the
 * brackets and stops that no line ends or begins with.
 */
const PIECE = /[（「『“]*(?:[\u30a0-\u30ff]+|[\u2e80-\uffef])[、。，；：）」』”！？]*|[^\s\u2e80-\uffef]+\s*|\s+/gu;

/** The lines of a text; only a piece that is wider by itself makes one wider than `width` columns. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECE)) {
    if (line !== '' && displayWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
