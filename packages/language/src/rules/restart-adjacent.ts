import { removeCommand } from '../command-edits.js';
import type { Messages } from '../messages/index.js';
import { defineRule } from '../rule.js';

/** Two restarts with no command between them: the second one costs minutes and does nothing. */
export const restartAdjacent = defineRule({
  name: 'restart-adjacent',
  codes: ['imgtpl/restart-adjacent'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template, commands }) {
    for (const [index, command] of commands.entries()) {
      const { spec } = command;
      if (spec?.shape !== 'nothing' || !spec.restarts || commands[index - 1]?.spec !== spec) continue;
      const title = (say: Messages) => say.removeCommand(spec.keyword);
      yield {
        code: 'imgtpl/restart-adjacent',
        range: command.keywordRange,
        message: (say) => say.adjacentRestart(spec.keyword),
        tags: ['unnecessary'],
        // What stands behind it may be a command that goes with it: that is another rule's to move or to remove.
        fixes: command.segments.length > 0 ? [] : [{ title, edits: [removeCommand(template.text, command)] }],
      };
    }
  },
});
