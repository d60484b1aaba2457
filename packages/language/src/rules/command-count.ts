import { LIMITS } from '@imgtpl/spec';
import { joinCommands } from '../edits/join-commands.js';
import { defineRule } from '../rule.js';

/** More commands than a template may have. Every command counts, deprecated and unknown ones too. */
export const commandCount = defineRule({
  name: 'command-count',
  codes: ['InvalidImageTemplateCommandSize.ExceededMaxNumber'],
  severity: 'error',
  *check({ template }) {
    const { value: limit } = LIMITS.commands;
    const { commands, text } = template;
    const first = commands[limit];
    if (first === undefined) return;
    const joinFix = joinCommands(template, { excess: commands.length - limit });
    yield {
      code: 'InvalidImageTemplateCommandSize.ExceededMaxNumber',
      range: { start: first.keywordRange.start, end: text.length },
      message: (say) => say.tooManyCommands(commands.length, limit),
      fixes: joinFix === undefined ? [] : [joinFix],
    };
  },
});
