import type { Heredoc } from '../template.js';
import { afterLineBreak, lineEnd } from '../text.js';
import { type LogicalText, skipBlanks } from './logical-text.js';

/** An operator and its word, before the terminator is looked up. */
export interface HeredocOperator extends Omit<Heredoc, 'body'> {
  /** Whether tabs before the terminator are ignored: `<<-`. */
  readonly stripsTabs: boolean;
}

/** The offset (UTF-16) of the last line that ends such a heredoc, or -1. */
export type LastTerminator = (operator: HeredocOperator) => number;

/** Finds the heredoc operators in shell text, except in quotes, comments and `((…))`. */
export function findHeredocs(source: LogicalText): readonly HeredocOperator[] {
  const { text } = source;
  const found: HeredocOperator[] = [];
  let arithmetic = 0;
  let depth = 0;
  /** For each double quote that a `$(` interrupts: the depth of parentheses at which it goes on. */
  const interrupted: number[] = [];
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const [mark] = match;
    if (mark === '#') skipTo(text, COMMENT_END);
    if (mark === "'") skipTo(text, SINGLE_END);
    if (mark === "$'") skipTo(text, ESCAPED_END);
    if (mark.startsWith('(')) {
      depth += mark.length;
      if (arithmetic > 0 || mark === '((') arithmetic += mark.length;
    } else if (mark === ')') {
      depth = Math.max(depth - 1, 0);
      arithmetic = Math.max(arithmetic - 1, 0);
    } else if (arithmetic === 0 && (mark === '<<' || mark === '<<-')) {
      const operator = readOperator(source, match.index, mark);
      if (operator !== undefined) found.push(operator);
    }
    const goesOn = mark === ')' && interrupted.at(-1) === depth;
    if (goesOn) interrupted.pop();
    if ((goesOn || mark === '"') && skipQuoted(text)) interrupted.push(depth);
  }
  return found;
}

/**
 * Finds the body of each heredoc. The bodies follow the command's logical line one after the other; a heredoc without a
 * terminator has none. `end` is the end of the last body, without its line break, or of the logical line.
 */
export function placeBodies(
  text: string,
  logicalEnd: number,
  operators: readonly HeredocOperator[],
  lastTerminator: LastTerminator,
): { heredocs: readonly Heredoc[]; end: number } {
  let end = logicalEnd;
  const heredocs = operators.map((operator): Heredoc => {
    const { range, terminator } = operator;
    const start = afterLineBreak(text, end);
    if (lastTerminator(operator) < start) return { range, terminator };
    end = terminatorEnd(text, start, operator);
    return { range, terminator, body: { start, end } };
  });
  return { heredocs, end };
}

/** Indexes the lines of a text once, so that a missing terminator does not cost a search for each heredoc. */
export function indexTerminators(text: string): LastTerminator {
  const lines = new Map<string, number>();
  const indented = new Map<string, number>();
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    lines.set(line, at);
    if (line.startsWith('\t')) indented.set(withoutTabs(line), at);
    at = afterLineBreak(text, end);
  }
  return ({ terminator, stripsTabs }) =>
    Math.max(lines.get(terminator) ?? -1, stripsTabs ? (indented.get(terminator) ?? -1) : -1);
}

/** What the reader stops at: an escaped character, quotes, a comment, parentheses, runs of `<`. */
const MARK = /\\.|\$?'|"|(?<![^ \t\n;&|()])#|\(\(?|\)|<+-?/gs;
const SINGLE_END = /'/g;
/** What ends `$'…'`. */
const ESCAPED_END = /\\.|'/gs;
/** To the shell, a comment ends with its line, even with a line that is continued. */
const COMMENT_END = /\n/g;
/** What ends or interrupts a part in double quotes: quotes begin anew in `$(…)`. */
const DOUBLE_END = /\\.|"|\$(?=\()/gs;
/** What ends the word of a heredoc if it is not quoted. */
const METACHARACTERS = ' \t\n;&|<>()`';

/** Moves `MARK` past the rest of a part in double quotes; true if it stops before the `(` of a `$(`. */
function skipQuoted(text: string): boolean {
  return skipTo(text, DOUBLE_END) === '$';
}

/** Moves `MARK` past what `end` finds, and returns that, or to the end of the text. */
function skipTo(text: string, end: RegExp): string | undefined {
  end.lastIndex = MARK.lastIndex;
  let match = end.exec(text);
  while (match?.[0].startsWith('\\')) match = end.exec(text);
  MARK.lastIndex = match === null ? text.length : end.lastIndex;
  return match?.[0];
}

function readOperator(source: LogicalText, start: number, mark: string): HeredocOperator | undefined {
  const { text } = source;
  const wordStart = skipBlanks(text, MARK.lastIndex);
  const { terminator, end } = readTerminator(text, wordStart);
  if (end === wordStart) return undefined;
  MARK.lastIndex = end;
  return { range: source.range(start, end), terminator, stripsTabs: mark === '<<-' };
}

/** The word after the operator, without quotes and backslashes. */
function readTerminator(text: string, start: number): { terminator: string; end: number } {
  const parts: string[] = [];
  let quote = '';
  let at = start;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === quote) quote = '';
    else if (char === '\\' && quote !== "'") parts.push(text.charAt(++at));
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (quote === '' && METACHARACTERS.includes(char)) break;
    else parts.push(char);
  }
  return { terminator: parts.join(''), end: Math.min(at, text.length) };
}

/** The end of the first line from `start` on that is the terminator; the caller knows that there is one. */
function terminatorEnd(text: string, start: number, { terminator, stripsTabs }: HeredocOperator): number {
  let at = start;
  for (;;) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (end === text.length || line === terminator || (stripsTabs && withoutTabs(line) === terminator)) return end;
    at = afterLineBreak(text, end);
  }
}

function withoutTabs(line: string): string {
  return line.replace(/^\t+/, '');
}
