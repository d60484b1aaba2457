import type { TextRange } from '@imgtpl/grammar';
import type { ShellToken, ShellTokenKind } from './token.js';
import { isTimeKeyword, OPENING_KINDS, ROLES, type TokenRole } from './token-role.js';

/** A word of shell text; the range includes its quotes. */
export interface ShellWord extends TextRange {
  /** The text without quotes and escapes; undefined if the shell expands something in it: `$NAME`, `$(…)`. */
  readonly value: string | undefined;
  /** The same up to the first expansion. */
  readonly literalPrefix: string;
}

/** `NAME=value` before a command, or alone. */
export interface ShellAssignment {
  readonly name: TextRange;
  /** What follows the `=`; empty for a bare `NAME=`. */
  readonly value: ShellWord;
}

/** A simple command, wherever it is: in a pipeline, a branch of `if`, a subshell, a substitution. */
export interface ShellCommand extends TextRange {
  /** Undefined for assignments or redirections alone, and for `((…))`. */
  readonly name: ShellWord | undefined;
  readonly arguments: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirections: readonly { readonly operator: TextRange; readonly target: ShellWord | undefined }[];
  /** The operator, keyword or parenthesis before it: `&&`, `|`, `then`; empty for the first of the text. */
  readonly precededBy: string;
  /** The operator or parenthesis after it; empty at the end of the text. */
  readonly followedBy: string;
  /** The number of subshells and substitutions around it. */
  readonly depth: number;
}

/** The simple commands of tokenized shell text, in the order in which they start. */
export function shellCommands(text: string, tokens: readonly ShellToken[]): readonly ShellCommand[] {
  const drafts: CommandDraft[] = [];
  const contexts: Context[] = [listContext('operator', '', 0)];
  for (const token of tokens) {
    const context = contexts.at(-1);
    if (context === undefined) break;
    const role = isTimeKeyword(text, token) ? 'trivia' : ROLES.get(token.kind);
    if (role === 'trivia') continue;
    if (role === 'closing') close(text, contexts, token);
    else if (role === 'separating' && context.isList) separate(text, contexts, context, token);
    else addToWord(text, { drafts, contexts, context, role }, token);
  }
  return drafts;
}

/** What is open: a list of commands, or something inside a word. */
interface Context {
  isList: boolean;
  readonly closedBy: ShellTokenKind;
  readonly opener: string;
  readonly depth: number;
  command: CommandDraft | undefined;
  /** The word that goes on here; undefined if the text is not part of a word's value. */
  word: WordDraft | undefined;
  /** The name of the assignment whose `=` comes next. */
  assignmentName: TextRange | undefined;
  /** Whether the next word is the target of a redirection. */
  expectsTarget: boolean;
  before: string;
  /** Whether the words belong to no command: in the head of `for` or `case`, in `[[ ]]`. */
  isInHead: boolean;
}

interface WordDraft {
  readonly start: number;
  end: number;
  value: string | undefined;
  literalPrefix: string;
}

/** A command that is being read. */
interface CommandDraft {
  readonly start: number;
  readonly precededBy: string;
  readonly depth: number;
  end: number;
  followedBy: string;
  name: WordDraft | undefined;
  readonly arguments: WordDraft[];
  readonly assignments: { readonly name: TextRange; readonly value: WordDraft }[];
  readonly redirections: { readonly operator: TextRange; target: WordDraft | undefined }[];
}

function listContext(closedBy: ShellTokenKind, opener: string, depth: number): Context {
  return {
    isList: true,
    closedBy,
    opener,
    depth,
    command: undefined,
    word: undefined,
    assignmentName: undefined,
    expectsTarget: false,
    before: opener,
    isInHead: false,
  };
}

/** Ends the context that a token closes, and those inside it that were never closed. */
function close(text: string, contexts: Context[], token: ShellToken): void {
  const closer = text.charAt(token.start);
  let index = contexts.length - 1;
  while (index > 0 && !isClosedBy(contexts[index], token.kind, closer)) index -= 1;
  if (index <= 0) return;
  contexts.length = index;
  const context = contexts.at(-1);
  if (context === undefined) return;
  if (token.kind === 'groupClose') endCommand(context, ')');
  else if (context.word !== undefined) extendTo(context, context.word, token.end);
}

function isClosedBy(context: Context | undefined, kind: ShellTokenKind, closer: string): boolean {
  return context?.closedBy === kind && (closer === '`') === (context.opener === '`');
}

function separate(text: string, contexts: Context[], context: Context, token: ShellToken): void {
  const separator = token.kind === 'newline' ? '\n' : text.slice(token.start, token.end);
  const isInTest = context.isInHead && context.before === '[[';
  if (isInTest && separator !== ']]') return;
  endCommand(context, separator);
  if (token.kind === 'groupOpen') contexts.push(listContext('groupClose', separator, context.depth + 1));
  if (token.kind !== 'function' && HEAD_STARTS.has(separator)) context.isInHead = true;
  else if (token.kind === 'patternClose' || HEAD_ENDS.has(separator)) context.isInHead = false;
}

