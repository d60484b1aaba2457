import { bareRemovalFixes } from '../commands/command-edits.js';
import { defineRule } from '../rule.js';

/** Two restarts with no command between them: the second one costs minutes and does nothing. */
export const restartAdjacent = defineRule({
  name: 'restart-adjacent',
  codes: ['imgtpl/restart-adjacent'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template, allowedCommands, byShape }) {
    if (byShape.nothing.length < 2) return;
    for (const [index, command] of allowedCommands.entries()) {
      const { spec } = command;
      if (spec?.shape !== 'nothing' || !spec.restarts || allowedCommands[index - 1]?.spec !== spec) continue;
      yield {
        code: 'imgtpl/restart-adjacent',
        range: command.keywordRange,
        message: (say) => say.adjacentRestart(spec.keyword),
        tags: ['unnecessary'],
        fixes: bareRemovalFixes(template.text, command),
      };
    }
  },
});
