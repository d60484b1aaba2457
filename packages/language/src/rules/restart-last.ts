import { removeCommand } from '../command-edits.js';
import type { Messages } from '../messages/index.js';
import { defineRule } from '../rule.js';

/** A restart after which nothing runs. In a component it is no fault: the template that takes the component goes on. */
export const restartLast = defineRule({
  name: 'restart-last',
  codes: ['imgtpl/restart-last'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template, commands, kind }) {
    const command = commands.at(-1);
    if (kind === 'component' || command?.spec?.shape !== 'nothing' || !command.spec.restarts) return;
    const { keyword } = command.spec;
    const fix = {
      title: (say: Messages) => say.removeCommand(keyword),
      edits: [removeCommand(template.text, command)],
    };
    yield {
      code: 'imgtpl/restart-last',
      range: command.keywordRange,
      message: (say) => say.lastRestart(keyword),
      tags: ['unnecessary'],
      // What stands behind it may be a command that goes with it: that is another rule's to move or to remove.
      fixes: command.segments.length > 0 ? [] : [fix],
    };
  },
});
