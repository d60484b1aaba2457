import type { Pair } from '@imgtpl/grammar';
import type { Explanation, FixDraft } from '../../rule.js';
import { codePointName } from '../../text/code-point-name.js';
import { excerpt } from '../../text/excerpt.js';
import { unicodeSpaceIn } from '../../text/unicode-space.js';

/** Explains a key that is valid without the Unicode space in it. */
export function explainStrangeBlank(
  text: string,
  { key: { range }, equals }: Pair,
  { keyPattern, takesText }: { readonly keyPattern: RegExp; readonly takesText: boolean },
): Explanation | undefined {
  const blank = unicodeSpaceIn(text, range);
  if (blank === undefined) return undefined;
  const name = codePointName(text.slice(blank.start, blank.end));
  const before = text.slice(range.start, blank.start);
  const after = text.slice(blank.end, range.end);
  const removal: FixDraft = { title: (say) => say.removeBlank(), edits: [{ range: blank, newText: '' }] };
  if (equals !== undefined && after === '' && keyPattern.test(before))
    return { message: (say) => say.unicodeSpaceAtEnd(excerpt(before), name), fixes: [removal] };
  if (equals !== undefined && before === '' && keyPattern.test(after))
    return { message: (say) => say.unicodeSpaceBefore(excerpt(after), name), fixes: [removal] };
  if (equals !== undefined || after === '' || !takesText || !keyPattern.test(before)) return undefined;
  const edits = [{ range: blank, newText: ' ' }];
  return {
    message: (say) => say.unicodeSpaceAfter(excerpt(before), name),
    fixes: [{ title: (say) => say.writeBlank(), edits }],
  };
}
