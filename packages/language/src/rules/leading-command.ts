import type { Command } from '@imgtpl/grammar';
import type { CommandSpec } from '@imgtpl/spec';
import { leadingCodes } from '../commands/command-code.js';
import { removalEdit, removalFix } from '../commands/command-edits.js';
import { defineRule, type FixDraft } from '../rule.js';
import { lineEndOf, lineStart } from '../text/lines.js';

/** A command that is allowed only once, before all others. */
export const leadingCommand = defineRule({
  name: 'leading-command',
  codes: leadingCodes(),
  severity: 'error',
  *check({ template, allowedCommands, byShape }) {
    const firstOfSpec = new Map<CommandSpec, Command>();
    for (const command of byShape.baseImage) {
      const { spec, keywordRange: range } = command;
      const { keyword, leading } = spec;
      const first = firstOfSpec.get(spec);
      const top = allowedCommands[0];
      if (first !== undefined) {
        yield {
          code: leading.duplicated,
          range,
          message: (say) => say.duplicated(keyword),
          related: [{ range: first.keywordRange, message: (say) => say.firstOccurrence(keyword) }],
          fixes: [removalFix(template.text, command)],
        };
        continue;
      }
      firstOfSpec.set(spec, command);
      if (top === undefined || top === command) continue;
      yield {
        code: leading.order,
        range,
        message: (say) => say.mustBeFirst(keyword),
        related: [{ range: top.keywordRange, message: (say) => say.firstCommand() }],
        fixes: [moveToTopFix(template.text, command, { before: top, keyword })],
      };
    }
  },
});

function moveToTopFix(text: string, command: Command, place: { before: Command; keyword: string }): FixDraft {
  const top = lineStart(text, place.before.range.start);
  const moved = text.slice(command.range.start, command.range.end) + lineEndOf(text);
  return {
    title: (say) => say.moveToTop(place.keyword),
    edits: [{ range: { start: top, end: top }, newText: moved }, removalEdit(text, command)],
  };
}
