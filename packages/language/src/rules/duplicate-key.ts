import { defineRule } from '../rule.js';
import { excerpt } from '../text/excerpt.js';

const CODES = ['imgtpl/env-duplicate-key', 'imgtpl/label-duplicate-key'] as const;

/** A key that occurs twice in one command: only one of the values can take effect. */
export const duplicateKey = defineRule({
  name: 'duplicate-key',
  codes: CODES,
  severity: 'warning',
  basis: 'inferred',
  *check({ byShape }) {
    for (const { spec, content } of byShape.pairs) {
      const code = CODES.find((it) => it === `imgtpl/${spec.keyword.toLowerCase()}-duplicate-key`);
      if (code === undefined) continue;
      const seen = new Map<string, (typeof content.pairs)[number]['key']>();
      for (const { key, equals } of content.pairs) {
        // A word without `=` is not a key, nor is nothing before it; both have their own error.
        if (equals === undefined || key.text === '') continue;
        const first = seen.get(key.text);
        if (first === undefined) seen.set(key.text, key);
        else
          yield {
            code,
            range: key.range,
            message: (say) => say.duplicateKey(excerpt(key.text), spec.keyword),
            related: [{ range: first.range, message: (say) => say.firstDefinition(excerpt(key.text)) }],
          };
      }
    }
  },
});
