import { applyEdits, type Diagnostic, safeEdits } from '@imgtpl/language';

/** A text with the safe fixes of its diagnostics, as many as can be applied at once. */
export function applySafeFixes(text: string, diagnostics: readonly Diagnostic[]): string {
  return applyEdits(text, safeEdits(diagnostics));
}
