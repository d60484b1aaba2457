import type { TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '../diagnostic.js';

/** The edit that turns a range into `newText`, cut down to what differs; nothing when nothing does. */
export function* minimalEdit(text: string, range: TextRange, newText: string): Generator<TextEdit> {
  const old = text.slice(range.start, range.end);
  if (old === newText) return;
  const shorter = Math.min(old.length, newText.length);
  let head = 0;
  while (head < shorter && old[head] === newText[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++;
  yield {
    range: { start: range.start + head, end: range.end - tail },
    newText: newText.slice(head, newText.length - tail),
  };
}
