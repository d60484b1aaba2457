import { afterLineBreak } from '@imgtpl/grammar';
import { defineRule } from '../rule.js';

/** Blank lines inside a continued command are skipped, but look as if the command ended there. */
export const blankContinuation = defineRule({
  name: 'blank-continuation',
  codes: ['imgtpl/blank-continuation'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template, allowedCommands }) {
    for (const { keyword, blankLines } of allowedCommands) {
      for (const range of blankLines) {
        const line = { start: range.start, end: afterLineBreak(template.text, range.end) };
        yield {
          code: 'imgtpl/blank-continuation',
          range,
          message: (say) => say.blankContinuation(keyword),
          fixes: [{ title: (say) => say.removeBlankLine(), safe: true, edits: [{ range: line, newText: '' }] }],
        };
      }
    }
  },
});
