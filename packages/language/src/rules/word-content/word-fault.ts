import type { Finding } from '../../rule.js';

/** What a check of words gives: the code is the command's. */
export type WordFault = Omit<Finding, 'code'>;
