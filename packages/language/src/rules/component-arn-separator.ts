import { componentReferences } from '../component-references.js';
import { defineRule } from '../rule.js';

/**
 * The table of the command reference prints `<name>:<version>`, its examples and those of the API `<name>/<version>`
 * [command-page-2024-12]: both are read, the second is surely right.
 */
export const componentArnSeparator = defineRule({
  name: 'component-arn-separator',
  codes: ['imgtpl/component-arn-separator'],
  severity: 'warning',
  basis: 'inferred',
  *check({ commands }) {
    for (const reference of componentReferences(commands)) {
      if (reference.kind !== 'arn' || reference.separator.text === '/') continue;
      const { range } = reference.separator;
      yield {
        code: 'imgtpl/component-arn-separator',
        range,
        message: (say) => say.arnSeparator(),
        fixes: [{ title: (say) => say.writeSlash(), safe: true, edits: [{ range, newText: '/' }] }],
      };
    }
  },
});
