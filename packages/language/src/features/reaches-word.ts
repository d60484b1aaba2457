import type { Word } from '@imgtpl/grammar';

/** Whether an offset touches a word: an unclosed quote makes all that follows part of it, blanks at the end too. */
export function reachesWord({ range, unterminatedQuote }: Word, offset: number): boolean {
  return range.start <= offset && (offset <= range.end || unterminatedQuote !== undefined);
}
