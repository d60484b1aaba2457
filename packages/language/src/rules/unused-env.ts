import type { Command, Pair, Template } from '@imgtpl/grammar';
import { defineRule } from '../rule.js';
import { allCommands, readCommands } from '../shell/reading.js';
import { runsUserScript, startsUserProgram } from '../shell/user-script.js';
import { excerpt } from '../text/excerpt.js';
import { isReadByPrograms } from '../variables/ambient-variables.js';
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
    const definitions = allowedCommands.map(variablesSet);
    if (definitions.every((pairs) => pairs.length === 0)) return;
    const lastReadIndex = lastIndexByName(allowedCommands, 0, (command) => namesRead(template, command));
    const unread = definitions.flatMap((pairs, index) =>
      pairs
        .filter(({ key: { text } }) => (lastReadIndex.get(text) ?? index) <= index && !isReadByPrograms(text))
        .map(({ key }) => ({ key, index })),
    );
    // What comes before the first of them need not be searched.
    const [first] = unread;
    if (first === undefined) return;
    const lastScriptIndex = lastUserScriptIndex(template, allowedCommands, first.index);
    const unreadNames = new Set(unread.map(({ key }) => key.text));
    const lastMentionIndex = lastIndexByName(allowedCommands, first.index, (command) =>
      mentionedNames(template, command, unreadNames),
    );
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

/** For each name, the index of the last command for which `namesOf` gives it, beginning at index `from`. */
function lastIndexByName(
  commands: readonly Command[],
  from: number,
  namesOf: (command: Command) => Iterable<string>,
): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (let index = from; index < commands.length; index++) {
    const command = commands[index];
    if (command !== undefined) for (const name of namesOf(command)) last.set(name, index);
  }
  return last;
}

/**
 * The index of the last command that runs a script or program of the user's own, or the tasks of a component; -1 if
 * none after index `first` does.
 */
function lastUserScriptIndex(template: Template, commands: readonly Command[], first: number): number {
  for (let index = commands.length - 1; index > first; index--) {
    const command = commands[index];
    if (command === undefined) continue;
    if (command.content.shape === 'component') return index;
    const run = allCommands(readCommands(template, command));
    if (run.some(runsUserScript) || (command.spec?.shape === 'exec' && run.some(startsUserProgram))) return index;
  }
  return -1;
}

/** Of a duplicate key, which another rule reports, only the last value counts. */
function variablesSet({ spec, content }: Command): readonly Pair[] {
  if (spec?.shape !== 'pairs' || !spec.setsVariables || content.shape !== 'pairs') return [];
  const valid = content.pairs.filter(({ value, faults }) => value !== undefined && faults.length === 0);
  return [...new Map(valid.map((pair) => [pair.key.text, pair])).values()];
}
