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
export const LAST_KEYWORDS: ReadonlyMap<string, readonly ConstructKind[]> = new Map([
  ['fi', ['if']],
  ['done', ['loop', 'for']],
  ['esac', ['case']],
  ['}', ['brace']],
]);

/** The keyword that ends a construct; undefined for one that no keyword ends. */
export function lastKeywordOf(kind: ConstructKind): string | undefined {
  for (const [keyword, kinds] of LAST_KEYWORDS) if (kinds.includes(kind)) return keyword;
  return undefined;
}

/** An open construct. */
export interface Construct {
  readonly kind: ConstructKind;
  readonly opener: ShellToken | undefined;
  /** Whether not even the substitutions inside are judged. */
  readonly quiet: boolean;
  state: ListState;
  /** `for` and `case` have a head, `case` has patterns; `if` and loops begin with a condition. */
  phase: 'head' | 'pattern' | 'condition' | 'body' | 'else';
  /** The operator or keyword that a command has to follow. */
  joiner: ShellToken | undefined;
  /** The redirection that still needs a target. */
  redirection: ShellToken | undefined;
}

/** The state of one walk over the tokens of a text. */
export interface Judge {
  readonly text: string;
  readonly open: Construct[];
  /** The open `` ` ``: nothing is judged up to its end. */
  backquote: ShellToken | undefined;
}

/** Makes a construct that has just been opened. */
export function construct(kind: ConstructKind, opener: ShellToken | undefined, state: ListState): Construct {
  return { kind, opener, quiet: false, state, phase: 'body', joiner: undefined, redirection: undefined };
}

/** Makes the fault of a token or another range. */
export function fault(kind: ShellFaultKind, { start, end }: TextRange): ShellFault {
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
export function takesCommands({ kind, phase }: Construct): boolean {
  return kind !== 'opaque' && phase !== 'head' && phase !== 'pattern';
}

/** Notes that a command has to follow `joiner`. */
export function join(top: Construct, joiner: ShellToken): void {
  top.state = 'joined';
  top.joiner = joiner;
}

/** Why a list of commands may not end here. */
export function unfinished({ state, joiner, redirection }: Construct): ShellFault | undefined {
  if (redirection !== undefined) return fault('missing-target', redirection);
  const needsCommand = state === 'joined' || state === 'empty';
  return needsCommand && joiner !== undefined ? fault('missing-command', joiner) : undefined;
}

/** The fault of a construct that is not closed. */
export function unclosed({ kind, opener }: Construct): ShellFault | undefined {
  if (opener === undefined) return undefined;
  if (opener.kind === 'quoteOpen') return fault('unclosed-quote', opener);
  const isKeyword = kind !== 'brace' && lastKeywordOf(kind) !== undefined;
  return fault(isKeyword ? 'unclosed-keyword' : 'unclosed-bracket', opener);
}

/** A token, and the kinds of constructs that it closes. */
export interface Closing {
  readonly token: ShellToken;
  readonly kinds: readonly ConstructKind[];
}

/** Ends the innermost construct, which has to be of one of the kinds that the token closes. */
export function judgeClosing(judge: Judge, top: Construct, { token, kinds }: Closing): ShellFault | undefined {
  if (!kinds.includes(top.kind)) {
    const isOpen = judge.open.some(({ kind }) => kinds.includes(kind));
    if (isOpen) return unfinished(top) ?? unclosed(top);
    return fault(
      token.kind === 'keyword' && judge.text[token.start] !== '}' ? 'misplaced-keyword' : 'unopened-bracket',
      token,
    );
  }
  const found = unfinished(top);
  if (found !== undefined) return found;
  judge.open.pop();
  return undefined;
}
