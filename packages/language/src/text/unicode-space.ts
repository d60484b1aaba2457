import type { TextRange } from '@imgtpl/grammar';
import type { Messages } from '../messages/index.js';
import type { Fault } from '../rule.js';
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
  const name = codePointName(text.slice(range.start, range.end));
  const removal = { title: (say: Messages) => say.removeBlank(), edits: [{ range, newText: '' }] };
  const writing = { title: (say: Messages) => say.writeBlank(), edits: [{ range, newText: ' ' }] };
  if (next !== '' && (word === '' || gap !== ''))
    return { range, message: (say) => say.unicodeSpaceBefore(excerpt(next), name), fixes: [removal] };
  if (next !== '') return { range, message: (say) => say.unicodeSpaceAfter(excerpt(word), name), fixes: [writing] };
  if (word === '') return { range, message: (say) => say.onlyUnicodeSpace(name) };
  // Without it, what is left may be a trailing blank, or a command without content.
  const fixes = gap === '' ? [removal] : [];
  return { range, message: (say) => say.unicodeSpaceAtEnd(excerpt(word), name), fixes };
}

const LONGEST_SHOWN = 60;
