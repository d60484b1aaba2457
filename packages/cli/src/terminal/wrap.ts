import { displayWidth } from './display-width.js';
import { unpainted } from './palette.js';

/**
 * A piece that is not broken: a word with the blanks after it, or an East Asian character or a run of katakana,
 * together with the brackets and punctuation that may not end or start a line.
 */
const PIECE =
  /[(（「『“]*(?:[\u30a0-\u30ff]+|[\u2e80-\uffef])[、。，；：)）」』”！？]*|[^\s\u2e80-\uffef]+(?:[、。，；：）」』”！？]+|\s*)|\s+/gu;

/** Wraps a text, which may have colours; a line is only wider than `width` columns if it is a single piece. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECE)) {
    if (line !== '' && displayWidth(unpainted(line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
