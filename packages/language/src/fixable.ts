import type { Diagnostic } from './diagnostic.js';
import { copyNeedsNetwork } from './rules/copy-needs-network.js';
import { runNeedsNetwork } from './rules/run-needs-network.js';

/** Codes whose fix is an edit of the pipeline file. */
export const CODES_FIXED_IN_PIPELINE: ReadonlySet<string> = new Set([
  ...copyNeedsNetwork.codes,
  ...runNeedsNetwork.codes,
]);

/** Whether an editor can offer a fix for it, safe or not, in the template or in the pipeline file. */
export function isFixable({ code, fixes }: Pick<Diagnostic, 'code' | 'fixes'>): boolean {
  return fixes.length > 0 || CODES_FIXED_IN_PIPELINE.has(code);
}
