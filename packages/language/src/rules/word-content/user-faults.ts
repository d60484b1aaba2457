import type { Word } from '@imgtpl/grammar';
import type { Fault } from '../../rule.js';
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
  const closing = word.quoted === 'double' || word.quoted === 'single' ? 1 : 0;
  const group = { start: range.start + raw.indexOf(':'), end: range.end - closing };
  yield {
    range: group,
    message: (say) => say.userGroup(keyword),
    fixes: [{ title: (say) => say.keepUser(excerpt(name)), edits: [{ range: group, newText: '' }] }],
  };
}
