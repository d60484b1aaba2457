import type { PairFault } from '@imgtpl/grammar';
import type { TextEdit } from '../../diagnostic.js';
import type { Explanation } from '../../rule.js';
import { UNICODE_SPACE, unicodeSpaceFault, unicodeSpaceIn } from '../../text/unicode-space.js';

/**
 * Explains text after a closing quote that does not belong to the value: a comma or semicolon, as other languages
 * separate pairs; a Unicode space; or the next pair without a blank before it. Undefined for any other text.
 */
export function explainGluedPair(
  text: string,
  { range }: PairFault,
  { key, keyPattern }: { readonly key: string; readonly keyPattern: RegExp },
): Explanation | undefined {
  const tail = text.slice(range.start, range.end);
  if (LONE_SEPARATOR.test(tail)) {
    return {
      message: (say) => say.pairSeparator(tail, key),
      fixes: [{ title: (say) => say.removeWord(tail), edits: [{ range, newText: '' }] }],
    };
  }
  if (UNICODE_SPACES.test(tail)) {
    const { message, fixes = [] } = unicodeSpaceFault(text, range);
    return { message, fixes };
  }
  const { edits, end } = separatingEdits(tail, { start: range.start, keyPattern });
  if (end === 0) return undefined;
  const blank = unicodeSpaceIn(text, range);
  return {
    message: blank?.start === range.start ? unicodeSpaceFault(text, blank).message : (say) => say.gluedPair(key),
    fixes: end === tail.length ? [{ title: (say) => say.separatePairs(), edits }] : [],
  };
}

/** Commas and semicolons, including those of Chinese and Japanese keyboards. */
const SEPARATOR = /[,;\uff0c\uff1b\u3001]/;
const LONE_SEPARATOR = new RegExp(`^${SEPARATOR.source}$`);
const UNICODE_SPACES = new RegExp(`^${UNICODE_SPACE.source}+$`);
const VALUE = /(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"']*)/;
const PAIR = new RegExp(`(${SEPARATOR.source}?|${UNICODE_SPACE.source}+)([A-Za-z_][\\w.-]*)=${VALUE.source}`, 'sy');

/** Edits that put a blank before each of the pairs at the start of `tail`, and where in `tail` these end. */
function separatingEdits(
  tail: string,
  { start, keyPattern }: { readonly start: number; readonly keyPattern: RegExp },
): { readonly edits: readonly TextEdit[]; readonly end: number } {
  const edits: TextEdit[] = [];
  let at = 0;
  while (at < tail.length) {
    PAIR.lastIndex = at;
    const match = PAIR.exec(tail);
    const [whole, separator = '', key = ''] = match ?? [];
    if (whole === undefined || !keyPattern.test(key)) break;
    edits.push({ range: { start: start + at, end: start + at + separator.length }, newText: ' ' });
    at += whole.length;
  }
  return { edits, end: at };
}
