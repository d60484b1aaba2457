import { missingMessage, usedComponents } from '../components/used-components.js';
import { defineRule } from '../rule.js';

/** A component that is not in an incomplete catalogue: it may exist on another page, or belong to the other owner. */
export const unknownComponent = defineRule({
  name: 'unknown-component',
  codes: ['imgtpl/unknown-component'],
  severity: 'warning',
  applies: ({ catalogue }) => catalogue?.isComplete === false,
  *check(input) {
    for (const { reference, resolution } of usedComponents(input)) {
      if (resolution.outcome !== 'missing') continue;
      yield {
        code: 'imgtpl/unknown-component',
        range: reference.range,
        message: (say) => say.incompleteCatalogue(missingMessage(resolution, say)),
      };
    }
  },
});
