import type { Diagnostic } from './diagnostic.js';
import { copyNeedsNetwork } from './rules/copy-needs-network.js';
import { runNeedsNetwork } from './rules/run-needs-network.js';

/** Diagnostics whose fix is an edit of the pipeline file. */
export const LACK_NETWORK: ReadonlySet<string> = new Set([...copyNeedsNetwork.codes, ...runNeedsNetwork.codes]);

/** Whether an editor has a fix to offer for it, in its own file or in the pipeline file. */
export function isFixable({ code, fixes }: Pick<Diagnostic, 'code' | 'fixes'>): boolean {
  return fixes.length > 0 || LACK_NETWORK.has(code);
}
