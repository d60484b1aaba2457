import { componentReferences } from '../components/component-references.js';
import { defineRule } from '../rule.js';

/** A component from a different region than the one in which the image is built. */
export const componentRegionMismatch = defineRule({
  name: 'component-region-mismatch',
  codes: ['imgtpl/component-region-mismatch'],
  severity: 'warning',
  basis: 'inferred',
  applies: ({ requests }) => requests.length > 0,
  *check({ byShape, requests }) {
    for (const reference of componentReferences(byShape.component)) {
      if (reference.kind !== 'arn') continue;
      const { range, text } = reference.region;
      const other = requests.find(({ region }) => region !== undefined && region !== text)?.region;
      if (other === undefined) continue;
      yield { code: 'imgtpl/component-region-mismatch', range, message: (say) => say.otherRegion(text, other) };
    }
  },
});
