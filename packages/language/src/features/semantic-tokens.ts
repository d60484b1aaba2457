import { type Command, isLineBreak, type Template, type TextRange, type Word } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { commandIndexBefore } from '../commands/command-at.js';
import { commentsIn } from '../comments-in.js';
import { shellTokens } from '../shell/reading.js';
import { isShellText } from '../shell/shell-source.js';
import type { ShellTokenKind } from '../shell/token.js';
import { lineStart } from '../text/lines.js';
import { setsVariables } from '../variables/sets-variables.js';

/** The types of semantic tokens, all standard in LSP, in the order of the legend. */
export const SEMANTIC_TOKEN_TYPES = [
  'keyword',
  'comment',
  'string',
  'number',
  'operator',
  'variable',
  'property',
  'parameter',
  'function',
  'class',
  'namespace',
  'type',
] as const;

export type SemanticTokenType = (typeof SEMANTIC_TOKEN_TYPES)[number];

/** Their modifiers, in the order of the legend. */
export const SEMANTIC_TOKEN_MODIFIERS = ['declaration', 'deprecated'] as const;

export type SemanticTokenModifier = (typeof SEMANTIC_TOKEN_MODIFIERS)[number];

/** A coloured part of one line. */
export interface SemanticToken extends TextRange {
  readonly type: SemanticTokenType;
  readonly modifier: SemanticTokenModifier | undefined;
}

/** The tokens of a template, or of the commands and comments that a range touches; in order, without overlap. */
export function semanticTokens({ template }: Analysis, range?: TextRange): readonly SemanticToken[] {
  const { commands, text } = template;
  const { start, end } = range ?? { start: 0, end: text.length };
  const comments = commentsIn(template.comments, { start: lineStart(text, start), end: end + 1 });
  const tokens: SemanticToken[] = [];
  let next = 0;
  const takeComments = (before: number): void => {
    for (let comment = comments[next]; comment && comment.range.start < before; comment = comments[++next]) {
      pushToken(tokens, comment.range, 'comment');
    }
  };
  for (let index = Math.max(0, commandIndexBefore(commands, start)); index < commands.length; index++) {
    const command = commands[index];
    if (command === undefined || command.keywordRange.start > end) break;
    const commandEnd = command.range.end;
    if (commandEnd < start) continue;
    takeComments(command.keywordRange.start);
    const begin = tokens.length;
    tokensOfCommand(template, command, tokens);
    if ((comments[next]?.range.start ?? commandEnd) >= commandEnd) continue;
    const own = tokens.splice(begin);
    takeComments(commandEnd);
    insertComments(tokens, { own, comments: tokens.splice(begin) });
  }
  takeComments(end + 1);
  return tokens;
}

/** An empty part, such as the key of `=b`, is not a token. */
function pushToken(
  tokens: SemanticToken[],
  { start, end }: TextRange,
  type: SemanticTokenType,
  modifier?: SemanticTokenModifier,
): void {
  if (start < end) tokens.push({ start, end, type, modifier });
}

function tokensOfCommand(template: Template, command: Command, tokens: SemanticToken[]): void {
  const { spec, keywordRange, content } = command;
  if (spec !== undefined) pushToken(tokens, keywordRange, 'keyword', spec.deprecated ? 'deprecated' : undefined);
  const begin = tokens.length;
  if (isShellText(content)) shellTokensOf(template, command, tokens);
  else contentTokens(command, tokens);
  if (command.continuations.length > 0) splitLines(template.text, tokens, begin);
}

function contentTokens(command: Command, tokens: SemanticToken[]): void {
  const { content } = command;
  switch (content.shape) {
    case 'words':
    case 'exec':
      for (const word of content.words) wordTokens(word, tokens);
      return;
    case 'pairs':
      for (const { key, equals, value } of content.pairs) {
        if (setsVariables(command)) pushToken(tokens, key.range, 'variable', 'declaration');
        else pushToken(tokens, key.range, 'property');
        if (equals !== undefined) pushToken(tokens, equals, 'operator');
        if (value !== undefined) wordTokens(value, tokens);
      }
      return;
    case 'component':
      componentTokens(content, tokens);
      return;
    case 'baseImage':
      if (content.image === undefined) return;
      pushToken(tokens, content.image.type.range, 'type');
      pushToken(tokens, content.image.id.range, 'string');
      return;
    case 'shell':
    case 'raw':
      return;
    default:
      content satisfies never;
  }
}

