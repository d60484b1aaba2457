import type { Command, Pair, Template } from '@imgtpl/grammar';
import { searchEach } from '../commands/search.js';
import { defineRule } from '../rule.js';
import type { ShellCommand } from '../shell/commands.js';
import { allCommands, readCommands } from '../shell/reading.js';
import { runsUserScript, startsUserProgram } from '../shell/user-script.js';
import { excerpt } from '../text/excerpt.js';
import { isReadByPrograms, isWellKnownVariable } from '../variables/ambient-variables.js';
import { setsVariables } from '../variables/sets-variables.js';
import { namesRead } from '../variables/variable-reads.js';
import { mentionedNames } from './unused-env/mentioned-names.js';

/**
 * A variable that no later command reads or passes on. Variables that programs read by themselves are exempt, and so
 * are those set before a script, program or component whose text is not in the template: it may read any of them.
 */
export const unusedEnv = defineRule({
  name: 'unused-env',
  codes: ['imgtpl/unused-env'],
  severity: 'warning',
  basis: 'inferred',
  system: 'linux',
  *check({ template, allowedCommands }) {
    const unread = unreadDefinitions(template, allowedCommands);
    // What comes before the first of them need not be searched.
    const [first] = unread;
    if (first === undefined) return;
    const lastScriptIndex = lastUserScriptIndex(template, allowedCommands, first.index);
    const unreadNames = new Set(unread.map(({ key }) => key.text));
    const lastMentionIndex = lastMentions(template, allowedCommands, { from: first.index, names: unreadNames });
    for (const { key, index } of unread) {
      if (lastScriptIndex > index || (lastMentionIndex.get(key.text) ?? index) > index) continue;
      yield {
        code: 'imgtpl/unused-env',
        range: key.range,
        message: (say) => say.unusedVariable(excerpt(key.text)),
        tags: ['unnecessary'],
      };
    }
  },
});

interface Definition {
  readonly key: Pair['key'];
  /** Of the command that sets the variable. */
  readonly index: number;
}

/** The definitions after which no command reads the variable itself, without those that programs read; first the earliest. */
function unreadDefinitions(template: Template, commands: readonly Command[]): readonly Definition[] {
  const unread = new Map<string, Definition[]>();
  for (const [index, command] of commands.entries()) {
    if (unread.size > 0) for (const name of namesRead(template, command)) unread.delete(name);
    for (const { key } of variablesSet(command)) {
      if (isWellKnownVariable(key.text)) continue;
      const before = unread.get(key.text);
      if (before === undefined) unread.set(key.text, [{ key, index }]);
      else before.push({ key, index });
    }
  }
  // Its patterns take long to compile, and most templates read all that they set.
  const rest = [...unread].filter(([name]) => !isReadByPrograms(name));
  return rest.flatMap(([, definitions]) => definitions);
}

/** For each of the names that a command at or after index `from` mentions, the index of the last such command. */
function lastMentions(
  template: Template,
  commands: readonly Command[],
  { from, names }: { readonly from: number; readonly names: ReadonlySet<string> },
): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [index, command] of commands.entries()) {
    if (index < from) continue;
    for (const name of mentionedNames(template, command, names)) last.set(name, index);
  }
  return last;
}

/**
 * The index of the last command that runs a script or program of the user's own, or the tasks of a component; `first` or
 * less if none after index `first` does.
 */
function lastUserScriptIndex(template: Template, commands: readonly Command[], first: number): number {
  const lastComponent = commands.findLastIndex(({ content }) => content.shape === 'component');
  const rest = commands.slice(Math.max(first, lastComponent) + 1).reverse();
  const [last] = searchEach(template, rest, { name: 'user-programs', find: userPrograms });
  return last === undefined ? lastComponent : commands.lastIndexOf(last[0]);
}

function* userPrograms(template: Template, command: Command): Generator<ShellCommand> {
  const isStarted = command.spec?.shape === 'exec';
  for (const shellCommand of allCommands(readCommands(template, command))) {
    if (runsUserScript(shellCommand) || (isStarted && startsUserProgram(shellCommand))) yield shellCommand;
  }
}

/** Of a duplicate key, which another rule reports, only the last value counts. */
function variablesSet(command: Command): readonly Pair[] {
  const { content } = command;
  if (!setsVariables(command) || content.shape !== 'pairs') return [];
  const valid = content.pairs.filter(({ value, faults }) => value !== undefined && faults.length === 0);
  return [...new Map(valid.map((pair) => [pair.key.text, pair])).values()];
}
