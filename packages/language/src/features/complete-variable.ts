import type { Command, Template, TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { commandIndexBefore } from '../commands/command-at.js';
import type { NestedScript } from '../shell/nested.js';
import { readCommands, shellTokens } from '../shell/reading.js';
import { isShellText } from '../shell/shell-source.js';
import { excerpt } from '../text/excerpt.js';
import { SET_BY_SYSTEM } from '../variables/ambient-variables.js';
import { type CompletionItem, completionItem } from './completion-item.js';
import { variablesOf } from './variables.js';

/** Where the name of a variable is being written. */
export interface VariablePlace {
  /** The name, including the part after the cursor. */
  readonly name: TextRange;
  /** Whether there is a `{` before it that has no `}` yet. */
  readonly needsClosingBrace: boolean;
}

/**
 * The name after a `$` at an offset; `hidden` if an escape, single quotes, a shell comment or the body of a heredoc
 * hide it, if it is the second `$` of the shell's `$$`, or if a bracket follows.
 */
export function variablePlace(
  template: Template,
  command: Command,
  offset: number,
): VariablePlace | 'hidden' | undefined {
  const { text } = template;
  const start = Math.max(command.keywordRange.end, offset - LONGEST_NAME);
  const match = /\$(\{[#!]?)?([A-Za-z_][A-Za-z0-9_]*)?$/.exec(text.slice(start, offset));
  if (match === null) return undefined;
  const dollar = start + match.index;
  const isOtherExpansion = offset === dollar + 1 && /[{(]/.test(text.charAt(offset));
  if (isOtherExpansion || isEscaped(text, dollar) || isHidden(template, command, dollar)) return 'hidden';
  let end = offset;
  while (/[A-Za-z0-9_]/.test(text[end] ?? '')) end++;
  const name = { start: offset - (match[2] ?? '').length, end };
  return { name, needsClosingBrace: match[1] !== undefined && !/^[:}]/.test(text.slice(end, end + 1)) };
}

const LONGEST_NAME = 200;

/** The variables that the command's own shell text sets, those set before it, and those that every system sets. */
export function completeVariable(
  { template, state }: Analysis,
  { command, name, needsClosingBrace }: VariablePlace & { readonly command: Command },
): readonly CompletionItem[] {
  const items = new Map<string, CompletionItem>();
  const add = (label: string, detail: string, rank: number): void => {
    if (items.has(label) || label.length === 0) return;
    const newText = needsClosingBrace ? `${label}}` : label;
    items.set(label, completionItem({ label, kind: 'variable', range: name, newText, detail, rank }));
  };
  for (const { name: own, range, role, scope } of variablesOf(template, command)) {
    if (role === 'definition' && scope === 'command' && range.end < name.start) add(own, '', 0);
  }
  const index = commandIndexBefore(template.commands, command.range.start);
  for (const { name: known, value } of state.at(index).variables()) add(known, excerpt(value), 1);
  for (const ambient of SET_BY_SYSTEM) add(ambient, '', 2);
  return [...items.values()];
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/**
 * Whether an offset is in single quotes, in a shell comment, in the body of a heredoc, or in an array, whose strings no
 * shell reads. In a script that is passed to another shell, it depends on how that shell reads it.
 */
function isHidden(template: Template, command: Command, offset: number): boolean {
  const { text } = template;
  const heredocs = command.content.shape === 'shell' ? command.content.heredocs : [];
  if (heredocs.some(({ body }) => body !== undefined && containsOffset(body, offset))) return true;
  const isArray = command.content.shape === 'exec' && command.content.form === 'exec';
  if (!isArray && !isShellText(command.content)) return isSingleQuoted(text, command, offset);
  const originalRange = (start: number, end: number) => ({ start, end });
  if (!isArray && !isHiddenIn({ text, originalRange, tokens: shellTokens(template, command) }, offset)) return false;
  const scripts = readCommands(template, command)?.scripts ?? [];
  // The innermost one comes last.
  const script = scripts
    .filter(({ text: whole, originalRange }) => containsOffset(originalRange(0, whole.length), offset))
    .at(-1);
  return script === undefined || isHiddenIn(script, offset);
}

function containsOffset({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Whether quotes, a comment or a heredoc hide an offset of the template from a shell. */
function isHiddenIn(
  { text, originalRange, tokens }: Pick<NestedScript, 'text' | 'originalRange' | 'tokens'>,
  offset: number,
): boolean {
  let openQuote = '';
  for (const token of tokens) {
    const { start, end } = originalRange(token.start, token.end);
    if (start > offset) break;
    if (token.kind === 'quoteOpen') openQuote = text.slice(token.start, token.end);
    if (token.kind === 'comment' || token.kind === 'heredoc') {
      if (offset <= end) return true;
    }
    // The process id, `$$`: what follows it is text.
    if (token.kind === 'variable' && start < offset && offset < end) return true;
    if (token.kind === 'string' && offset < end) return openQuote.endsWith("'");
  }
  return false;
}

function isSingleQuoted(text: string, command: Command, offset: number): boolean {
  let quote = '';
  for (let at = command.keywordRange.end; at < offset; at++) {
    const character = text[at] ?? '';
    if (character === '\\' && quote !== "'") at++;
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
  }
  return quote === "'";
}
