import type { Analysis } from '../analyze.js';
import type { Diagnostic, TextEdit } from '../diagnostic.js';
import { applyEdits } from '../edits/apply-edits.js';
import { MOST_FIX_ROUNDS, safeEdits } from '../edits/safe-edits.js';
import { minimalEdit } from '../format/minimal-edit.js';

/** The edits of all safe fixes, including those that touch others and have to wait for a later round. */
export function fixAll(analysis: Analysis, reanalyze?: (text: string) => Analysis): readonly TextEdit[] {
  const { template, diagnostics } = analysis;
  if (reanalyze === undefined) return safeEdits(diagnostics);
  const rounds = fixRounds(template.text, diagnostics);
  let step = rounds.next();
  while (!step.done) step = rounds.next(reanalyze(step.value).diagnostics);
  return step.value;
}

/**
 * Finds the same edits for any text with its diagnostics. It yields the text after each round, and is sent the
 * diagnostics of that.
 */
export function* fixRounds(
  text: string,
  diagnostics: readonly Diagnostic[],
): Generator<string, readonly TextEdit[], readonly Diagnostic[]> {
  const edits = safeEdits(diagnostics);
  if (edits.length === 0) return edits;
  const once = applyEdits(text, edits);
  let fixed = once;
  for (let round = 1; round < MOST_FIX_ROUNDS; round++) {
    const next = applyEdits(fixed, safeEdits(yield fixed));
    if (next === fixed) break;
    fixed = next;
  }
  return fixed === once ? edits : [...minimalEdit(text, { start: 0, end: text.length }, fixed)];
}
