import { afterLineBreak, isBlank, isLineBreak, type TextRange } from '@imgtpl/grammar';
import type { ShellToken, ShellTokenKind } from './token.js';

/** What the next word of a list of commands is. */
export type Expected =
  | 'command' // a command's name, an assignment or a keyword
  | 'prefixed' // the same after an assignment or a redirection, where keywords are plain words
  | 'value' // the rest of an assignment
  | 'argument'
  | 'closed' // after `fi`, `)` …: an operator or a keyword
  | 'words' // words with no meaning of their own: arrays, `[[ ]]`
  | 'items' // the words of `for NAME in`, up to a separator
  | 'name' // the variable of `for`
  | 'in' // `in` or `do`
  | 'functionName'
  | 'caseWord'
  | 'caseIn'
  | 'pattern';

/** Inside a list of commands: the whole text, a substitution, a subshell, a `case`, `[[ ]]`, an array. */
export interface ListFrame {
  readonly kind: 'list';
  readonly closedBy: ')' | '`' | 'esac' | ']]' | undefined;
  /** The kind of the closing token. */
  readonly closingKind: ShellTokenKind;
  /** The index of the nearest frame that `)` closes, this one included; -1 when there is none. */
  readonly parenthesisFrameIndex: number;
  expected: Expected;
  isInWord: boolean;
  /** Whether the next word is the target of a redirection. */
  expectsTarget: boolean;
  /** What a bare name in the arguments is, if the command takes names of variables (`export`, `unset`, `read`). */
  bareNameKind: 'variable' | 'assignmentName' | 'text' | undefined;
  /** Where the name of the command ended. */
  commandNameEnd: number;
}

/** Between double quotes. */
export interface DoubleQuoteFrame {
  readonly kind: 'double';
}

/** Inside `${…}`, after its operator. */
export interface ExpansionFrame {
  readonly kind: 'expansion';
  /** Whether it is between double quotes. */
  readonly isQuoted: boolean;
  /** Whether `'` quotes; between double quotes it does not after `:-` and the like. */
  readonly hasSingleQuotes: boolean;
}

/** Inside `((…))` or `$((…))`. */
export interface ArithmeticFrame {
  readonly kind: 'arithmetic';
  depth: number;
  /** The state before it opened, to return to if it turns out to be `( (…) …)`. */
  readonly checkpoint: Checkpoint;
}

interface Checkpoint {
  readonly position: number;
  readonly tokenCount: number;
  readonly nextSkippedIndex: number;
  readonly heredocCount: number;
  /** A copy of the frame around it, if that is a list. */
  readonly list: ListFrame | undefined;
}

/** In the body of a heredoc. */
export interface HeredocFrame {
  readonly kind: 'heredoc';
  readonly heredoc: PendingHeredoc;
}

/** Something that is open, and what is known about it. */
export type Frame = ListFrame | DoubleQuoteFrame | ExpansionFrame | ArithmeticFrame | HeredocFrame;

/** A heredoc whose body comes after the line. */
export interface PendingHeredoc {
  readonly terminator: string;
  /** Whether the terminator was quoted: then the body is verbatim. */
  readonly isVerbatim: boolean;
  /** `<<-`: tabs at the start of its lines do not count. */
  readonly stripsTabs: boolean;
}

/** The state of one run over one text. Frames are kept in an array, so that nesting costs no call stack. */
export interface Scanner {
  readonly text: string;
  readonly end: number;
  readonly skippedRanges: readonly TextRange[];
  readonly tokens: ShellToken[];
  readonly frames: Frame[];
  readonly pendingHeredocs: PendingHeredoc[];
  /** The offsets at which `((` turned out to be two parentheses. */
  readonly plainParentheses: Set<number>;
  position: number;
  nextSkippedIndex: number;
  /** The index of the open `` ` `` frame, -1 when there is none. */
  backtickFrameIndex: number;
  /** Where the word after a `<<` starts. */
  heredocWord: { readonly stripsTabs: boolean; start: number } | undefined;
}

/** A scanner before the first character of a range. */
export function createScanner(text: string, range: TextRange, skippedRanges: readonly TextRange[]): Scanner {
  const root = listFrame({
    closedBy: undefined,
    closingKind: 'operator',
    expected: 'command',
    parenthesisFrameIndex: -1,
  });
  return {
    text,
    end: range.end,
    skippedRanges,
    tokens: [],
    frames: [root],
    pendingHeredocs: [],
    plainParentheses: new Set(),
    position: range.start,
    nextSkippedIndex: 0,
    backtickFrameIndex: -1,
    heredocWord: undefined,
  };
}

