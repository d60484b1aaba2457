import type { TextRange } from '@imgtpl/grammar';
import { contains } from './contains.js';
import { firstAtOrAfter } from './first-at-or-after.js';

/**
 * Those of the ranges that are in no other one, in the order of the text. Of any two, one has the other in it, or they
 * are apart.
 */
export function outermost(ranges: readonly TextRange[]): readonly TextRange[] {
  const found: TextRange[] = [];
  let end = 0;
  for (const range of [...ranges].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (range.end <= end) continue;
    found.push(range);
    end = range.end;
  }
  return found;
}

/** Whether one of the ranges, which are apart and in the order of the text, has another in it. Takes logarithmic time. */
export function anyContains(ranges: readonly TextRange[], inner: TextRange): boolean {
  const outer = ranges[firstAtOrAfter(ranges, inner.end, ({ end }) => end)];
  return outer !== undefined && contains(outer, inner);
}
