import { isBlank, isLineBreak } from '@imgtpl/grammar';
import { takeDollar } from './dollar.js';
import {
  type ArithmeticFrame,
  isNext,
  matchLength,
  peek,
  popTo,
  type Scanner,
  skipLineBreak,
  take,
  takeContinuation,
} from './scanner.js';

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /[0-9][0-9A-Za-z_#@]*/y;
const OPERATOR = /[-+*/%<>=!&|^~?:,;[\]'{}]+/y;
const ANY_CHARACTER = /./suy;

/** How often one text may go back on a `((`: the text is then read again, and the whole has to stay linear. */
const MAX_BACKTRACKS = 32;

/** Scans the next token of arithmetic, which `))` ends. */
export function scanArithmetic(scanner: Scanner, frame: ArithmeticFrame): void {
  const code = peek(scanner);
  if (isBlank(code)) scanner.position += 1;
  else if (isLineBreak(code)) skipLineBreak(scanner);
  else if (isNext(scanner, '(')) {
    frame.depth += 1;
    take(scanner, 'arithmeticOperator', 1);
  } else if (isNext(scanner, ')')) scanClosing(scanner, frame);
  else if (isNext(scanner, '$')) takeDollar(scanner, { isQuoted: true, startsWord: false });
  else if (isNext(scanner, '"')) {
    take(scanner, 'quoteOpen', 1);
    scanner.frames.push({ kind: 'double' });
  } else if (!isNext(scanner, '\\') || !takeContinuation(scanner)) scanOperand(scanner);
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
  take(scanner, 'text', matchLength(scanner, ANY_CHARACTER));
}

function scanClosing(scanner: Scanner, frame: ArithmeticFrame): void {
  if (frame.depth > 0) {
    frame.depth -= 1;
    take(scanner, 'arithmeticOperator', 1);
    return;
  }
  if (!isNext(scanner, '))') && scanner.plainParentheses.size < MAX_BACKTRACKS) {
    backtrack(scanner, frame);
    return;
  }
  popTo(scanner, scanner.frames.length - 1);
  take(scanner, 'arithmeticClose', isNext(scanner, '))') ? 2 : 1);
}

/** The `((` was two parentheses: goes back, to read them as such. */
function backtrack(scanner: Scanner, { checkpoint }: ArithmeticFrame): void {
  popTo(scanner, scanner.frames.length - 1);
  if (checkpoint.list !== undefined) scanner.frames[scanner.frames.length - 1] = { ...checkpoint.list };
  scanner.plainParentheses.add(checkpoint.position);
  scanner.tokens.length = checkpoint.tokenCount;
  scanner.nextSkippedIndex = checkpoint.nextSkippedIndex;
  scanner.pendingHeredocs.length = checkpoint.heredocCount;
  scanner.position = checkpoint.position;
}
