import type { Command, TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { commandAt } from '../commands/command-at.js';
import { BUILTINS_WITH_EFFECT } from '../shell/builtins.js';
import { shellCommands } from '../shell/commands.js';
import { inSingleQuotes } from '../shell/posix-quote.js';
import { shellTokens } from '../shell/reading.js';
import { KEYWORDS } from '../shell/token.js';
import { wordSet } from '../text/word-set.js';
import type { CodeAction, CodeActionOptions } from './code-action.js';

/** Rewrites the command at a place in its other form, if both mean the same. */
export function* rewriteForm(
  analysis: Analysis,
  range: TextRange,
  { messages }: CodeActionOptions,
): Generator<CodeAction> {
  const { template } = analysis;
  const command = commandAt(template.commands, range.start);
  if (command?.spec === undefined || command.danglingContinuation !== undefined) return;
  const { keyword } = command.spec;
  const rewrite = (title: string, newText: string): CodeAction => {
    return { title, kind: 'refactor.rewrite', edits: [{ range: command.argumentsRange, newText }], isPreferred: false };
  };
  const pair = equalsForm(template.text, command);
  if (pair !== undefined) yield rewrite(messages.actionEqualsForm(keyword), pair);
  const shell = shellForm(command);
  if (shell !== undefined) yield rewrite(messages.actionShellForm(keyword), shell);
  const array = arrayForm(analysis, command);
  if (array !== undefined) yield rewrite(messages.actionArrayForm(keyword), array);
}

/** `KEY rest` as `KEY="rest"`, unless a backslash or a quote in the rest would change its meaning. */
function equalsForm(text: string, { content }: Command): string | undefined {
  if (content.shape !== 'pairs' || content.form !== 'space') return undefined;
  const [pair] = content.pairs;
  if (pair?.value === undefined || pair.faults.length > 0) return undefined;
  const rest = text.slice(pair.value.range.start, pair.value.range.end);
  return /[\\"\r\n]/.test(rest) ? undefined : `${pair.key.text}="${rest}"`;
}

/** A JSON array as words that a shell reads as the same strings. */
function shellForm({ content }: Command): string | undefined {
  if (content.shape !== 'exec' || content.form !== 'exec' || content.faults.length > 0) return undefined;
  const words = content.words.map(({ value }) => value);
  if (words.length === 0 || words.some((word) => /[\u0000-\u001f\\]/.test(word))) return undefined;
  const isPlain = (word: string): boolean => PLAIN.test(word) && !KEYWORDS.has(word);
  return words.map((word) => (isPlain(word) ? word : inSingleQuotes(word))).join(' ');
}

/** A word that every shell takes literally, even as the first word. */
const PLAIN = /^[A-Za-z0-9_@%+:,./-]+$/;

/** A simple command without anything that only a shell understands, as a JSON array. */
function arrayForm({ template }: Analysis, command: Command): string | undefined {
  if (command.content.shape !== 'exec' || command.content.form !== 'shell') return undefined;
  const tokens = shellTokens(template, command);
  if (!tokens.every(({ kind }) => isSimple(kind))) return undefined;
  const [simple] = shellCommands(template.text, tokens);
  if (simple?.name === undefined) return undefined;
  const written = [simple.name, ...simple.arguments].map((word) => word.value);
  // An array runs its program without a shell, so `exec` has nothing to replace, and it is not a program.
  const words =
    written[0] === 'exec' && written.length > 1 && !written[1]?.startsWith('-') ? written.slice(1) : written;
  if (words[0] !== undefined && BUILTINS_WITH_EFFECT.has(words[0])) return undefined;
  const values = words.flatMap((value) => (value === undefined || GLOB.test(value) ? [] : [value]));
  return values.length < words.length ? undefined : `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
}

/** The tokens of a single command without assignments, redirections and expansions. */
const isSimple = wordSet('command option text escape string quoteOpen quoteClose continuation');

/** What a shell may expand to other words, or treat specially. */
const GLOB = /[*?[\]{}~!\r\n]/;
