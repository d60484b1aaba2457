import type { Pair } from '@imgtpl/grammar';
import type { Explanation } from '../../rule.js';
import { explainUnicodeSpace, unicodeSpaceIn } from '../../text/unicode-space.js';

/** Explains a key that is valid without the Unicode space in it, or with a space there instead. */
export function explainStrangeBlank(
  text: string,
  { key: { range }, equals, value }: Pair,
  { keyPattern, takesText }: { readonly keyPattern: RegExp; readonly takesText: boolean },
): Explanation | undefined {
  const blank = unicodeSpaceIn(text, range);
  if (blank === undefined) return undefined;
  const before = text.slice(range.start, blank.start);
  const after = text.slice(blank.end, range.end);
  const isOutside = before === '' || after === '';
  const isSuperfluous = isOutside && value !== undefined;
  const separates = !isOutside && equals === undefined && takesText;
  const key = isOutside ? before + after : before;
  if (!(isSuperfluous || separates) || !keyPattern.test(key)) return undefined;
  return explainUnicodeSpace({ range: blank, text: text.slice(blank.start, blank.end) }, { before, after });
}
