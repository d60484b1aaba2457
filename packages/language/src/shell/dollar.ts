import { isNext, matchLength, peek, pushList, type Scanner, take } from './scanner.js';
import { takeSingleQuoted } from './single-quoted.js';

const VARIABLE = /\$(?:[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-])/y;
const PREFIX = /[#!](?=[A-Za-z0-9_@*?$!#-])/y;
const NAME_IN_BRACES = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-]/y;
const OPERATOR = /:?[-=?+]|##?|%%?|\/[/#%]?|\^\^?|,,?|@|:|\[/y;

interface DollarContext {
  /** Between double quotes, where `$'` and `$"` mean nothing. */
  readonly isQuoted: boolean;
  readonly startsWord: boolean;
}

/** Takes what starts with `$`: a variable, an expansion, a substitution, a quote, or only the character. */
export function takeDollar(scanner: Scanner, context: DollarContext): void {
  const { isQuoted, startsWord } = context;
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
      openExpansion(scanner, context);
      return;
    case 0x27: // '
      if (isQuoted) break;
      takeSingleQuoted(scanner, 2, startsWord);
      return;
    case 0x22: // "
      if (isQuoted) break;
      take(scanner, 'quoteOpen', 2, startsWord);
      scanner.frames.push({ kind: 'double' });
      return;
    default:
  }
  take(scanner, isQuoted ? 'string' : 'text', 1, startsWord);
}

function openSubstitution(scanner: Scanner, startsWord: boolean): void {
  if (isNext(scanner, '$((') && !scanner.plainParentheses.has(scanner.position)) {
    openArithmetic(scanner, 3, startsWord);
    return;
  }
  take(scanner, 'substitutionOpen', 2, startsWord);
  pushList(scanner, { closedBy: ')', closingKind: 'substitutionClose', expected: 'command' });
}

function openExpansion(scanner: Scanner, { isQuoted, startsWord }: DollarContext): void {
  take(scanner, 'expansionOpen', 2, startsWord);
  take(scanner, 'expansionOperator', matchLength(scanner, PREFIX));
  take(scanner, 'variable', matchLength(scanner, NAME_IN_BRACES));
  const operator = matchLength(scanner, OPERATOR);
  const isPattern = '#%/^,'.includes(scanner.text.charAt(scanner.position));
  take(scanner, 'expansionOperator', operator);
  scanner.frames.push({ kind: 'expansion', isQuoted, hasSingleQuotes: !isQuoted || (operator > 0 && isPattern) });
}

/** Opens `((` or `$((`, as arithmetic until its end shows that it is not. */
export function openArithmetic(scanner: Scanner, length: 2 | 3, startsWord: boolean): void {
  const enclosing = scanner.frames.at(-1);
  const checkpoint = {
    position: scanner.position,
    tokenCount: scanner.tokens.length,
    nextSkippedIndex: scanner.nextSkippedIndex,
    heredocCount: scanner.pendingHeredocs.length,
    list: enclosing?.kind === 'list' ? { ...enclosing, isInWord: !startsWord } : undefined,
  };
  take(scanner, 'arithmeticOpen', length, startsWord);
  scanner.frames.push({ kind: 'arithmetic', depth: 0, checkpoint });
}
