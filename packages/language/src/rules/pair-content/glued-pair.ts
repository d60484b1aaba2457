import type { PairFault } from '@imgtpl/grammar';
import type { TextEdit } from '../../diagnostic.js';
import type { Explanation } from '../../rule.js';
import { STRANGE_BLANK, strangeBlankFault } from '../../text/strange-blank.js';

/**
 * What stands behind a closing quote and is no part of the value: the comma or semicolon of another language, a blank of
 * another kind, or the next pair, without the blank that separates pairs here. Undefined for any other text.
 */
export function gluedFault(
  text: string,
  { range }: PairFault,
  { key, keyForm }: { readonly key: string; readonly keyForm: RegExp },
): Explanation | undefined {
  const tail = text.slice(range.start, range.end);
  if (LONE_SEPARATOR.test(tail)) {
    return {
      message: (say) => say.pairSeparator(tail, key),
      fixes: [{ title: (say) => say.removeWord(tail), edits: [{ range, newText: '' }] }],
    };
  }
  if (STRANGE_BLANKS.test(tail)) {
    const { message, fixes = [] } = strangeBlankFault(text, range);
    return { message, fixes };
  }
  const { edits, end } = separations(tail, { start: range.start, keyForm });
  if (end === 0) return undefined;
  return {
    message: (say) => say.gluedPair(key),
    fixes: end === tail.length ? [{ title: (say) => say.separatePairs(), edits }] : [],
  };
}

/** Commas and semicolons, those of Chinese and Japanese keyboards too. */
const SEPARATOR = /[,;\uff0c\uff1b\u3001]/;
const LONE_SEPARATOR = new RegExp(`^${SEPARATOR.source}$`);
const STRANGE_BLANKS = new RegExp(`^${STRANGE_BLANK.source}+$`);
const VALUE = /(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"']*)/;
const PAIR = new RegExp(`(${SEPARATOR.source}?|${STRANGE_BLANK.source}+)([A-Za-z_][\\w.-]*)=${VALUE.source}`, 'sy');

/** A blank before each of the pairs with which a text begins, and where they end. */
function separations(
  tail: string,
  { start, keyForm }: { readonly start: number; readonly keyForm: RegExp },
): { readonly edits: readonly TextEdit[]; readonly end: number } {
  const edits: TextEdit[] = [];
  let at = 0;
  while (at < tail.length) {
    PAIR.lastIndex = at;
    const match = PAIR.exec(tail);
    const [whole, separator = '', key = ''] = match ?? [];
    if (whole === undefined || !keyForm.test(key)) break;
    edits.push({ range: { start: start + at, end: start + at + separator.length }, newText: ' ' });
    at += whole.length;
  }
  return { edits, end: at };
}
