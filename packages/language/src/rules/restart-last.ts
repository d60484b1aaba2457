import { bareRemovalFixes } from '../commands/command-edits.js';
import { defineRule } from '../rule.js';

/** A restart after which nothing runs. A component may end with one: the template that uses it continues. */
export const restartLast = defineRule({
  name: 'restart-last',
  codes: ['imgtpl/restart-last'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template, allowedCommands, kind }) {
    const command = allowedCommands.at(-1);
    if (kind === 'component' || command?.spec?.shape !== 'nothing' || !command.spec.restarts) return;
    const { keyword } = command.spec;
    yield {
      code: 'imgtpl/restart-last',
      range: command.keywordRange,
      message: (say) => say.lastRestart(keyword),
      tags: ['unnecessary'],
      fixes: bareRemovalFixes(template.text, command),
    };
  },
});
