import { takeDollar } from './dollar.js';
import {
  comes,
  type DoubleQuoteFrame,
  type ExpansionFrame,
  type HeredocFrame,
  isLineBreak,
  matchLength,
  passLineBreak,
  peek,
  popTo,
  type Scanner,
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

export function scanDouble(scanner: Scanner, _frame: DoubleQuoteFrame): void {
  if (comes(scanner, '"')) {
    popTo(scanner, scanner.frames.length - 1);
    take(scanner, 'quoteClose', 1);
    return;
  }
  if (comes(scanner, '$')) {
    takeDollar(scanner, { quoted: true, startsWord: false });
    return;
  }
  scanLiteral(scanner, { plain: PLAIN_IN_DOUBLE, escaped: ESCAPED_IN_DOUBLE, kind: 'string' });
}

/** The word of `${NAME:-word}`, up to its `}`. */
export function scanExpansion(scanner: Scanner, frame: ExpansionFrame): void {
  if (comes(scanner, '}')) {
    popTo(scanner, scanner.frames.length - 1);
    take(scanner, 'expansionClose', 1);
    return;
  }
  if (comes(scanner, '$')) {
    takeDollar(scanner, { quoted: frame.quoted, startsWord: false });
    return;
  }
  if (comes(scanner, '"')) {
    take(scanner, 'quoteOpen', 1);
    scanner.frames.push({ kind: 'double' });
    return;
  }
  if (comes(scanner, "'")) {
    if (frame.singleQuotes) takeSingleQuoted(scanner, 1, false);
    else take(scanner, 'text', 1);
    return;
  }
  scanLiteral(scanner, { plain: PLAIN_IN_EXPANSION, escaped: ANY_ESCAPED, kind: 'text' });
}

/** A heredoc's body, up to the line that is its terminator. */
export function scanHeredoc(scanner: Scanner, { heredoc }: HeredocFrame): void {
  const end = isLineBreak(peek(scanner, -1)) ? terminatorEnd(scanner, heredoc) : undefined;
  if (end !== undefined) {
    take(scanner, 'heredocEnd', end - scanner.position);
    popTo(scanner, scanner.frames.length - 1);
    if (scanner.position < scanner.end) passLineBreak(scanner);
    return;
  }
  if (isLineBreak(peek(scanner))) {
    passLineBreak(scanner);
    return;
  }
  if (heredoc.verbatim) {
    take(scanner, 'heredoc', matchLength(scanner, LINE));
    return;
  }
  if (comes(scanner, '$')) {
    takeDollar(scanner, { quoted: true, startsWord: false });
    return;
  }
  scanLiteral(scanner, { plain: PLAIN_IN_HEREDOC, escaped: ESCAPED_IN_DOUBLE, kind: 'heredoc' });
}

function terminatorEnd(scanner: Scanner, heredoc: HeredocFrame['heredoc']): number | undefined {
  let at = scanner.position;
  while (heredoc.stripsTabs && scanner.text.charCodeAt(at) === 0x09) at += 1;
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

/** Text that means itself, an escape, or the end of a line. */
function scanLiteral(scanner: Scanner, { plain, escaped, kind }: Literal): void {
  if (isLineBreak(peek(scanner))) {
    passLineBreak(scanner);
    return;
  }
  if (!comes(scanner, '\\')) {
    take(scanner, kind, Math.max(1, matchLength(scanner, plain)));
    return;
  }
  if (takeContinuation(scanner)) return;
  const length = matchLength(scanner, escaped);
  if (length > 0) take(scanner, 'escape', length);
  else take(scanner, kind, 1);
}
