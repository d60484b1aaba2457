import type { Command, Template } from '@imgtpl/grammar';
import { environmentReads } from '../shell/environment-access.js';
import type { NestedScript } from '../shell/nested.js';
import { readCommands, readShell } from '../shell/reading.js';
import type { ScriptText } from '../shell/script-text.js';
import type { ShellToken } from '../shell/token.js';
import { assign, type Certainty, certaintyOf, follow, startWalk } from './shell-walk.js';
import type { VariableOccurrence } from './variable-occurrence.js';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * The variables in what a command runs, in the order of the text, including those that other programs read by name:
 * `printenv NAME`. Once the shell sets a variable itself, that variable belongs to the command alone; so, perhaps, does
 * one that it sets before it passes a script to another shell.
 */
export function shellOccurrences(template: Template, command: Command): readonly VariableOccurrence[] {
  const { text } = template;
  const tokens = readShell(template, command)?.tokens ?? [];
  const originalRange = (start: number, end: number) => ({ start, end });
  const own = walkTokens({ text, tokens, originalRange, command, set: new Map() });
  const scripts = readCommands(template, command)?.scripts ?? [];
  // Between double quotes the outer shell expands variables, so that the script only gets their values.
  const found = new Map(own.map((it) => [it.range.start, it]));
  const set = new Map<string, Certainty>();
  for (const { name, role } of own) if (role === 'definition') set.set(name, 'uncertain');
  for (const script of scripts) {
    const passed = namesPassed(script).map((name) => [name, 'uncertain'] as const);
    for (const it of walkTokens({ ...script, command, set: new Map([...set, ...passed]) })) {
      if (!found.has(it.range.start)) found.set(it.range.start, it);
    }
  }
  for (const it of readByPrograms(text, command, [...found.values()])) {
    if (!found.has(it.range.start)) found.set(it.range.start, it);
  }
  return [...found.values()].sort((one, other) => one.range.start - other.range.start);
}

/** What programs read by its name. Where the command sets the same name in any way, nobody knows which of the two. */
function* readByPrograms(
  text: string,
  command: Command,
  known: readonly VariableOccurrence[],
): Generator<VariableOccurrence> {
  const reads = [...environmentReads(text, command.argumentsRange)];
  if (reads.length === 0) return;
  const written = text.slice(command.argumentsRange.start, command.argumentsRange.end);
  const set = new Set([...written.matchAll(/([A-Za-z_]\w*)=/g)].map(([, name = '']) => name));
  for (const { name, role } of known) if (role === 'definition') set.add(name);
  for (const { name, start, end } of reads) {
    const ambiguous = set.has(name);
    const scope = ambiguous ? 'command' : 'template';
    yield { name, range: { start, end }, role: 'reference', scope, ambiguous, command };
  }
}

/** The names that are set for a script alone: `env NAME=value sh -c …`. */
function namesPassed({ host }: NestedScript): string[] {
  return host.arguments.flatMap(({ value = '' }) => /^([A-Za-z_][A-Za-z0-9_]*)=/.exec(value)?.[1] ?? []);
}

interface WalkedText extends ScriptText {
  readonly tokens: readonly ShellToken[];
  readonly command: Command;
  /** What is set before the text begins. */
  readonly set: Map<string, Certainty>;
}

function walkTokens({ text, tokens, originalRange, command, set }: WalkedText): readonly VariableOccurrence[] {
  const walk = startWalk(set);
  const occurrences: VariableOccurrence[] = [];
  for (const token of tokens) {
    if (token.kind !== 'variable' && token.kind !== 'assignmentName') {
      follow(walk, token, text);
      continue;
    }
    const start = text[token.start] === '$' ? token.start + 1 : token.start;
    const name = text.slice(start, token.end);
    if (!NAME.test(name)) continue;
    const at = { name, range: originalRange(start, token.end), command };
    const certainty = certaintyOf(walk, name);
    if (token.kind === 'assignmentName') {
      // What is appended to is also read.
      const ambiguous = certainty === undefined && text.startsWith('+=', token.end);
      occurrences.push({ role: 'definition', scope: 'command', ambiguous, ...at });
      assign(walk, name);
    } else {
      const scope = certainty === undefined ? 'template' : 'command';
      occurrences.push({ role: 'reference', scope, ambiguous: certainty === 'uncertain', ...at });
    }
  }
  return occurrences;
}
