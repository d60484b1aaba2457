import { defineRule } from '../rule.js';
import { SUPPRESSION_CODES } from '../suppression/code.js';

/** What is said of suppression comments. It is found when the diagnostics of all other rules are known, by `suppress`. */
export const suppression = defineRule({
  name: 'suppression',
  codes: SUPPRESSION_CODES,
  severity: 'warning',
  basis: 'inferred',
  check: () => [],
});
