import { isLineBreak } from '@imgtpl/grammar';
import { isNext, matchLength, peek, type Scanner, skipLineBreak, take } from './scanner.js';

/** Takes `'…'`, or `$'…'` if `openingLength` is 2, with one piece of string per line. */
export function takeSingleQuoted(scanner: Scanner, openingLength: 1 | 2, startsWord: boolean): void {
  take(scanner, 'quoteOpen', openingLength, startsWord);
  while (scanner.position < scanner.end) {
    take(scanner, 'string', singleQuotedLength(scanner, openingLength === 2));
    if (isNext(scanner, "'")) {
      take(scanner, 'quoteClose', 1);
      return;
    }
    if (!isLineBreak(peek(scanner))) return;
    skipLineBreak(scanner);
  }
}

const QUOTE = 0x27;
const BACKSLASH = 0x5c;
const BACKTICK = 0x60;

const PLAIN = /[^'\r\n]+/y;
const PLAIN_IN_BACKTICKS = /[^'\r\n`]+/y;

/** The length up to the closing quote, the line end, or the `` ` `` that ends a substitution whatever is open. */
function singleQuotedLength(scanner: Scanner, hasEscapes: boolean): number {
  if (!hasEscapes) return matchLength(scanner, scanner.backtickFrameIndex >= 0 ? PLAIN_IN_BACKTICKS : PLAIN);
  for (let length = 0; ; length++) {
    const code = peek(scanner, length);
    if (Number.isNaN(code) || isLineBreak(code) || code === QUOTE) return length;
    if (code === BACKTICK && scanner.backtickFrameIndex >= 0) return length;
    if (code === BACKSLASH && !isLineBreak(peek(scanner, length + 1))) length += 1;
  }
}
