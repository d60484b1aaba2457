import type { Analysis } from '../analyze.js';
import type { TextEdit } from '../diagnostic.js';
import { applyEdits } from '../edits/apply-edits.js';
import { MOST_FIX_ROUNDS, safeEdits } from '../edits/safe-edits.js';
import { minimalEdit } from '../format/minimal-edit.js';

/** The edits of all safe fixes, including those that touch others and have to wait for a later round. */
export function fixAll(analysis: Analysis, reanalyze?: (text: string) => Analysis): readonly TextEdit[] {
  const { text } = analysis.template;
  const edits = safeEdits(analysis.diagnostics);
  if (reanalyze === undefined || edits.length === 0) return edits;
  const once = applyEdits(text, edits);
  let fixed = once;
  for (let round = 1; round < MOST_FIX_ROUNDS; round++) {
    const next = applyEdits(fixed, safeEdits(reanalyze(fixed).diagnostics));
    if (next === fixed) break;
    fixed = next;
  }
  return fixed === once ? edits : [...minimalEdit(text, { start: 0, end: text.length }, fixed)];
}
