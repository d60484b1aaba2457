import type { TextRange } from '@imgtpl/grammar';

/** Whether two ranges overlap or meet. */
export function touches(one: TextRange, other: TextRange): boolean {
  return one.start <= other.end && other.start <= one.end;
}