/** What words of no command follow: those of a head, a pattern of `case`, a test. */
const HEAD_STARTS: ReadonlySet<string> = new Set(['for', 'select', 'case', '[[', ';;', ';&', ';;&']);
const HEAD_ENDS: ReadonlySet<string> = new Set([';', 'do', ']]', 'esac']);

function endCommand(context: Context, separator: string): void {
  if (context.command !== undefined) context.command.followedBy = separator;
  context.command = undefined;
  context.word = undefined;
  context.assignmentName = undefined;
  context.expectsTarget = false;
  context.before = separator;
}

interface ParseState {
  readonly drafts: CommandDraft[];
  readonly contexts: Context[];
  readonly context: Context;
  readonly role: TokenRole | undefined;
}

function addToWord(text: string, state: ParseState, token: ShellToken): void {
  const { context, role } = state;
  if (context.isList && !context.isInHead) {
    if (token.kind === 'redirection') {
      addRedirection(state, token);
      return;
    }
    if (token.startsWord) beginWord(state, token);
    else if (token.kind === 'assignmentOperator' && context.assignmentName !== undefined) {
      beginValue(context, context.assignmentName, token);
      return;
    }
  }
  const { word } = context;
  if (word !== undefined) {
    extendTo(context, word, token.end);
    if (word.value !== undefined) word.value = appendToken(text, word.value, token, role);
    if (word.value !== undefined) word.literalPrefix = word.value;
  }
  if (role === 'opening') open(text, state, token);
}

function open(text: string, { contexts, context }: ParseState, token: ShellToken): void {
  const closedBy = OPENING_KINDS.get(token.kind);
  if (closedBy === undefined) return;
  const opener = text.slice(token.start, token.end);
  const isList = token.kind === 'substitutionOpen';
  const inside = listContext(closedBy, opener, context.depth + (isList ? 1 : 0));
  inside.isList = isList;
  if (token.kind === 'quoteOpen') inside.word = context.word;
  contexts.push(inside);
}

/** The value with a token's text added; undefined if only the shell knows that text. */
function appendToken(text: string, value: string, token: ShellToken, role: TokenRole | undefined): string | undefined {
  if (role === 'literal' || isBareName(text, token)) return value + text.slice(token.start, token.end);
  if (token.kind === 'escape') return value + text.slice(token.start + 1, token.end);
  return token.kind === 'quoteOpen' ? value : undefined;
}

/** Whether a token is a name without `$`, as after `export`. */
function isBareName(text: string, { kind, start }: ShellToken): boolean {
  return kind === 'variable' && text[start] !== '$';
}

function extendTo(context: Context, word: WordDraft, end: number): void {
  word.end = end;
  if (context.command !== undefined) context.command.end = end;
}

function currentCommand({ drafts, context }: ParseState, start: number): CommandDraft {
  if (context.command !== undefined) return context.command;
  const draft: CommandDraft = {
    start,
    end: start,
    name: undefined,
    arguments: [],
    assignments: [],
    redirections: [],
    precededBy: context.before,
    followedBy: '',
    depth: context.depth,
  };
  context.command = draft;
  drafts.push(draft);
  return draft;
}

function beginWord(state: ParseState, token: ShellToken): void {
  const { context } = state;
  const draft = currentCommand(state, token.start);
  draft.end = token.end;
  const word: WordDraft = { start: token.start, end: token.end, value: '', literalPrefix: '' };
  context.word = word;
  context.assignmentName = undefined;
  if (context.expectsTarget) {
    const redirection = draft.redirections.at(-1);
    if (redirection !== undefined) redirection.target = word;
  } else if (token.kind === 'assignmentName' && draft.name === undefined) {
    context.assignmentName = { start: token.start, end: token.end };
    context.word = undefined;
  } else if (draft.name !== undefined) draft.arguments.push(word);
  // `((…))` runs no program; the token of `$((…))` is longer.
  else if (token.kind !== 'arithmeticOpen' || token.end - token.start > 2) draft.name = word;
  context.expectsTarget = false;
}

/** Begins the value after the `=` of an assignment. */
function beginValue(context: Context, name: TextRange, { end }: ShellToken): void {
  context.word = { start: end, end, value: '', literalPrefix: '' };
  context.command?.assignments.push({ name, value: context.word });
  context.assignmentName = undefined;
}

function addRedirection(state: ParseState, { start, end }: ShellToken): void {
  const draft = currentCommand(state, start);
  draft.end = end;
  draft.redirections.push({ operator: { start, end }, target: undefined });
  state.context.expectsTarget = true;
}
