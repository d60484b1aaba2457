import { LIMITS } from '@imgtpl/spec';
import { BUDGET_OPTIONS, budgetOf } from '../budget.js';
import { defineRule } from '../rule.js';

/** A number of commands close to the limit. Over the limit, `command-count` reports the API's own error instead. */
export const commandBudget = defineRule({
  name: 'command-budget',
  codes: ['imgtpl/command-budget'],
  severity: 'warning',
  basis: 'documented',
  options: BUDGET_OPTIONS,
  *check({ template: { text, commands }, settings }) {
    const { limit, percent, allowed } = budgetOf('imgtpl/command-budget', LIMITS.commands.value, settings);
    const first = commands[allowed];
    if (first === undefined || commands.length > limit) return;
    yield {
      code: 'imgtpl/command-budget',
      range: { start: first.keywordRange.start, end: text.length },
      message: (say) => say.commandBudget({ commands: commands.length, limit, percent }),
    };
  },
});
