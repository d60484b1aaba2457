import { isLineBreak } from '@imgtpl/grammar';
import { takeDollar } from './dollar.js';
import {
  type ExpansionFrame,
  type HeredocFrame,
  matchLength,
  peek,
  popTo,
  type Scanner,
  skipLineBreak,
  take,
  takeContinuation,
} from './scanner.js';
import { takeSingleQuoted } from './single-quoted.js';

const PLAIN_IN_DOUBLE = /[^"$`\\\r\n]+/y;
const PLAIN_IN_EXPANSION = /[^"'$`\\}\r\n]+/y;
const PLAIN_IN_HEREDOC = /[^$`\\\r\n]+/y;
const LINE = /[^\r\n]+/y;
const ESCAPED_IN_DOUBLE = /\\[$`"\\]/y;
const ANY_ESCAPED = /\\./suy;

const TAB = 0x09;
const DOLLAR = 0x24;
const BACKSLASH = 0x5c;

/** Scans the next token between double quotes; `code` is its first character. */
export function scanDouble(scanner: Scanner, code: number): void {
  switch (code) {
    case 0x22: // "
      popTo(scanner, scanner.frames.length - 1);
      take(scanner, 'quoteClose', 1);
      return;
    case 0x24: // $
      takeDollar(scanner, { isQuoted: true, startsWord: false });
      return;
    default:
      scanLiteral(scanner, IN_DOUBLE, code);
  }
}

/** Scans the next token of the word in `${NAME:-word}`, up to its `}`. */
export function scanExpansion(scanner: Scanner, frame: ExpansionFrame, code: number): void {
  switch (code) {
    case 0x7d: // }
      popTo(scanner, scanner.frames.length - 1);
      take(scanner, 'expansionClose', 1);
      return;
    case 0x24: // $
      takeDollar(scanner, { isQuoted: frame.isQuoted, startsWord: false });
      return;
    case 0x22: // "
      take(scanner, 'quoteOpen', 1);
      scanner.frames.push({ kind: 'double' });
      return;
    case 0x27: // '
      if (frame.hasSingleQuotes) takeSingleQuoted(scanner, 1, false);
      else take(scanner, 'text', 1);
      return;
    default:
      scanLiteral(scanner, IN_EXPANSION, code);
  }
}

/** Scans the next token of a heredoc's body, up to the line that is its terminator. */
export function scanHeredoc(scanner: Scanner, { heredoc }: HeredocFrame): void {
  const end = isLineBreak(peek(scanner, -1)) ? terminatorEnd(scanner, heredoc) : undefined;
  if (end !== undefined) {
    take(scanner, 'heredocEnd', end - scanner.position);
    popTo(scanner, scanner.frames.length - 1);
    if (scanner.position < scanner.end) skipLineBreak(scanner);
    return;
  }
  if (isLineBreak(peek(scanner))) {
    skipLineBreak(scanner);
    return;
  }
  if (heredoc.isVerbatim) {
    take(scanner, 'heredoc', matchLength(scanner, LINE));
    return;
  }
  const code = peek(scanner);
  if (code === DOLLAR) takeDollar(scanner, { isQuoted: true, startsWord: false });
  else scanLiteral(scanner, IN_HEREDOC, code);
}

function terminatorEnd(scanner: Scanner, heredoc: HeredocFrame['heredoc']): number | undefined {
  let at = scanner.position;
  while (heredoc.stripsTabs && scanner.text.charCodeAt(at) === TAB) at += 1;
  if (!scanner.text.startsWith(heredoc.terminator, at)) return undefined;
  const end = at + heredoc.terminator.length;
  if (end > scanner.end || (end < scanner.end && !isLineBreak(scanner.text.charCodeAt(end)))) return undefined;
  return end;
}

interface Literal {
  readonly plain: RegExp;
  readonly escaped: RegExp;
  readonly kind: 'string' | 'text' | 'heredoc';
}

const IN_DOUBLE: Literal = { plain: PLAIN_IN_DOUBLE, escaped: ESCAPED_IN_DOUBLE, kind: 'string' };
const IN_EXPANSION: Literal = { plain: PLAIN_IN_EXPANSION, escaped: ANY_ESCAPED, kind: 'text' };
const IN_HEREDOC: Literal = { plain: PLAIN_IN_HEREDOC, escaped: ESCAPED_IN_DOUBLE, kind: 'heredoc' };

/** Scans literal text, an escape, or the end of a line. */
function scanLiteral(scanner: Scanner, { plain, escaped, kind }: Literal, code: number): void {
  if (isLineBreak(code)) {
    skipLineBreak(scanner);
    return;
  }
  if (code !== BACKSLASH) {
    take(scanner, kind, Math.max(1, matchLength(scanner, plain)));
    return;
  }
  if (takeContinuation(scanner)) return;
  const length = matchLength(scanner, escaped);
  if (length > 0) take(scanner, 'escape', length);
  else take(scanner, kind, 1);
}
