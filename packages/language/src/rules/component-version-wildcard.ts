import { componentReferences } from '../components/component-references.js';
import { defineRule } from '../rule.js';

/**
 * A version with `*` stands for the latest one [command-page-2024-12], so that the same template may build a different
 * image tomorrow. Reported if the configuration asks for pinned versions.
 */
export const componentVersionWildcard = defineRule({
  name: 'component-version-wildcard',
  codes: ['imgtpl/component-version-wildcard'],
  severity: 'warning',
  basis: 'documented',
  *check({ byShape, settings }) {
    if (!settings.pinnedComponentVersions) return;
    for (const reference of componentReferences(byShape.component)) {
      if (reference.kind !== 'arn' || !reference.version.text.includes('*')) continue;
      const { range, text } = reference.version;
      yield { code: 'imgtpl/component-version-wildcard', range, message: (say) => say.versionWildcard(text) };
    }
  },
});
