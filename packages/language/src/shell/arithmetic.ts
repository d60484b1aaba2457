import { isBlank, isLineBreak } from '@imgtpl/grammar';
import { takeDollar } from './dollar.js';
import {
  type ArithmeticFrame,
  comes,
  matchLength,
  passLineBreak,
  peek,
  popTo,
  type Scanner,
  take,
  takeContinuation,
} from './scanner.js';

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /[0-9][0-9A-Za-z_#@]*/y;
const OPERATOR = /[-+*/%<>=!&|^~?:,;[\]'{}]+/y;
const ANY = /./suy;

/** How often one text may go back on a `((`: the text is then read again, and the whole has to stay linear. */
const MAX_RETREATS = 32;

/** Scans the next token of arithmetic, which `))` ends. */
export function scanArithmetic(scanner: Scanner, frame: ArithmeticFrame): void {
  const code = peek(scanner);
  if (isBlank(code)) scanner.position += 1;
  else if (isLineBreak(code)) passLineBreak(scanner);
  else if (comes(scanner, '(')) {
    frame.depth += 1;
    take(scanner, 'arithmeticOperator', 1);
  } else if (comes(scanner, ')')) scanClosing(scanner, frame);
  else if (comes(scanner, '$')) takeDollar(scanner, { quoted: true, startsWord: false });
  else if (comes(scanner, '"')) {
    take(scanner, 'quoteOpen', 1);
    scanner.frames.push({ kind: 'double' });
  } else if (!comes(scanner, '\\') || !takeContinuation(scanner)) scanOperand(scanner);
}

function scanOperand(scanner: Scanner): void {
  const name = matchLength(scanner, NAME);
  if (name > 0) {
    take(scanner, 'variable', name);
    return;
  }
  const number = matchLength(scanner, NUMBER);
  if (number > 0) {
    take(scanner, 'number', number);
    return;
  }
  const operator = matchLength(scanner, OPERATOR);
  if (operator > 0) {
    take(scanner, 'arithmeticOperator', operator);
    return;
  }
  take(scanner, 'text', matchLength(scanner, ANY));
}

function scanClosing(scanner: Scanner, frame: ArithmeticFrame): void {
  if (frame.depth > 0) {
    frame.depth -= 1;
    take(scanner, 'arithmeticOperator', 1);
    return;
  }
  if (!comes(scanner, '))') && scanner.plainParentheses.size < MAX_RETREATS) {
    retreat(scanner, frame);
    return;
  }
  popTo(scanner, scanner.frames.length - 1);
  take(scanner, 'arithmeticClose', comes(scanner, '))') ? 2 : 1);
}

/** The `((` was two parentheses: goes back, to read them as such. */
function retreat(scanner: Scanner, { before }: ArithmeticFrame): void {
  popTo(scanner, scanner.frames.length - 1);
  if (before.list !== undefined) scanner.frames[scanner.frames.length - 1] = { ...before.list };
  scanner.plainParentheses.add(before.position);
  scanner.tokens.length = before.tokenCount;
  scanner.nextSkip = before.nextSkip;
  scanner.heredocs.length = before.heredocCount;
  scanner.position = before.position;
}
