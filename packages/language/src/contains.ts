import type { TextRange } from '@imgtpl/grammar';

/** Whether a range has all of another in it. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
