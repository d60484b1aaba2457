import type { ArnParts, ComponentReference } from '@imgtpl/grammar';
import { componentReferences } from '../components/component-references.js';
import { defineRule } from '../rule.js';

/**
 * The table of the command reference writes `<name>:<version>`, but its examples and those of the API write
 * `<name>/<version>` [command-page-2024-12]. We read both; the second is surely right.
 */
export const componentArnSeparator = defineRule({
  name: 'component-arn-separator',
  codes: ['imgtpl/component-arn-separator'],
  severity: 'warning',
  basis: 'inferred',
  *check({ byShape }) {
    for (const reference of componentReferences(byShape.component)) {
      const arn = arnOf(reference);
      if (arn === undefined || arn.separator.text === '/') continue;
      const { range } = arn.separator;
      yield {
        code: 'imgtpl/component-arn-separator',
        range,
        message: (say) => say.arnSeparator(),
        fixes: [{ title: (say) => say.writeSlash(), safe: true, edits: [{ range, newText: '/' }] }],
      };
    }
  },
});

/** The parts of an ARN, including one with placeholders. */
function arnOf(reference: ComponentReference): ArnParts | undefined {
  if (reference.kind === 'masked') return reference.arn;
  return reference.kind === 'arn' ? reference : undefined;
}
