import { missingMessage, usedComponents } from '../components/used-components.js';
import { defineRule } from '../rule.js';

/** A component that is not in a complete catalogue, and so does not exist. */
export const missingComponent = defineRule({
  name: 'missing-component',
  codes: ['ImageComponent.NotFound'],
  severity: 'error',
  applies: ({ catalogue }) => catalogue?.isComplete === true,
  *check(input) {
    for (const { reference, resolution } of usedComponents(input)) {
      if (resolution.outcome !== 'missing') continue;
      yield {
        code: 'ImageComponent.NotFound',
        range: reference.range,
        message: (say) => missingMessage(resolution, say),
      };
    }
  },
});
