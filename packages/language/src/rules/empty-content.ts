import { commandCode, emptyCodes } from '../commands/command-code.js';
import { removalFix } from '../commands/command-edits.js';
import { defineRule } from '../rule.js';

/** A command that needs content and has none: nothing, or only blanks, continuations and comments. */
export const emptyContent = defineRule({
  name: 'empty-content',
  codes: emptyCodes(),
  severity: 'error',
  *check({ template, allowedCommands, kind }) {
    for (const command of allowedCommands) {
      const { spec, segments, keywordRange: range } = command;
      if (spec === undefined || spec.shape === 'nothing' || segments.length > 0) continue;
      const { keyword } = spec;
      yield {
        code: commandCode(spec.codes.empty, kind),
        range,
        message: (say) => say.emptyContent(keyword),
        fixes: [removalFix(template.text, command)],
      };
    }
  },
});
