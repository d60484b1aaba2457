import type { TextRange } from '@imgtpl/grammar';
import type { FixDraft } from '../rule.js';
import { excerpt } from '../text/excerpt.js';

/** The fix that writes what is meant in the place of what is written, and says so. */
export function replacement(range: TextRange, newText: string): FixDraft {
  return { title: (say) => say.replaceBy(excerpt(newText)), edits: [{ range, newText }] };
}
