import { defineRule } from '../rule.js';

/** Keywords are recognised in any case, but all of Alibaba's examples write them in upper case. */
export const commandCase = defineRule({
  name: 'command-case',
  codes: ['imgtpl/command-case'],
  severity: 'warning',
  basis: 'inferred',
  *check({ allowedCommands }) {
    for (const { spec, keyword, keywordRange: range } of allowedCommands) {
      if (spec === undefined || keyword === spec.keyword) continue;
      const upper = spec.keyword;
      yield {
        code: 'imgtpl/command-case',
        range,
        message: (say) => say.keywordCase(keyword, upper),
        fixes: [{ title: (say) => say.writeKeyword(upper), safe: true, edits: [{ range, newText: upper }] }],
      };
    }
  },
});
