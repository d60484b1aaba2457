import { isLineBreak } from '@imgtpl/grammar';
import { comes, matchLength, passLineBreak, peek, type Scanner, take } from './scanner.js';

/** Takes `'…'`, or `$'…'` if `opening` is 2, with one piece of string per line. */
export function takeSingleQuoted(scanner: Scanner, opening: 1 | 2, startsWord: boolean): void {
  take(scanner, 'quoteOpen', opening, startsWord);
  while (scanner.position < scanner.end) {
    take(scanner, 'string', singleQuotedLength(scanner, opening === 2));
    if (comes(scanner, "'")) {
      take(scanner, 'quoteClose', 1);
      return;
    }
    if (!isLineBreak(peek(scanner))) return;
    passLineBreak(scanner);
  }
}

const QUOTE = 0x27;
const BACKSLASH = 0x5c;
const BACKTICK = 0x60;

const PLAIN = /[^'\r\n]+/y;
const PLAIN_IN_BACKTICKS = /[^'\r\n`]+/y;

/** The length up to the closing quote, the line end, or the `` ` `` that ends a substitution whatever is open. */
function singleQuotedLength(scanner: Scanner, escapes: boolean): number {
  if (!escapes) return matchLength(scanner, scanner.backtick >= 0 ? PLAIN_IN_BACKTICKS : PLAIN);
  for (let length = 0; ; length++) {
    const code = peek(scanner, length);
    if (Number.isNaN(code) || isLineBreak(code) || code === QUOTE) return length;
    if (code === BACKTICK && scanner.backtick >= 0) return length;
    if (code === BACKSLASH && !isLineBreak(peek(scanner, length + 1))) length += 1;
  }
}
