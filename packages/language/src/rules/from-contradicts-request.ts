import { removalFix } from '../commands/command-edits.js';
import { conflictingBase } from '../conflicting-base.js';
import { defineRule } from '../rule.js';

/** A base image other than that of the request, which is the only one that counts [api-page-2025]. */
export const fromContradictsRequest = defineRule({
  name: 'from-contradicts-request',
  codes: ['imgtpl/from-contradicts-request'],
  severity: 'warning',
  applies: ({ requests }) => requests.length > 0,
  *check({ template, byShape, requests }) {
    for (const command of byShape.baseImage) {
      const base = conflictingBase(command, requests);
      if (base === undefined) continue;
      const { keyword } = command.spec;
      const named = base.type === 'OSS' ? base.type : `${base.type}:${base.id}`;
      yield {
        code: 'imgtpl/from-contradicts-request',
        range: command.argumentsRange,
        message: (say) => say.contradictsRequest(keyword, named),
        tags: ['deprecated'],
        fixes: [removalFix(template.text, command)],
      };
    }
  },
});
