import { comes, matchLength, peek, pushList, type Scanner, take } from './scanner.js';
import { takeSingleQuoted } from './single-quoted.js';

const VARIABLE = /\$(?:[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-])/y;
const PREFIX = /[#!](?=[A-Za-z0-9_@*?$!#-])/y;
const NAME_IN_BRACES = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-]/y;
const OPERATOR = /:?[-=?+]|##?|%%?|\/[/#%]?|\^\^?|,,?|@|:|\[/y;

interface Place {
  /** Between double quotes, where `$'` and `$"` mean nothing. */
  readonly quoted: boolean;
  readonly startsWord: boolean;
}

/** Takes what starts with `$`: a variable, an expansion, a substitution, a quote, or only the character. */
export function takeDollar(scanner: Scanner, place: Place): void {
  const { quoted, startsWord } = place;
  const variable = matchLength(scanner, VARIABLE);
  if (variable > 1) {
    take(scanner, 'variable', variable, startsWord);
    return;
  }
  switch (peek(scanner, 1)) {
    case 0x28: // (
      openSubstitution(scanner, startsWord);
      return;
    case 0x7b: // {
      openExpansion(scanner, place);
      return;
    case 0x27: // '
      if (quoted) break;
      takeSingleQuoted(scanner, 2, startsWord);
      return;
    case 0x22: // "
      if (quoted) break;
      take(scanner, 'quoteOpen', 2, startsWord);
      scanner.frames.push({ kind: 'double' });
      return;
    default:
  }
  take(scanner, quoted ? 'string' : 'text', 1, startsWord);
}

function openSubstitution(scanner: Scanner, startsWord: boolean): void {
  if (comes(scanner, '$((') && !scanner.plainParentheses.has(scanner.position)) {
    openArithmetic(scanner, 3, startsWord);
    return;
  }
  take(scanner, 'substitutionOpen', 2, startsWord);
  pushList(scanner, { closedBy: ')', closing: 'substitutionClose', expected: 'command' });
}

function openExpansion(scanner: Scanner, { quoted, startsWord }: Place): void {
  take(scanner, 'expansionOpen', 2, startsWord);
  take(scanner, 'expansionOperator', matchLength(scanner, PREFIX));
  take(scanner, 'variable', matchLength(scanner, NAME_IN_BRACES));
  const operator = matchLength(scanner, OPERATOR);
  const isPattern = '#%/^,'.includes(scanner.text.charAt(scanner.position));
  take(scanner, 'expansionOperator', operator);
  scanner.frames.push({ kind: 'expansion', quoted, singleQuotes: !quoted || (operator > 0 && isPattern) });
}

/** Opens `((` or `$((`, as arithmetic until its end shows that it is not. */
export function openArithmetic(scanner: Scanner, length: 2 | 3, startsWord: boolean): void {
  const below = scanner.frames.at(-1);
  const before = {
    position: scanner.position,
    tokenCount: scanner.tokens.length,
    nextSkip: scanner.nextSkip,
    heredocCount: scanner.heredocs.length,
    list: below?.kind === 'list' ? { ...below, inWord: !startsWord } : undefined,
  };
  take(scanner, 'arithmeticOpen', length, startsWord);
  scanner.frames.push({ kind: 'arithmetic', depth: 0, before });
}
