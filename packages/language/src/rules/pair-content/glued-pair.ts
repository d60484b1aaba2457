import type { PairFault } from '@imgtpl/grammar';
import type { TextEdit } from '../../diagnostic.js';
import type { Explanation } from '../../rule.js';

/**
 * What stands behind a closing quote and is no part of the value: the comma or semicolon of another language, or the next
 * pair, without the blank that separates pairs here. Undefined for any other text.
 */
export function gluedFault(
  text: string,
  { range }: PairFault,
  { key, keyForm }: { readonly key: string; readonly keyForm: RegExp },
): Explanation | undefined {
  const tail = text.slice(range.start, range.end);
  if (tail === ',' || tail === ';') {
    return {
      message: (say) => say.pairSeparator(tail, key),
      fixes: [{ title: (say) => say.removeWord(tail), edits: [{ range, newText: '' }] }],
    };
  }
  const { edits, end } = separations(tail, { start: range.start, keyForm });
  if (end === 0) return undefined;
  return {
    message: (say) => say.gluedPair(key),
    fixes: end === tail.length ? [{ title: (say) => say.separatePairs(), edits }] : [],
  };
}

const PAIR = /([,;]?)([A-Za-z_][\w.-]*)=(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"']*)/sy;

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
