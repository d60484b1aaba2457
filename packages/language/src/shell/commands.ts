import type { TextRange } from '@imgtpl/grammar';
import type { ShellToken, ShellTokenKind } from './token.js';
import { OPENING, ROLES, type TokenRole } from './token-role.js';

/** A word of shell text; the range includes its quotes. */
export interface ShellWord extends TextRange {
  /** The text without quotes and escapes; undefined if the shell expands something in it: `$NAME`, `$(…)`. */
  readonly value: string | undefined;
  /** The same up to the first expansion. */
  readonly beginning: string;
}

/** `NAME=value` before a command, or alone. */
export interface ShellAssignment {
  readonly name: TextRange;
  /** What follows the `=`; empty for a bare `NAME=`. */
  readonly value: ShellWord | undefined;
}

/** A simple command, wherever it is: in a pipeline, a branch of `if`, a subshell, a substitution. */
export interface ShellCommand extends TextRange {
  /** Undefined for assignments or redirections alone. */
  readonly name: ShellWord | undefined;
  readonly arguments: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirections: readonly { readonly operator: TextRange; readonly target: ShellWord | undefined }[];
  /** The operator, keyword or parenthesis before it: `&&`, `|`, `then`; empty for the first of the text. */
  readonly before: string;
  /** The operator or parenthesis after it; empty at the end of the text. */
  readonly after: string;
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
    const role = ROLES.get(token.kind);
    if (role === 'aside') continue;
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
  /** What the next word is, unless it is an argument. */
  role: 'assignment' | 'redirection' | undefined;
  before: string;
  /** Whether the words belong to no command: in the head of `for` or `case`, in `[[ ]]`. */
  inHead: boolean;
}

interface WordDraft {
  readonly start: number;
  end: number;
  value: string | undefined;
  beginning: string;
}

/** A command that is being read. */
interface CommandDraft {
  readonly start: number;
  readonly before: string;
  readonly depth: number;
  end: number;
  after: string;
  name: WordDraft | undefined;
  readonly arguments: WordDraft[];
  readonly assignments: { readonly name: TextRange; value: WordDraft | undefined }[];
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
    role: undefined,
    before: opener,
    inHead: false,
  };
}

/** Ends the context that a token closes, and those inside it that were never closed. */
function close(text: string, contexts: Context[], token: ShellToken): void {
  const mark = text.charAt(token.start);
  let index = contexts.length - 1;
  while (index > 0 && !isClosedBy(contexts[index], token.kind, mark)) index -= 1;
  if (index <= 0) return;
  contexts.length = index;
  const context = contexts.at(-1);
  if (context === undefined) return;
  if (token.kind === 'groupClose') endCommand(context, ')');
  else if (context.word !== undefined) extendTo(context, context.word, token.end);
}

function isClosedBy(context: Context | undefined, kind: ShellTokenKind, mark: string): boolean {
  return context?.closedBy === kind && (mark === '`') === (context.opener === '`');
}

function separate(text: string, contexts: Context[], context: Context, token: ShellToken): void {
  const mark = token.kind === 'newline' ? '\n' : text.slice(token.start, token.end);
  const wasTest = context.inHead && context.before === '[[';
  if (wasTest && mark !== ']]') return;
  endCommand(context, mark);
  if (token.kind === 'groupOpen') contexts.push(listContext('groupClose', mark, context.depth + 1));
  const startsHead =
    token.kind === 'keyword' && (mark === 'for' || mark === 'select' || mark === 'case' || mark === '[[');
  const nextPattern = mark === ';;' || mark === ';&' || mark === ';;&';
  if (startsHead || nextPattern) context.inHead = true;
  else if (token.kind === 'patternClose' || mark === ';' || mark === 'do' || mark === ']]' || mark === 'esac') {
    context.inHead = false;
  }
}

function endCommand(context: Context, mark: string): void {
  if (context.command !== undefined) context.command.after = mark;
  context.command = undefined;
  context.word = undefined;
  context.role = undefined;
  context.before = mark;
}

interface Place {
  readonly drafts: CommandDraft[];
  readonly contexts: Context[];
  readonly context: Context;
  readonly role: TokenRole | undefined;
}

function addToWord(text: string, place: Place, token: ShellToken): void {
  const { context, role } = place;
  if (context.isList && !context.inHead) {
    if (token.kind === 'redirection') {
      addRedirection(place, token);
      return;
    }
    if (token.startsWord) beginWord(place, token);
    else if (token.kind === 'assignmentOperator' && context.role === 'assignment') {
      beginValue(context, token);
      return;
    }
  }
  const { word } = context;
  if (word !== undefined) {
    extendTo(context, word, token.end);
    if (word.value !== undefined) word.value = withToken(text, word.value, token, role);
    if (word.value !== undefined) word.beginning = word.value;
  }
  if (role === 'opening') open(text, place, token);
}

function open(text: string, { contexts, context }: Place, token: ShellToken): void {
  const { word } = context;
  const closedBy = OPENING.get(token.kind);
  if (closedBy === undefined) return;
  const opener = text.slice(token.start, token.end);
  const isList = token.kind === 'substitutionOpen';
  const inside = listContext(closedBy, opener, context.depth + (isList ? 1 : 0));
  inside.isList = isList;
  if (token.kind === 'quoteOpen') inside.word = word;
  contexts.push(inside);
}

/** The value with a token's text added; undefined if only the shell knows that text. */
function withToken(text: string, value: string, token: ShellToken, role: TokenRole | undefined): string | undefined {
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

function draftOf({ drafts, context }: Place, start: number): CommandDraft {
  if (context.command !== undefined) return context.command;
  const draft: CommandDraft = {
    start,
    end: start,
    name: undefined,
    arguments: [],
    assignments: [],
    redirections: [],
    before: context.before,
    after: '',
    depth: context.depth,
  };
  context.command = draft;
  drafts.push(draft);
  return draft;
}

function beginWord(place: Place, token: ShellToken): void {
  const { context } = place;
  const draft = draftOf(place, token.start);
  draft.end = token.end;
  const word: WordDraft = { start: token.start, end: token.end, value: '', beginning: '' };
  context.word = word;
  if (context.role === 'redirection') {
    const redirection = draft.redirections.at(-1);
    if (redirection !== undefined) redirection.target = word;
  } else if (token.kind === 'assignmentName' && draft.name === undefined) {
    draft.assignments.push({ name: { start: token.start, end: token.end }, value: undefined });
    context.word = undefined;
    context.role = 'assignment';
    return;
  } else if (draft.name === undefined) draft.name = word;
  else draft.arguments.push(word);
  context.role = undefined;
}

/** Begins the value after the `=` of an assignment. */
function beginValue(context: Context, { end }: ShellToken): void {
  const assignment = context.command?.assignments.at(-1);
  if (assignment === undefined) return;
  context.word = { start: end, end, value: '', beginning: '' };
  assignment.value = context.word;
  context.role = undefined;
}

function addRedirection(place: Place, { start, end }: ShellToken): void {
  const draft = draftOf(place, start);
  draft.end = end;
  draft.redirections.push({ operator: { start, end }, target: undefined });
  place.context.role = 'redirection';
}
