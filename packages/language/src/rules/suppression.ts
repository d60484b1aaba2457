import { defineRule } from '../rule.js';
import { SUPPRESSION_CODES } from '../suppression/suppression-codes.js';

/** The diagnostics about suppression comments. `suppress` finds them, once those of all other rules are known. */
export const suppression = defineRule({
  name: 'suppression',
  codes: SUPPRESSION_CODES,
  severity: 'warning',
  basis: 'inferred',
  check: () => [],
});
