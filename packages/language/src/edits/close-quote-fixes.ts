import type { TextRange } from '@imgtpl/grammar';
import type { FixDraft } from '../rule.js';

/** A quote that stays open, and the end (UTF-16) of the word that it is in. */
export interface OpenQuote {
  readonly quote: TextRange;
  readonly end: number;
}

/** The fix that closes a quote; none where a backslash at the end of the word would escape the closing quote. */
export function closeQuoteFixes(text: string, { quote, end }: OpenQuote): FixDraft[] {
  const mark = text.slice(quote.start, quote.end);
  if (mark === '"' && endsInLoneBackslash(text.slice(quote.end, end))) return [];
  return [{ title: (say) => say.closeQuote(), edits: [{ range: { start: end, end }, newText: mark }] }];
}

/** Whether the last character is a backslash that no other escapes. */
function endsInLoneBackslash(text: string): boolean {
  let start = text.length;
  while (text[start - 1] === '\\') start--;
  return (text.length - start) % 2 === 1;
}
