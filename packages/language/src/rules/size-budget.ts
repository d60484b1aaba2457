import { offsetOfSentByte } from '@imgtpl/grammar';
import { LIMITS } from '@imgtpl/spec';
import { BUDGET_OPTIONS, budgetOf } from '../budget.js';
import { defineRule } from '../rule.js';

/** Content close to the size limit. Over the limit, `content-size` reports the API's own error instead. */
export const sizeBudget = defineRule({
  name: 'size-budget',
  codes: ['imgtpl/size-budget'],
  severity: 'warning',
  basis: 'documented',
  options: BUDGET_OPTIONS,
  *check({ template, bytes, settings }) {
    const { limit, percent, allowed } = budgetOf('imgtpl/size-budget', LIMITS.contentBytes.value, settings);
    if (bytes <= allowed || bytes > limit) return;
    yield {
      code: 'imgtpl/size-budget',
      range: { start: offsetOfSentByte(template.text, allowed) ?? 0, end: template.text.length },
      message: (say) => say.sizeBudget({ bytes, limit, percent }),
    };
  },
});
