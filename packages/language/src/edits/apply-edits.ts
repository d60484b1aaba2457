import type { TextEdit } from '../diagnostic.js';

/**
 * The text with the edits applied. They are in the order of the text and do not overlap, as those of one fix are:
 * anything else is a fault of the rule that made them, and throws.
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