function componentTokens(
  { reference, parameters }: Extract<Command['content'], { shape: 'component' }>,
  tokens: SemanticToken[],
): void {
  if (reference?.kind === 'id') pushToken(tokens, reference.range, 'class');
  if (reference?.kind === 'arn') {
    const { range, name, version } = reference;
    pushToken(tokens, { start: range.start, end: name.range.start }, 'namespace');
    pushToken(tokens, name.range, 'class');
    pushToken(tokens, version.range, 'number');
  }
  for (const { name, value } of parameters) {
    pushToken(tokens, name.range, 'parameter');
    if (value !== undefined) wordTokens(value, tokens);
  }
}

/** A word is a string, except for the variables in it. */
function wordTokens({ range, variables }: Word, tokens: SemanticToken[]): void {
  let start = range.start;
  for (const variable of variables) {
    // One in the default of another is coloured with it.
    if (variable.range.start < start) continue;
    pushToken(tokens, { start, end: variable.range.start }, 'string');
    pushToken(tokens, variable.range, 'variable');
    start = variable.range.end;
  }
  pushToken(tokens, { start, end: range.end }, 'string');
}

const SHELL_TYPES: { readonly [K in ShellTokenKind]: SemanticTokenType | undefined } = {
  command: 'function',
  function: 'function',
  option: 'parameter',
  text: undefined,
  escape: 'string',
  string: 'string',
  quoteOpen: 'string',
  quoteClose: 'string',
  variable: 'variable',
  expansionOpen: 'operator',
  expansionOperator: 'operator',
  expansionClose: 'operator',
  substitutionOpen: 'operator',
  substitutionClose: 'operator',
  arithmeticOpen: 'operator',
  arithmeticOperator: 'operator',
  arithmeticClose: 'operator',
  number: 'number',
  assignmentName: 'variable',
  assignmentOperator: 'operator',
  wordsOpen: 'operator',
  wordsClose: 'operator',
  keyword: 'keyword',
  operator: 'operator',
  newline: undefined,
  groupOpen: 'operator',
  groupClose: 'operator',
  patternOpen: 'operator',
  patternClose: 'operator',
  definition: 'operator',
  redirection: 'operator',
  heredoc: 'string',
  heredocEnd: 'string',
  comment: 'comment',
  templateComment: undefined,
  continuation: 'operator',
};

function shellTokensOf(template: Template, command: Command, tokens: SemanticToken[]): void {
  for (const token of shellTokens(template, command)) {
    const type = SHELL_TYPES[token.kind];
    if (type === undefined) continue;
    const declares = token.kind === 'assignmentName' || token.kind === 'function';
    pushToken(tokens, token, type, declares ? 'declaration' : undefined);
  }
}

/** Splits the tokens from `begin` on at line ends, because an editor colours one line at a time. */
function splitLines(text: string, tokens: SemanticToken[], begin: number): void {
  const whole = tokens.slice(begin);
  if (!whole.some((token) => spansLines(text, token))) return;
  tokens.length = begin;
  for (const { start: from, end, type, modifier } of whole) {
    let start = from;
    for (let at = start; at < end; at++) {
      if (!isLineBreak(text.charCodeAt(at))) continue;
      if (start < at) pushToken(tokens, { start, end: at }, type, modifier);
      start = at + 1;
    }
    if (start < end) pushToken(tokens, { start, end }, type, modifier);
  }
}

function spansLines(text: string, { start, end }: TextRange): boolean {
  for (let at = start; at < end; at++) if (isLineBreak(text.charCodeAt(at))) return true;
  return false;
}

/** Puts comment lines between the tokens of a command, and drops the pieces of tokens that overlap with one. */
function insertComments(
  tokens: SemanticToken[],
  { own, comments }: { readonly own: readonly SemanticToken[]; readonly comments: readonly SemanticToken[] },
): void {
  let next = 0;
  for (const token of own) {
    for (let comment = comments[next]; comment && comment.start <= token.start; comment = comments[++next]) {
      tokens.push(comment);
    }
    const before = tokens.at(-1)?.end ?? 0;
    const after = comments[next]?.start ?? Number.POSITIVE_INFINITY;
    if (before <= token.start && token.end <= after) tokens.push(token);
  }
  for (const comment of comments.slice(next)) tokens.push(comment);
}
