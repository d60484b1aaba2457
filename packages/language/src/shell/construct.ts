import type { TextRange } from '@imgtpl/grammar';
import type { ShellToken } from './token.js';

/** Why no shell reads a text to its end. */
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

/** The fault of a shell text, at what the comment of its kind names. */
export interface ShellFault extends TextRange {
  readonly kind: ShellFaultKind;
}

/**
 * What was read of a list of commands. empty: nothing yet, and something has to come · ready: after a separator ·
 * joined: after an operator that needs a command · command: in one · closed: after `fi`, `)` … · negated: after `!`.
 */
export type ListState = 'empty' | 'ready' | 'joined' | 'command' | 'closed' | 'negated';

/** What may be open. */
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

/** The keywords that end something, and what they end. */
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

/** Something that is open, innermost last. */
export interface Construct {
  readonly kind: ConstructKind;
  readonly opener: ShellToken | undefined;
  /** Whether even substitutions inside are not judged. */
  readonly quiet: boolean;
  state: ListState;
  /** `for` and `case` have a head, `case` patterns; `if` and loops a condition first. */
  phase: 'head' | 'pattern' | 'condition' | 'body' | 'else';
  /** What a command has to come after. */
  joiner: ShellToken | undefined;
  /** The redirection whose target has to come. */
  redirection: ShellToken | undefined;
}

/** The state of one walk over the tokens of a text. */
export interface Judge {
  readonly text: string;
  readonly open: Construct[];
  /** The open `` ` ``, up to whose end nothing is judged. */
  backquote: ShellToken | undefined;
}

/** Something that has just been opened. */
export function construct(kind: ConstructKind, opener: ShellToken | undefined, state: ListState): Construct {
  return { kind, opener, quiet: false, state, phase: 'body', joiner: undefined, redirection: undefined };
}

/** The fault that a token, or another range, is. */
export function fault(kind: ShellFaultKind, { start, end }: TextRange): ShellFault {
  return { kind, start, end };
}

/** Whether nothing in it is a command, or an operator between commands. */
export function isOpaque({ kind }: Construct): boolean {
  return kind === 'opaque';
}

/** `[[ ]]`. */
export function isTest({ kind, opener }: Construct): boolean {
  return kind === 'opaque' && opener?.kind === 'keyword';
}

/** Whether words here are commands, and not a head or a pattern. */
export function takesCommands({ kind, phase }: Construct): boolean {
  return kind !== 'opaque' && phase !== 'head' && phase !== 'pattern';
}

/** A command has to come after `joiner`. */
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

/** The fault of something that the text ends in. */
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
