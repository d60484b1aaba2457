import type { TextRange } from '@imgtpl/grammar';
import type { FixDraft } from '../rule.js';
import { excerpt } from '../text/excerpt.js';

/** The fix that replaces a range with what was meant, and says so in its title. */
export function replacementFix(range: TextRange, newText: string): FixDraft {
  return { title: (say) => say.replaceBy(excerpt(newText)), edits: [{ range, newText }] };
}
