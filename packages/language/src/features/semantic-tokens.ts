import type { Command, Template, TextRange, Word } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import type { ShellTokenKind } from '../shell/token.js';
import { commandIndexBefore } from './command-at.js';
import { commentsIn, shellTokens } from './shell-text.js';
import { isShellText } from './words-of.js';

/** The types of semantic tokens, standard ones of LSP, in the order of the legend. */
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

export const SEMANTIC_TOKEN_MODIFIERS = ['declaration', 'deprecated'] as const;

export type SemanticTokenModifier = (typeof SEMANTIC_TOKEN_MODIFIERS)[number];

/** A coloured stretch of one line. */
export interface SemanticToken extends TextRange {
  readonly type: SemanticTokenType;
  readonly modifier?: SemanticTokenModifier;
}

/** The tokens of a template, or of the commands and comments that a range touches; in order, without overlap. */
export function semanticTokens({ template }: Analysis, range?: TextRange): readonly SemanticToken[] {
  const { commands, comments, text } = template;
  const whole = range ?? { start: 0, end: text.length };
  const tokens: SemanticToken[] = [];
  const first = Math.max(0, commandIndexBefore(commands, whole.start));
  for (let index = first; index < commands.length; index++) {
    const command = commands[index];
    if (command === undefined || command.keywordRange.start > whole.end) break;
    if (command.range.end >= whole.start) tokensOfCommand(template, command, tokens);
  }
  const commentRange = range === undefined ? whole : linesRound(text, whole);
  const lines = commentsIn(comments, { start: commentRange.start, end: commentRange.end + 1 });
  return merge(
    tokens,
    lines.map((comment) => ({ ...comment.range, type: 'comment' as const })),
  );
}

function linesRound(text: string, range: TextRange): TextRange {
  return { start: Math.max(text.lastIndexOf('\n', range.start - 1), 0), end: range.end };
}

function tokensOfCommand(template: Template, command: Command, tokens: SemanticToken[]): void {
  const { spec, keywordRange } = command;
  if (spec !== undefined) {
    tokens.push({ ...keywordRange, type: 'keyword', ...(spec.deprecated && { modifier: 'deprecated' }) });
  }
  const begin = tokens.length;
  if (isShellText(command.content)) shellTokensOf(template, command, tokens);
  else contentTokens(command, tokens);
  if (command.continuations.length > 0) splitLines(template.text, tokens, begin);
}

function contentTokens(command: Command, tokens: SemanticToken[]): void {
  const { content, spec } = command;
  switch (content.shape) {
    case 'words':
    case 'exec':
      for (const word of content.words) wordTokens(word, tokens);
      return;
    case 'pairs':
      for (const { key, equals, value } of content.pairs) {
        const setsVariables = spec?.shape === 'pairs' && spec.setsVariables;
        if (setsVariables) tokens.push({ ...key.range, type: 'variable', modifier: 'declaration' });
        else tokens.push({ ...key.range, type: 'property' });
        if (equals !== undefined) tokens.push({ ...equals, type: 'operator' });
        if (value !== undefined) wordTokens(value, tokens);
      }
      return;
    case 'component':
      componentTokens(content, tokens);
      return;
    case 'baseImage':
      if (content.image === undefined) return;
      tokens.push({ ...content.image.type.range, type: 'type' }, { ...content.image.id.range, type: 'string' });
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
  if (reference?.kind === 'id') tokens.push({ ...reference.range, type: 'class' });
  if (reference?.kind === 'arn') {
    const { range, name, version } = reference;
    tokens.push({ start: range.start, end: name.range.start, type: 'namespace' });
    tokens.push({ ...name.range, type: 'class' }, { ...version.range, type: 'number' });
  }
  for (const { name, value } of parameters) {
    tokens.push({ ...name.range, type: 'parameter' });
    if (value !== undefined) wordTokens(value, tokens);
  }
}

/** A word is text, but for the variables in it. */
function wordTokens({ range, variables }: Word, tokens: SemanticToken[]): void {
  let start = range.start;
  for (const variable of variables) {
    if (start < variable.range.start) tokens.push({ start, end: variable.range.start, type: 'string' });
    tokens.push({ ...variable.range, type: 'variable' });
    start = Math.max(start, variable.range.end);
  }
  if (start < range.end) tokens.push({ start, end: range.end, type: 'string' });
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
  for (const { kind, start, end } of shellTokens(template, command)) {
    const type = SHELL_TYPES[kind];
    if (type === undefined) continue;
    const declares = kind === 'assignmentName' || kind === 'function';
    tokens.push(declares ? { start, end, type, modifier: 'declaration' } : { start, end, type });
  }
}

/** Cuts the tokens from `begin` on at line ends: an editor colours one line at a time. */
function splitLines(text: string, tokens: SemanticToken[], begin: number): void {
  const whole = tokens.splice(begin);
  for (const token of whole) {
    let { start } = token;
    for (let at = start; at < token.end; at++) {
      if (text[at] !== '\n' && text[at] !== '\r') continue;
      if (start < at) tokens.push({ ...token, start, end: at });
      start = at + 1;
    }
    if (start < token.end) tokens.push({ ...token, start });
  }
}

/** Comment lines go between the tokens; one that interrupts a word takes the place of that piece of it. */
function merge(tokens: readonly SemanticToken[], comments: readonly SemanticToken[]): readonly SemanticToken[] {
  if (comments.length === 0) return tokens;
  const merged: SemanticToken[] = [];
  let next = 0;
  for (const token of tokens) {
    for (let comment = comments[next]; comment && comment.start <= token.start; comment = comments[++next]) {
      merged.push(comment);
    }
    const before = merged.at(-1)?.end ?? 0;
    const after = comments[next]?.start ?? Number.POSITIVE_INFINITY;
    if (before <= token.start && token.end <= after) merged.push(token);
  }
  merged.push(...comments.slice(next));
  return merged;
}
