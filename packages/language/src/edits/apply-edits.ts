import type { TextEdit } from '../diagnostic.js';

/**
 * The text with the edits applied. Like those of one fix, they have to be in the order of the text and not overlap:
 * anything else is a bug of the rule that made them, and throws.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let offset = 0;
  for (const { range, newText } of edits) {
    if (range.start < offset || range.end < range.start || range.end > text.length) {
      throw new RangeError(`edit ${range.start}-${range.end} after ${offset} in a text of ${text.length}`);
    }
    pieces.push(text.slice(offset, range.start), newText);
    offset = range.end;
  }
  pieces.push(text.slice(offset));
  return pieces.join('');
}
