import type { Command, Pair, Template } from '@imgtpl/grammar';
import { isReadByPrograms } from '../ambient-variables.js';
import { excerpt } from '../excerpt.js';
import { mayRunOnLinux } from '../request-facts.js';
import { defineRule } from '../rule.js';
import { runsOwnScript } from '../shell/own-script.js';
import { allCommands, readCommands } from '../shell/reading.js';
import { namesRead } from '../variable-reads.js';
import { mentionedNames } from './unused-env/mentioned-names.js';

/**
 * A variable that no later command reads or hands on. Left alone are those that programs look at of their own accord, and
 * those set before a script, a program or a component that the template only names: it may read any of them.
 */
export const unusedEnv = defineRule({
  name: 'unused-env',
  codes: ['imgtpl/unused-env'],
  severity: 'warning',
  basis: 'inferred',
  applies: mayRunOnLinux,
  *check({ template, commands }) {
    const set = commands.map(variablesSet);
    if (set.every((pairs) => pairs.length === 0)) return;
    const lastRead = new Map<string, number>();
    const asked = new Set(set.flatMap((pairs) => pairs.map(({ key }) => key.text)));
    commands.forEach((command, index) => {
      for (const name of namesRead(template, command)) lastRead.set(name, index);
      for (const name of mentionedNames(template, command, asked)) lastRead.set(name, index);
    });
    let lastScript: number | undefined;
    for (const [index, pairs] of set.entries()) {
      for (const { key } of pairs) {
        if ((lastRead.get(key.text) ?? index) > index) continue;
        lastScript ??= lastOwnScript(template, commands);
        if (lastScript > index || isReadByPrograms(key.text)) continue;
        yield {
          code: 'imgtpl/unused-env',
          range: key.range,
          message: (say) => say.unusedVariable(excerpt(key.text)),
          tags: ['unnecessary'],
        };
      }
    }
  },
});

/** The index of the last command that runs a script of the user's own, or the tasks of a component; -1 when none does. */
function lastOwnScript(template: Template, commands: readonly Command[]): number {
  for (let index = commands.length - 1; index >= 0; index--) {
    const command = commands[index];
    if (command === undefined) continue;
    if (command.content.shape === 'component') return index;
    if (allCommands(readCommands(template, command)).some(runsOwnScript)) return index;
  }
  return -1;
}

/** A key that stands twice is another rule's: here its last value counts. */
function variablesSet({ spec, content }: Command): readonly Pair[] {
  if (spec?.shape !== 'pairs' || !spec.setsVariables || content.shape !== 'pairs') return [];
  const sound = content.pairs.filter(({ value, faults }) => value !== undefined && faults.length === 0);
  return [...new Map(sound.map((pair) => [pair.key.text, pair])).values()];
}
