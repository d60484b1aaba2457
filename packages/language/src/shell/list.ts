import { isBlank } from '@imgtpl/grammar';
import { byProgram } from './by-program.js';
import { takeDollar } from './dollar.js';
import { takeNewline, takeOperator } from './operator.js';
import {
  type ListFrame,
  matchLength,
  popTo,
  pushList,
  type Scanner,
  skipBlanks,
  take,
  takeContinuation,
} from './scanner.js';
import { takeSingleQuoted } from './single-quoted.js';
import { KEYWORDS, type ShellTokenKind } from './token.js';
import { endWord, startWord } from './word.js';

const LITERAL = /[^ \t\r\n\\'"$`|&;<>()]+/y;
const ESCAPED = /\\./suy;
const ASSIGNED_NAME = /[A-Za-z_][A-Za-z0-9_]*(?=(?:\[[^\] \t\r\n\\'"$`|&;<>()]*\])?\+?=)/y;
const ASSIGNED_SUBSCRIPT = /\[[^\] \t\r\n\\'"$`|&;<>()]*\]/y;
const ASSIGNMENT_OPERATOR = /\+?=/y;
const BARE_NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const HYPHEN = 0x2d;
const OPTION = /-[^= \t\r\n\\'"$`|&;<>()]+/y;
const COMMENT = /[^\r\n]+/y;
const COMMENT_IN_BACKTICKS = /[^\r\n`]+/y;
const CONTINUED = /\\[ \t]*[\r\n]+/y;

/** Commands whose arguments may be assignments, and what a bare name in them is: read, written, or a plain word. */
const bareNameKindOf = byProgram<NonNullable<ListFrame['bareNameKind']>>({
  'export readonly local declare typeset unset let': 'variable',
  read: 'assignmentName',
  'alias eval': 'text',
});

/** Scans one token of a list of commands; `code` is its first character. */
export function scanList(scanner: Scanner, frame: ListFrame, code: number): void {
  switch (code) {
    case 0x20: // space
    case 0x09: // tab
      endWord(scanner, frame);
      skipBlanks(scanner);
      return;
    case 0x0a: // LF
    case 0x0d: // CR
      takeNewline(scanner, frame);
      return;
    case 0x5c: // \
      scanBackslash(scanner, frame);
      return;
    case 0x23: // #
      if (frame.isInWord) scanLiteral(scanner, frame, code);
      else takeComment(scanner);
      return;
    case 0x27: // '
      takeSingleQuoted(scanner, 1, startWord(scanner, frame));
      return;
    case 0x22: // "
      take(scanner, 'quoteOpen', 1, startWord(scanner, frame));
      scanner.frames.push({ kind: 'double' });
      return;
    case 0x24: // $
      takeDollar(scanner, { isQuoted: false, startsWord: startWord(scanner, frame) });
      return;
    default:
      if (!takeOperator(scanner, frame, code)) scanLiteral(scanner, frame, code);
  }
}

function scanBackslash(scanner: Scanner, frame: ListFrame): void {
  if (takeContinuation(scanner)) return;
  take(scanner, 'escape', matchLength(scanner, ESCAPED), startWord(scanner, frame));
}

/** Takes the comment up to the line end. A backslash there continues the template's line, but not the comment. */
function takeComment(scanner: Scanner): void {
  const pattern = scanner.backtickFrameIndex >= 0 ? COMMENT_IN_BACKTICKS : COMMENT;
  const lineEnd = scanner.position + matchLength(scanner, pattern);
  let end = lineEnd;
  while (isBlank(scanner.text.charCodeAt(end - 1))) end -= 1;
  const isContinued = scanner.text[end - 1] === '\\';
  take(scanner, 'comment', (isContinued ? end - 1 : lineEnd) - scanner.position);
  if (!isContinued) return;
  take(scanner, 'continuation', 1);
  scanner.position = lineEnd;
}

function scanLiteral(scanner: Scanner, frame: ListFrame, code: number): void {
  if (frame.expected === 'argument' && frame.bareNameKind === undefined && !frame.isInWord && !frame.expectsTarget) {
    takeArgument(scanner, frame, code);
    return;
  }
  const length = matchLength(scanner, LITERAL);
  if (frame.isInWord) {
    take(scanner, literalKind(frame), length);
    return;
  }
  const word = scanner.text.slice(scanner.position, scanner.position + length);
  if (takeKeyword(scanner, frame, word) || takeAssignment(scanner, frame)) return;
  setBareNameKind(frame, word);
  const startsWord = startWord(scanner, frame);
  if (takeNameArgument(scanner, frame, length, startsWord)) return;
  if (frame.expected === 'argument' && !frame.expectsTarget && takeOption(scanner, code, startsWord)) return;
  take(scanner, literalKind(frame), length, startsWord);
}

/** Takes what most words are: an argument that can be neither a keyword nor a name. */
function takeArgument(scanner: Scanner, frame: ListFrame, code: number): void {
  const startsWord = startWord(scanner, frame);
  if (!takeOption(scanner, code, startsWord)) take(scanner, 'text', matchLength(scanner, LITERAL), startsWord);
}

function takeOption(scanner: Scanner, code: number, startsWord: boolean): boolean {
  const length = code === HYPHEN ? matchLength(scanner, OPTION) : 0;
  take(scanner, 'option', length, startsWord);
  return length > 0;
}

function literalKind(frame: ListFrame): ShellTokenKind {
  if (frame.expectsTarget) return 'text';
  switch (frame.expected) {
    case 'command':
    case 'prefixed':
      return 'command';
    case 'name':
      return 'assignmentName';
    case 'functionName':
      return 'function';
    default:
      return 'text';
  }
}

/** Takes `NAME=`, `NAME+=`, `NAME[0]=`, where a command may start or a command takes names. */
function takeAssignment(scanner: Scanner, frame: ListFrame): boolean {
  if (frame.expectsTarget) return false;
  const isPrefix = expectsCommandName(frame);
  if (!isPrefix && !(frame.expected === 'argument' && (frame.bareNameKind ?? 'text') !== 'text')) return false;
  const name = matchLength(scanner, ASSIGNED_NAME);
  if (name === 0) return false;
  take(scanner, 'assignmentName', name, startWord(scanner, frame));
  take(scanner, 'text', matchLength(scanner, ASSIGNED_SUBSCRIPT));
  take(scanner, 'assignmentOperator', matchLength(scanner, ASSIGNMENT_OPERATOR));
  if (isPrefix) frame.expected = 'value';
  return true;
}

/** Takes the name in `export NAME`, `read NAME`. */
function takeNameArgument(scanner: Scanner, frame: ListFrame, length: number, startsWord: boolean): boolean {
  if (frame.bareNameKind === undefined || frame.expected !== 'argument' || frame.expectsTarget) return false;
  if (matchLength(scanner, BARE_NAME) !== length) return false;
  take(scanner, frame.bareNameKind, length, startsWord);
  return true;
}

function setBareNameKind(frame: ListFrame, word: string): void {
  if (expectsCommandName(frame) && !frame.expectsTarget) frame.bareNameKind = bareNameKindOf(word);
}

function expectsCommandName({ expected }: ListFrame): boolean {
  return expected === 'command' || expected === 'prefixed';
}

function takeKeyword(scanner: Scanner, frame: ListFrame, word: string): boolean {
  const isKeyword = KEYWORDS.has(word) ? isKeywordHere(scanner, frame, word) : isTimeOption(scanner, word);
  if (frame.expectsTarget || !isKeyword) return false;
  if (!isWordEnd(scanner, scanner.position + word.length)) return false;
  take(scanner, 'keyword', word.length, true);
  expectAfterKeyword(scanner, frame, word);
  return true;
}

/** Whether it is the `-p` of `time -p`, which the shell reads itself. */
function isTimeOption({ text, tokens }: Scanner, word: string): boolean {
  const last = tokens.at(-1);
  return word === '-p' && last?.kind === 'keyword' && text.slice(last.start, last.end) === 'time';
}

function isKeywordHere(scanner: Scanner, frame: ListFrame, word: string): boolean {
  switch (frame.expected) {
    case 'command':
    case 'closed':
      return word !== 'in' && word !== ']]';
    case 'in':
      return word === 'in' || word === 'do' || word === '{';
    case 'caseIn':
      return word === 'in';
    case 'pattern':
      return word === 'esac' && scanner.tokens.at(-1)?.kind !== 'patternOpen';
    case 'words':
      return word === ']]' && frame.closedBy === ']]';
    default:
      return false;
  }
}

/** Whether a word that runs up to `at` ends there: a continued line extends it, unless the next line is indented. */
function isWordEnd(scanner: Scanner, at: number): boolean {
  const { text, end } = scanner;
  CONTINUED.lastIndex = at;
  const after = at + (CONTINUED.exec(text)?.[0].length ?? 0);
  if (after >= end) return true;
  const isSubstitution = text[after + 1] === '(' && '<>'.includes(text.charAt(after));
  if (text[after] === '`') return scanner.backtickFrameIndex >= 0;
  return !isSubstitution && ' \t\r\n|&;<>()#'.includes(text.charAt(after));
}

/** Sets what is expected after a keyword. */
function expectAfterKeyword(scanner: Scanner, frame: ListFrame, keyword: string): void {
  switch (keyword) {
    case 'case':
      frame.expected = 'closed';
      pushList(scanner, { closedBy: 'esac', closingKind: 'keyword', expected: 'caseWord' });
      return;
    case '[[':
      frame.expected = 'closed';
      pushList(scanner, { closedBy: ']]', closingKind: 'keyword', expected: 'words' });
      return;
    case ']]':
      popTo(scanner, scanner.frames.length - 1);
      return;
    case 'esac':
      if (frame.closedBy === 'esac') {
        popTo(scanner, scanner.frames.length - 1);
        return;
      }
      frame.expected = 'closed';
      return;
    case 'fi':
    case 'done':
    case '}':
      frame.expected = 'closed';
      return;
    case 'for':
    case 'select':
      frame.expected = 'name';
      return;
    case 'function':
      frame.expected = 'functionName';
      return;
    case 'in':
      frame.expected = frame.expected === 'caseIn' ? 'pattern' : 'items';
      return;
    default:
      frame.expected = 'command';
  }
}
