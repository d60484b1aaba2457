import type { TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '../diagnostic.js';
import { differingPart } from '../text/differing-part.js';

/** The edit that turns a range into `newText`, cut down to what differs; nothing when nothing does. */
export function* minimalEdit(text: string, range: TextRange, newText: string): Generator<TextEdit> {
  const old = text.slice(range.start, range.end);
  if (old === newText) return;
  const { start, end, growth } = differingPart(old, newText);
  yield {
    range: { start: range.start + start, end: range.start + end },
    newText: newText.slice(start, end + growth),
  };
}
