import { type Construct, faultAt, isTest, type ShellFault } from './construct.js';
import { isValidTest } from './test-expression.js';
import type { ShellToken, ShellTokenKind } from './token.js';

/** A token among those of one text. */
export interface TokenCursor {
  readonly text: string;
  readonly tokens: readonly ShellToken[];
  readonly index: number;
}

/** Whether shells disagree on how to read what begins here, so that nothing can be said about the rest. */
export function isDivergent(cursor: TokenCursor, top: Construct): boolean {
  const { text, tokens, index } = cursor;
  const token = tokens[index];
  switch (token?.kind) {
    case 'text':
      // The old form of arithmetic in bash.
      return text.startsWith('$[', token.start);
    case 'command':
      return OPEN_SUBSCRIPT.test(text.slice(token.start, token.end)) && hasGroupInSubscript(cursor);
    case 'operator':
      return mayBePartOfOtherOperator(cursor) || isPatternInDash(cursor, top);
    case 'patternClose':
      return isPatternInDash(cursor, top);
    case 'heredoc':
    case 'heredocEnd':
      return true;
    case 'arithmeticClose':
      return token.end - token.start < 2;
    case 'keyword':
      return isDivergentKeyword(cursor, text.slice(token.start, token.end));
    case 'substitutionClose':
    case 'groupClose':
      return isTest(top);
    case 'comment':
      return isExtendedPattern(text, top);
    case 'patternOpen':
      // To dash, the second one is a pattern.
      return tokens[index - 1]?.kind === 'patternOpen';
    case 'groupOpen':
      // `for ((` is arithmetic, whatever is in it; `!(` is a pattern to a bash with `extglob`.
      if (text[token.start - 1] === '!' && isKeyword(text, tokens[index - 1], '!')) return true;
      return text.startsWith('((', token.start) && isKeyword(text, tokens[index - 1], 'for');
    case 'string':
      // A shell without `$'` ends it at `\'`.
      if (opensAnsiQuote(text, top)) return text.slice(token.start, token.end).includes("\\'");
      return text.startsWith('$[', token.start);
    default:
      return false;
  }
}

/** Whether what is open is an extended pattern such as `@(`, in which `#` begins no comment. */
export function isExtendedPattern(text: string, { opener }: Construct): boolean {
  return opener?.kind === 'wordsOpen' && '?*+@!'.includes(text.charAt(opener.start - 1));
}

const OPEN_SUBSCRIPT = /^[A-Za-z_]\w*\[[^\]]*$/;

/** Bash takes this for an array subscript and reads on to its `]`, even across parentheses. */
function hasGroupInSubscript({ text, tokens, index }: TokenCursor): boolean {
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'operator' || token.kind === 'newline') return false;
    if (token.kind === 'groupOpen' || token.kind === 'groupClose') return true;
    if (text.slice(token.start, token.end).includes(']')) return false;
  }
  return false;
}

/** `&>&` is `& >&` to a shell without `&>`, and an operator at the end of a continued line goes on in the next one. */
function mayBePartOfOtherOperator({ text, tokens, index }: TokenCursor): boolean {
  const last = tokens[index - 2];
  const before = tokens[index - 1];
  const token = tokens[index];
  if (token === undefined || before === undefined) return false;
  if (before.kind !== 'continuation') return before.end === token.start && text.startsWith('&>', before.start);
  if (last?.kind !== 'operator' || last.end !== before.start || !LINE_END.test(text.slice(before.end, token.start)))
    return false;
  return LONGER_OPERATOR.test(text.slice(last.start, last.end) + text.charAt(token.start));
}

/** To dash, any operator is a pattern of `case` if a `)` or a `|` follows it. */
function isPatternInDash({ text, tokens, index }: TokenCursor, { kind, phase, state }: Construct): boolean {
  const token = tokens[index];
  if (kind !== 'case' || phase !== 'pattern' || token === undefined) return false;
  if (state !== 'ready' && text.slice(token.start, token.end) !== '|&') return false;
  let at = index + 1;
  while (tokens[at]?.kind === 'continuation' || tokens[at]?.kind === 'templateComment') at += 1;
  const next = tokens[at];
  return next !== undefined && /[)|]/.test(text.charAt(next.start)) && SEPARATORS.has(next.kind);
}

const SEPARATORS: ReadonlySet<ShellTokenKind> = new Set(['operator', 'patternClose', 'groupClose']);

const LINE_END = /^[ \t]*[\r\n]+$/;
const LONGER_OPERATOR = /^(?:&&|\|[|&]|;;?&|;;)$/;

function isKeyword(text: string, token: ShellToken | undefined, keyword: string): boolean {
  return token?.kind === 'keyword' && text.slice(token.start, token.end) === keyword;
}

/** Whether a construct begins with `$'`. */
function opensAnsiQuote(text: string, { opener }: Construct): boolean {
  return opener?.kind === 'quoteOpen' && text.startsWith("$'", opener.start);
}

/** `[[` is a plain word to some shells, as is a keyword after `]]` or `time`; to some, `time()` defines a function. */
function isDivergentKeyword({ text, tokens, index }: TokenCursor, keyword: string): boolean {
  const next = tokens[index + 1];
  switch (keyword) {
    case 'coproc':
    case 'function':
    case 'select':
      return true;
    case 'time':
      if (next?.kind === 'groupOpen') return tokens[index + 2]?.kind === 'groupClose';
      return next?.kind === 'keyword' || text[next?.start ?? text.length] === '-';
    case '[[':
      return !isValidTest(text, tokens, index);
    case ']]':
      return next?.kind === 'keyword';
    default:
      return false;
  }
}

/** Whether a token is the start of a `((` that does not end like arithmetic: shells notice that at different times. */
export function opensAmbiguously(text: string, { kind, end }: ShellToken): boolean {
  return (kind === 'substitutionOpen' || kind === 'groupOpen') && text.startsWith('((', end - 1);
}

const OPENS_PARENTHESIS: ReadonlySet<ShellTokenKind> = new Set(['substitutionOpen', 'groupOpen', 'patternOpen']);
const CLOSES_PARENTHESIS: ReadonlySet<ShellTokenKind> = new Set(['substitutionClose', 'groupClose', 'patternClose']);

/**
 * What starts with `((` has only one certain fault: that it is not closed. In arithmetic a `#` begins no comment, and a
 * `)` after `${` may still close it, as may one in what bash takes for a regular expression.
 */
export function ambiguousFault({ text, tokens, index: from }: TokenCursor): ShellFault | undefined {
  let depth = 0;
  let expansions = 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || text[token.start] === '`') continue;
    if (token.kind === 'comment' || isKeyword(text, token, '[[')) return undefined;
    if (token.kind === 'expansionOpen') expansions += 1;
    else if (token.kind === 'expansionClose') expansions -= 1;
    if (OPENS_PARENTHESIS.has(token.kind)) depth += 1;
    else if (CLOSES_PARENTHESIS.has(token.kind)) depth -= 1;
    if (depth === 0) return undefined;
  }
  const opener = tokens[from];
  return opener === undefined || expansions > 0 ? undefined : faultAt('unclosed-bracket', opener);
}
