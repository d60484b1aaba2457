import type { Command, Pair, State, Template } from '@imgtpl/grammar';
import { COMMANDS, type CommandSpec } from '@imgtpl/spec';
import { addTo } from '../add-to.js';
import type { Analysis } from '../analyze.js';
import { commandIndexBefore } from '../commands/command-at.js';
import { commandLines } from '../commands/command-edits.js';
import { allCommands, readCommands } from '../shell/reading.js';
import { runsUserScript } from '../shell/user-script.js';
import { isReadByPrograms } from '../variables/ambient-variables.js';
import { setsVariables } from '../variables/sets-variables.js';
import { namesRead } from '../variables/variable-reads.js';

/** Consecutive commands of a template: the indices from `first` to before `end`. */
export interface CommandSpan {
  readonly first: number;
  readonly end: number;
}

/**
 * The commands that give an extracted part of a template the state that it has in place: the variables that it reads,
 * the working directory and the user. It is not known whether a component inherits them.
 */
export function* commandsRestoringState(analysis: Analysis, { first, end }: CommandSpan): Generator<string> {
  const { template, state } = analysis;
  const { text, commands } = template;
  const [opening] = commands.slice(first, end);
  if (opening === undefined) return;
  for (const [command, pairs] of definitionsBefore(analysis, { first, end })) {
    const isAlone = command.content.shape === 'pairs' && command.content.form === 'space';
    const written = isAlone ? [command.argumentsRange] : pairs.map(({ range }) => range);
    const words = written.map((range) => text.slice(range.start, range.end));
    yield [command.spec?.keyword, ...words].join(' ');
  }
  if (commands.slice(first, end).every(setsVariables)) return;
  yield* commandsSetting(opening, { from: state.at(0), to: state.at(first) });
}

/**
 * What an extracted part changes for the commands behind it: the variables that they read, the working directory and
 * the user. It is needed in both places, as it is not known whether a component hands it on.
 */
export function* commandsKeepingState(analysis: Analysis, span: CommandSpan): Generator<string> {
  yield* definitionsReadAfter(analysis, span);
  const { template, state } = analysis;
  const later = template.commands.slice(span.end);
  const [next] = later;
  if (next === undefined || later.every(setsVariables)) return;
  yield* commandsSetting(next, { from: state.at(span.first), to: state.at(span.end) });
}

/** The commands that lead from one working directory and user to others, without what the next command replaces. */
function* commandsSetting(
  next: Command,
  { from, to }: { readonly from: State; readonly to: State },
): Generator<string> {
  for (const row of COMMANDS) {
    const sets = setsOf(row);
    if (sets === undefined || to[sets] === from[sets] || overridesPrevious(next, sets)) continue;
    yield `${row.keyword} ${quotedIfNeeded(to[sets])}`;
  }
}

/** The commands of a part that set variables which later commands read. */
function* definitionsReadAfter({ template, state }: Analysis, { first, end }: CommandSpan): Generator<string> {
  const { commands, text } = template;
  if (!commands.slice(first, end).some(setsVariables)) return;
  const later = commands.slice(end);
  const definitions = later.flatMap((command, index) =>
    namesRead(template, command).map((name) => state.at(end + index).variable(name)?.command),
  );
  const isReadImplicitly = implicitReadTest(template, later);
  for (const { name, command } of state.at(end).variables()) if (isReadImplicitly(name)) definitions.push(command);
  const read = new Set(definitions);
  for (const command of commands.slice(first, end)) {
    const { start, end: lineEnd } = commandLines(text, command);
    if (read.has(command)) yield text.slice(start, lineEnd).replace(/[\r\n]+$/, '');
  }
}

type StateField = 'workingDirectory' | 'user';

function setsOf(spec: CommandSpec | undefined): StateField | undefined {
  return spec?.shape === 'words' ? spec.sets : undefined;
}

/** Whether a command sets something regardless of its previous value; a relative directory depends on that. */
function overridesPrevious({ spec, content }: Pick<Command, 'spec' | 'content'>, sets: StateField): boolean {
  if (setsOf(spec) !== sets || content.shape !== 'words') return false;
  return sets === 'user' || (content.words[0]?.value.startsWith('/') ?? false);
}

function quotedIfNeeded(value: string): string {
  return /[\s"'\\]/.test(value) ? `"${value.replaceAll(/["\\]/g, '\\$&')}"` : value;
}

/** The pairs before a part that it reads, directly or through other pairs, by command, in the order of the text. */
function definitionsBefore({ template, state }: Analysis, { first, end }: CommandSpan): ReadonlyMap<Command, Pair[]> {
  const { commands } = template;
  const needed = new Map<Pair, Command>();
  const selected = commands.slice(first, end);
  const isReadImplicitly = implicitReadTest(template, selected);
  const reads = selected.flatMap((command, index) => {
    return namesRead(template, command).map((name) => ({ name, index: first + index }));
  });
  for (const { name } of state.at(first).variables()) if (isReadImplicitly(name)) reads.push({ name, index: first });
  for (let read = reads.pop(); read !== undefined; read = reads.pop()) {
    const variable = state.at(read.index).variable(read.name);
    if (variable === undefined || needed.has(variable.pair)) continue;
    const index = commandIndexBefore(commands, variable.command.keywordRange.start);
    if (index >= first) continue;
    needed.set(variable.pair, variable.command);
    for (const { name } of variable.pair.value?.variables ?? []) reads.push({ name: name.text, index });
  }
  const byCommand = new Map<Command, Pair[]>();
  const inOrder = [...needed].sort(([one], [other]) => one.range.start - other.range.start);
  for (const [pair, command] of inOrder) addTo(byCommand, command, pair);
  return byCommand;
}

/** Whether the programs of some commands read a variable by themselves; a script of the user's own may read any. */
function implicitReadTest(template: Template, commands: readonly Command[]): (name: string) => boolean {
  const readings = commands.map((command) => readCommands(template, command));
  if (readings.some((reading) => allCommands(reading).some(runsUserScript))) return () => true;
  return readings.some((reading) => reading !== undefined) ? isReadByPrograms : () => false;
}
