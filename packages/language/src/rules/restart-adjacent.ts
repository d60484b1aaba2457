import type { CommandSpec } from '@imgtpl/spec';
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
    let before: CommandSpec | undefined;
    for (const command of allowedCommands) {
      const { spec, keywordRange: range } = command;
      if (spec?.shape === 'nothing' && spec.restarts && spec === before) {
        yield {
          code: 'imgtpl/restart-adjacent',
          range,
          message: (say) => say.adjacentRestart(spec.keyword),
          tags: ['unnecessary'],
          fixes: bareRemovalFixes(template.text, command),
        };
      }
      before = spec;
    }
  },
});
