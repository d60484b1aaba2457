import type { Word } from '@imgtpl/grammar';
import type { Fault } from '../../rule.js';
import { differingPart } from '../../text/differing-part.js';
import { excerpt } from '../../text/excerpt.js';
import { unicodeSpaceFault, unicodeSpaceIn } from '../../text/unicode-space.js';

const USER_NAME = /^(?:[A-Za-z_][A-Za-z0-9_.-]*\$?|\d+)$/;

/** Whether a text, without quotes and escapes, is a user name. */
export function isUserName(value: string): boolean {
  return USER_NAME.test(value);
}

/** A word that is not a user name. A word with a variable is not checked. */
export function* userFaults(text: string, word: Word, keyword: string): Generator<Fault> {
  const { range, value, variables, unterminatedQuote } = word;
  if (variables.length > 0 || unterminatedQuote !== undefined || isUserName(value)) return;
  const name = value.split(':', 1)[0] ?? '';
  if (name === value || !isUserName(name)) {
    const blank = word.quoted === 'none' ? unicodeSpaceIn(text, range) : undefined;
    const isOutside = blank?.start === range.start || blank?.end === range.end;
    const rest = blank && text.slice(range.start, blank.start) + text.slice(blank.end, range.end);
    if (blank !== undefined && isOutside && isUserName(rest ?? '')) yield { ...unicodeSpaceFault(text, blank), range };
    else yield { range, message: (say) => say.badUser(excerpt(value)) };
    return;
  }
  const raw = text.slice(range.start, range.end);
  const quote = word.quoted === 'double' || word.quoted === 'single' ? 1 : 0;
  const end = range.end - quote;
  // What is not written as in the name goes with the group: an escape or a quote may go on in it.
  const { start: same } = differingPart(raw.slice(quote), name);
  const edit = { range: { start: range.start + quote + same, end }, newText: name.slice(same) };
  yield {
    range: { start: range.start + raw.indexOf(':'), end },
    message: (say) => say.userGroup(keyword),
    fixes: [{ title: (say) => say.keepUser(excerpt(name)), edits: [edit] }],
  };
}
