import type { Rule } from '../rule.js';

/** Every rule, the API's first. The order decides nothing: diagnostics are sorted by their place. */
export const RULES: readonly Rule[] = [];
