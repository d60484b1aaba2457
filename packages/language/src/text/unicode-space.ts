import type { Part, TextRange } from '@imgtpl/grammar';
import type { Explanation, Fault, FixDraft } from '../rule.js';
import { codePointName } from './code-point-name.js';
import { excerpt } from './excerpt.js';

/**
 * A blank other than space and tab, as web pages and Chinese and Japanese keyboards produce it. It seems to separate
 * words, but to the service and to shells it is part of one.
 */
export const UNICODE_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const RUN = new RegExp(`${UNICODE_SPACE.source}+`);

/** The first run of such blanks in a range. */
export function unicodeSpaceIn(text: string, { start, end }: TextRange): TextRange | undefined {
  const match = RUN.exec(text.slice(start, end));
  return match === null ? undefined : { start: start + match.index, end: start + match.index + match[0].length };
}

/** The fault of such a run. At the start and the end of a word the fix removes it, elsewhere it writes a space. */
export function unicodeSpaceFault(text: string, range: TextRange): Fault {
  const before = text.slice(Math.max(0, range.start - LONGEST_SHOWN), range.start);
  const [, word = '', gap = ''] = /(\S*)([ \t]*)$/.exec(before) ?? [];
  const [next = ''] = /^\S*/.exec(text.slice(range.end, range.end + LONGEST_SHOWN)) ?? [];
  const blank = { range, text: text.slice(range.start, range.end) };
  const { message, fixes } = explainUnicodeSpace(blank, { before: next !== '' && gap !== '' ? '' : word, after: next });
  // Without one at the end, what is left may be a trailing blank, or a command without content.
  const isCertain = next !== '' || (word !== '' && gap === '');
  return { range, message, fixes: isCertain ? fixes : [] };
}

const LONGEST_SHOWN = 60;

/** Explains such a run by the words that it touches, which are empty at the start and the end of a word. */
export function explainUnicodeSpace(
  { range, text }: Part,
  { before, after }: { readonly before: string; readonly after: string },
): Required<Explanation> {
  const name = codePointName(text);
  if (before !== '' && after !== '') {
    const fix: FixDraft = { title: (say) => say.writeBlank(), edits: [{ range, newText: ' ' }] };
    return { message: (say) => say.unicodeSpaceAfter(excerpt(before), name), fixes: [fix] };
  }
  const fixes: readonly FixDraft[] = [{ title: (say) => say.removeBlank(), edits: [{ range, newText: '' }] }];
  if (after !== '') return { message: (say) => say.unicodeSpaceBefore(excerpt(after), name), fixes };
  if (before !== '') return { message: (say) => say.unicodeSpaceAtEnd(excerpt(before), name), fixes };
  return { message: (say) => say.onlyUnicodeSpace(name), fixes };
}
