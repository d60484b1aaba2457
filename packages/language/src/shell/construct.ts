import type { TextRange } from '@imgtpl/grammar';
import type { ShellToken } from './token.js';

/** Why no shell can read a text to its end. */
export type ShellFaultKind =
  | 'unclosed-quote' // range: the quote that opens
  | 'unclosed-bracket' // `(`, `$(`, `${`, `$((`, `` ` ``, `{`; range: what opens
  | 'unopened-bracket' // `)` or `}` with nothing to close
  | 'unclosed-keyword' // `if` without `fi`, `case` without `esac` …; range: the keyword that opens
  | 'swallowed-keyword' // the `fi` of `then a fi`, the `then` of `if a then`: a word of the command before; range: the word
  | 'misplaced-keyword' // `fi` without `if`, `then` without a condition …
  | 'missing-then' // `fi` before the `then` of its `if`; range: the `fi`
  | 'missing-do' // `done` before the `do` of its loop; range: the `done`
  | 'missing-command' // an operator or keyword with no command where it needs one; range: the operator
  | 'misplaced-operator' // `;;` outside of `case`
  | 'missing-target' // a redirection that names nothing
  | 'misplaced-word'; // a word or a `(` where an operator has to come

/** The fault of a shell text; its range is the one that the comment of its kind names. */
export interface ShellFault extends TextRange {
  readonly kind: ShellFaultKind;
}

/**
 * What was read of a list of commands. empty: nothing, but a command is needed · ready: after a separator · joined:
 * after an operator that needs a command · command: inside one · closed: after `fi`, `)` … · negated: after `!`.
 */
export type ListState = 'empty' | 'ready' | 'joined' | 'command' | 'closed' | 'negated';

/** What can be open. */
export type ConstructKind =
  | 'text' // the whole
  | 'group' // `( )`
  | 'substitution' // `$( )`
  | 'brace' // `{ }`
  | 'if'
  | 'loop' // `while`, `until`
  | 'for'
  | 'case'
  | 'opaque'; // quotes, `${ }`, arrays, arithmetic, `[[ ]]`: no commands of its own

/** The keywords that end a construct, and the constructs that they end. */
export const CLOSING_KEYWORDS: ReadonlyMap<string, readonly ConstructKind[]> = new Map([
  ['fi', ['if']],
  ['done', ['loop', 'for']],
  ['esac', ['case']],
  ['}', ['brace']],
]);

/** The keyword that ends a construct; undefined for one that no keyword ends. */
export function closingKeywordOf(kind: ConstructKind): string | undefined {
  for (const [keyword, kinds] of CLOSING_KEYWORDS) if (kinds.includes(kind)) return keyword;
  return undefined;
}

/** An open construct. */
export interface Construct {
  readonly kind: ConstructKind;
  readonly opener: ShellToken | undefined;
  /** Whether not even the substitutions inside are checked. */
  readonly isUnchecked: boolean;
  state: ListState;
  /** `for` and `case` have a head, `case` has patterns; `if` and loops begin with a condition. */
  phase: 'head' | 'pattern' | 'condition' | 'body' | 'else';
  /** The operator or keyword that a command has to follow. */
  joiner: ShellToken | undefined;
  /** The redirection that still needs a target. */
  redirection: ShellToken | undefined;
}

/** The state of checking the tokens of one text, from the first to the last. */
export interface Checker {
  readonly text: string;
  /** The open constructs, the innermost last. */
  readonly stack: Construct[];
  /** The open `` ` ``: nothing is checked up to its end. */
  backquote: ShellToken | undefined;
}

/** Makes a construct that has just been opened. */
export function createConstruct(kind: ConstructKind, opener: ShellToken | undefined, state: ListState): Construct {
  return { kind, opener, isUnchecked: false, state, phase: 'body', joiner: undefined, redirection: undefined };
}

/** Makes the fault of a token or another range. */
export function faultAt(kind: ShellFaultKind, { start, end }: TextRange): ShellFault {
  return { kind, start, end };
}

/** Whether it contains neither commands nor operators between commands. */
export function isOpaque({ kind }: Construct): boolean {
  return kind === 'opaque';
}

/** Whether it is `[[ ]]`. */
export function isTest({ kind, opener }: Construct): boolean {
  return kind === 'opaque' && opener?.kind === 'keyword';
}

/** Whether words here are commands, not part of a head or a pattern. */
export function expectsCommands({ kind, phase }: Construct): boolean {
  return kind !== 'opaque' && phase !== 'head' && phase !== 'pattern';
}

/** Notes that a command has to follow `joiner`. */
export function expectCommandAfter(top: Construct, joiner: ShellToken): void {
  top.state = 'joined';
  top.joiner = joiner;
}

/** Why a list of commands may not end here. */
export function unfinishedFault({ state, joiner, redirection }: Construct): ShellFault | undefined {
  if (redirection !== undefined) return faultAt('missing-target', redirection);
  const needsCommand = state === 'joined' || state === 'empty';
  return needsCommand && joiner !== undefined ? faultAt('missing-command', joiner) : undefined;
}

/** The fault of a construct that is not closed. */
export function unclosedFault({ kind, opener }: Construct): ShellFault | undefined {
  if (opener === undefined) return undefined;
  if (opener.kind === 'quoteOpen') return faultAt('unclosed-quote', opener);
  const isKeyword = kind !== 'brace' && closingKeywordOf(kind) !== undefined;
  return faultAt(isKeyword ? 'unclosed-keyword' : 'unclosed-bracket', opener);
}

/** A token, and the kinds of constructs that it closes. */
export interface ClosingToken {
  readonly token: ShellToken;
  readonly kinds: readonly ConstructKind[];
}

/** Ends the innermost construct, which has to be of one of the kinds that the token closes. */
export function checkClosingToken(
  checker: Checker,
  top: Construct,
  { token, kinds }: ClosingToken,
): ShellFault | undefined {
  if (!kinds.includes(top.kind)) {
    const isOpen = checker.stack.some(({ kind }) => kinds.includes(kind));
    if (isOpen) return unfinishedFault(top) ?? unclosedFault(top);
    return faultAt(
      token.kind === 'keyword' && checker.text[token.start] !== '}' ? 'misplaced-keyword' : 'unopened-bracket',
      token,
    );
  }
  const found = unfinishedFault(top);
  if (found !== undefined) return found;
  checker.stack.pop();
  return undefined;
}