/** Makes a token of the next `length` characters and goes past it. */
export function take(scanner: Scanner, kind: ShellTokenKind, length: number, startsWord = false): void {
  if (length === 0) return;
  const start = scanner.position;
  const end = Math.min(start + length, scanner.end);
  scanner.position = end;
  scanner.tokens.push({ kind, start, end, startsWord });
}

/** Whether `wanted` comes next, inside the range. */
export function isNext(scanner: Scanner, wanted: string): boolean {
  return scanner.text.startsWith(wanted, scanner.position) && scanner.position + wanted.length <= scanner.end;
}

/** The length of what a sticky pattern matches at the position, cut at the end of the range; 0 for no match. */
export function matchLength(scanner: Scanner, sticky: RegExp): number {
  sticky.lastIndex = scanner.position;
  // `test` leaves the end of its match in `lastIndex`, and makes no array as `exec` would.
  return sticky.test(scanner.text) ? Math.min(sticky.lastIndex, scanner.end) - scanner.position : 0;
}

/** The code unit at an offset from the position; NaN past the end. */
export function peek(scanner: Scanner, offset = 0): number {
  const at = scanner.position + offset;
  return at < scanner.end ? scanner.text.charCodeAt(at) : Number.NaN;
}

/** Goes past the blank at the position, and those that follow it. */
export function skipBlanks(scanner: Scanner): void {
  const { text, end } = scanner;
  let at = scanner.position + 1;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  scanner.position = at;
}

/** Goes past a line break, and past the lines after it that only the template sees, not the shell. */
export function skipLineBreak(scanner: Scanner): void {
  scanner.position = Math.min(scanner.end, afterLineBreak(scanner.text, scanner.position));
  for (;;) {
    const skipped = skippedLine(scanner);
    if (skipped === undefined) return;
    scanner.nextSkippedIndex += 1;
    scanner.position = skipped.start;
    take(scanner, 'templateComment', skipped.end - skipped.start);
    scanner.position = Math.min(scanner.end, skipped.end);
    if (scanner.position < scanner.end) scanner.position = afterLineBreak(scanner.text, scanner.position);
  }
}

function skippedLine(scanner: Scanner): TextRange | undefined {
  while ((scanner.skippedRanges[scanner.nextSkippedIndex]?.end ?? scanner.end) < scanner.position)
    scanner.nextSkippedIndex += 1;
  const skipped = scanner.skippedRanges[scanner.nextSkippedIndex];
  if (skipped === undefined || skipped.start > scanner.end) return undefined;
  for (let at = scanner.position; at < skipped.start; at++) {
    if (!isBlank(scanner.text.charCodeAt(at))) return undefined;
  }
  return skipped;
}

/** Takes a backslash at the end of a line; blanks may come after it, as in the template. */
export function takeContinuation(scanner: Scanner): boolean {
  let at = scanner.position + 1;
  while (at < scanner.end && isBlank(scanner.text.charCodeAt(at))) at += 1;
  if (at < scanner.end && !isLineBreak(scanner.text.charCodeAt(at))) return false;
  take(scanner, 'continuation', 1);
  scanner.position = at;
  if (at < scanner.end) skipLineBreak(scanner);
  return true;
}

type ListStart = Pick<ListFrame, 'closedBy' | 'closingKind' | 'expected'>;

function listFrame(start: ListStart & { readonly parenthesisFrameIndex: number }): ListFrame {
  return { kind: 'list', isInWord: false, expectsTarget: false, bareNameKind: undefined, commandNameEnd: -1, ...start };
}

/** Enters a list of commands. */
export function pushList(scanner: Scanner, start: ListStart): void {
  const index = scanner.frames.length;
  if (start.closedBy === '`') scanner.backtickFrameIndex = index;
  scanner.frames.push(
    listFrame({
      parenthesisFrameIndex: start.closedBy === ')' ? index : enclosingParenthesisFrameIndex(scanner, start),
      ...start,
    }),
  );
}

function enclosingParenthesisFrameIndex(scanner: Scanner, { closedBy }: ListStart): number {
  const enclosing = scanner.frames.at(-1);
  return closedBy !== '`' && enclosing?.kind === 'list' ? enclosing.parenthesisFrameIndex : -1;
}

/** Leaves every frame from `index` on. */
export function popTo(scanner: Scanner, index: number): void {
  scanner.frames.length = index;
  if (scanner.backtickFrameIndex >= index) scanner.backtickFrameIndex = -1;
}
