import { afterLineBreak, isBlank } from '@imgtpl/grammar';
import { anyOf } from '../text/any-of.js';
import { openArithmetic } from './dollar.js';
import {
  isNext,
  type ListFrame,
  matchLength,
  peek,
  popTo,
  pushList,
  type Scanner,
  skipLineBreak,
  take,
  takeContinuation,
} from './scanner.js';
import { endWord, startWord } from './word.js';

const SEPARATOR = /\|\||\|&|\||&&|&(?!>)|;;&|;;|;&|;/y;
/** The `<(` and `>(` of a process substitution are not redirections. */
const REDIRECTION_OPERATOR = /<<<|<<-|<<|<&|<>|<(?!\()|>>|>&|>\||>(?!\()/;
const REDIRECTION = new RegExp(anyOf([/&>>?/, REDIRECTION_OPERATOR]), 'y');
/** What may precede a redirection: a file descriptor, or a bash variable that receives one: `2>`, `{fd}>`. */
const DESCRIPTOR = [/[0-9]+/, /\{[A-Za-z_]\w*(?:\[\w+\])?\}/];
const NUMBERED_REDIRECTION = new RegExp(anyOf(DESCRIPTOR) + anyOf([REDIRECTION_OPERATOR]), 'y');
const TEST_OPERATOR = /&&|\|\||[<>()|&]/y;

const OPENING_PARENTHESIS = 0x28;
const CLOSING_PARENTHESIS = 0x29;
const ZERO = 0x30;
const NINE = 0x39;
const LESS = 0x3c;
const GREATER = 0x3e;
const OPENING_BRACE = 0x7b;

/** Takes a line break between commands; the bodies of the heredocs of the line before come after it. */
export function takeNewline(scanner: Scanner, frame: ListFrame): void {
  endWord(scanner, frame);
  take(scanner, 'newline', afterLineBreak(scanner.text, scanner.position) - scanner.position);
  scanner.position = scanner.tokens.at(-1)?.start ?? scanner.position;
  skipLineBreak(scanner);
  if (separatorStartsCommand(frame) && frame.expected !== 'functionName') expectCommand(frame);
  for (let at = scanner.pendingHeredocs.length - 1; at >= 0; at--) {
    const heredoc = scanner.pendingHeredocs[at];
    if (heredoc !== undefined) scanner.frames.push({ kind: 'heredoc', heredoc });
  }
  scanner.pendingHeredocs.length = 0;
}

/** Takes an operator, a parenthesis or a redirection that begins with `code`; returns false if there is none. */
export function takeOperator(scanner: Scanner, frame: ListFrame, code: number): boolean {
  const mayBeDescriptor = (code >= ZERO && code <= NINE) || code === OPENING_BRACE;
  if (mayBeDescriptor) {
    return !frame.isInWord && !frame.expectsTarget && takeRedirection(scanner, frame, NUMBERED_REDIRECTION);
  }
  if (!isOperator(code)) return false;
  if (frame.closedBy === ']]') takeTestOperator(scanner, frame);
  else if (code === OPENING_PARENTHESIS) takeOpeningParenthesis(scanner, frame);
  else if (code === CLOSING_PARENTHESIS) takeClosingParenthesis(scanner, frame);
  else if (isNext(scanner, '<(') || isNext(scanner, '>(')) takeProcessSubstitution(scanner, frame);
  else if (!mayRedirect(scanner, code) || !takeRedirection(scanner, frame, REDIRECTION)) takeSeparator(scanner, frame);
  return true;
}

function mayRedirect(scanner: Scanner, code: number): boolean {
  return code === LESS || code === GREATER || isNext(scanner, '&>');
}

function isOperator(code: number): boolean {
  switch (code) {
    case 0x26: // &
    case 0x28: // (
    case 0x29: // )
    case 0x3b: // ;
    case 0x3c: // <
    case 0x3e: // >
    case 0x7c: // |
      return true;
    default:
      return false;
  }
}

/** Notes that a command may start here. */
function expectCommand(frame: ListFrame): void {
  frame.expected = 'command';
  frame.bareNameKind = undefined;
  frame.commandNameEnd = -1;
  frame.expectsTarget = false;
}

/** Whether a command may start after a separator: not in heads of `case` and `for`, nor in lists of words. */
function separatorStartsCommand({ expected }: ListFrame): boolean {
  return (
    expected !== 'words' &&
    expected !== 'caseWord' &&
    expected !== 'caseIn' &&
    expected !== 'pattern' &&
    expected !== 'in'
  );
}

function takeRedirection(scanner: Scanner, frame: ListFrame, pattern: RegExp): boolean {
  const length = matchLength(scanner, pattern);
  if (length === 0) return false;
  endWord(scanner, frame);
  const operator = scanner.text.slice(scanner.position, scanner.position + length).replace(/^[^<>&]+/, '');
  take(scanner, 'redirection', length);
  frame.expectsTarget = true;
  if (frame.expected === 'command') frame.expected = 'prefixed';
  scanner.heredocWord =
    operator === '<<' || operator === '<<-' ? { stripsTabs: operator === '<<-', start: scanner.position } : undefined;
  return true;
}

function takeSeparator(scanner: Scanner, frame: ListFrame): void {
  endWord(scanner, frame);
  const length = Math.max(1, matchLength(scanner, SEPARATOR));
  const operator = scanner.text.slice(scanner.position, scanner.position + length);
  take(scanner, 'operator', length);
  if (operator.startsWith(';;') || operator === ';&') {
    if (frame.closedBy === 'esac') frame.expected = 'pattern';
    else expectCommand(frame);
  } else if (separatorStartsCommand(frame) || frame.expected === 'in') expectCommand(frame);
}

/** Inside `[[ ]]` every operator belongs to the test; a `;` shows that the `]]` is missing. */
function takeTestOperator(scanner: Scanner, frame: ListFrame): void {
  endWord(scanner, frame);
  if (isNext(scanner, ';')) popTo(scanner, scanner.frames.length - 1);
  else take(scanner, 'operator', matchLength(scanner, TEST_OPERATOR));
}

function takeProcessSubstitution(scanner: Scanner, frame: ListFrame): void {
  take(scanner, 'substitutionOpen', 2, startWord(scanner, frame));
  pushList(scanner, { closedBy: ')', closingKind: 'substitutionClose', expected: 'command' });
}

function takeOpeningParenthesis(scanner: Scanner, frame: ListFrame): void {
  if (frame.expected === 'pattern' && !frame.isInWord) {
    take(scanner, 'patternOpen', 1);
    return;
  }
  if (frame.expected === 'words' || (frame.isInWord && opensWords(scanner, frame))) {
    take(scanner, 'wordsOpen', 1, startWord(scanner, frame));
    pushList(scanner, { closedBy: ')', closingKind: 'wordsClose', expected: 'words' });
    return;
  }
  if (takeDefinitionParentheses(scanner, frame)) return;
  if (!frame.isInWord && isArithmeticHere(scanner, frame)) {
    openArithmetic(scanner, 2, true);
    frame.expected = frame.expected === 'name' ? 'in' : 'closed';
    return;
  }
  endWord(scanner, frame);
  take(scanner, 'groupOpen', 1);
  frame.expected = 'closed';
  pushList(scanner, { closedBy: ')', closingKind: 'groupClose', expected: 'command' });
}

/** Whether this is `NAME=(`, or an extended pattern such as `@(`. */
function opensWords(scanner: Scanner, frame: ListFrame): boolean {
  const last = scanner.tokens.at(-1);
  if (last?.end !== scanner.position) return false;
  if (last.kind === 'assignmentOperator') return true;
  const before = scanner.text.charAt(scanner.position - 1);
  if (before === '=' && frame.bareNameKind === 'text' && frame.expected === 'argument') return true;
  return '?*+@!'.includes(before) && last.kind !== 'escape';
}

function isArithmeticHere(scanner: Scanner, { expected }: ListFrame): boolean {
  const allowed = expected === 'command' || expected === 'closed' || expected === 'name';
  return allowed && isNext(scanner, '((') && !scanner.plainParentheses.has(scanner.position);
}

/** Takes the `()` of `name()`, which turns the name of a command into that of a function. */
function takeDefinitionParentheses(scanner: Scanner, frame: ListFrame): boolean {
  if (frame.expectsTarget || !followsName(scanner, frame)) return false;
  const nameIndex = scanner.tokens.length - 1;
  if (!takeEmptyParentheses(scanner)) return false;
  const token = scanner.tokens[nameIndex];
  if (token?.kind === 'command') scanner.tokens[nameIndex] = { ...token, kind: 'function' };
  frame.isInWord = false;
  expectCommand(frame);
  return true;
}

/** Takes `()` with only blanks and continued lines inside; takes nothing if there is anything else. */
function takeEmptyParentheses(scanner: Scanner): boolean {
  const { position, nextSkippedIndex, tokens } = scanner;
  const { length } = tokens;
  take(scanner, 'definition', 1);
  for (;;) {
    if (isBlank(peek(scanner))) scanner.position += 1;
    else if (!isNext(scanner, '\\') || !takeContinuation(scanner)) break;
  }
  if (isNext(scanner, ')')) {
    take(scanner, 'definition', 1);
    return true;
  }
  tokens.length = length;
  scanner.position = position;
  scanner.nextSkippedIndex = nextSkippedIndex;
  return false;
}

function followsName(scanner: Scanner, frame: ListFrame): boolean {
  const last = scanner.tokens.at(-1);
  if (frame.isInWord) return frame.expected === 'command' || frame.expected === 'functionName';
  if (last?.kind === 'function') return true;
  return frame.expected === 'argument' && frame.commandNameEnd >= 0 && last?.end === frame.commandNameEnd;
}

function takeClosingParenthesis(scanner: Scanner, frame: ListFrame): void {
  endWord(scanner, frame);
  if (frame.expected === 'pattern') {
    take(scanner, 'patternClose', 1);
    expectCommand(frame);
    return;
  }
  const frameToClose = scanner.frames[frame.parenthesisFrameIndex];
  if (frameToClose?.kind !== 'list') {
    take(scanner, 'groupClose', 1);
    return;
  }
  popTo(scanner, frame.parenthesisFrameIndex);
  take(scanner, frameToClose.closingKind, 1);
}
