import type { Diagnostic, TextEdit } from '../diagnostic.js';

/** More rounds than touching fixes ever need; the bound is for fixes that undo each other. */
export const MOST_FIX_ROUNDS = 10;

/**
 * The edits of the safe fixes of a text, in the order of the text. Of fixes that touch one another, one is applied: the
 * others are found again when the new text is judged. The last fix in a chain of conflicts is never dropped, so that
 * each round makes progress.
 */
export function safeEdits(diagnostics: readonly Diagnostic[]): readonly TextEdit[] {
  const fixes = diagnostics.flatMap((diagnostic) => diagnostic.fixes.filter(({ safe }) => safe).slice(0, 1));
  const candidates = fixes.flatMap(({ edits }, fix) => edits.map((edit): Candidate => ({ edit, fix })));
  candidates.sort((a, b) => a.edit.range.start - b.edit.range.start || a.fix - b.fix);
  const dropped = new Set<number>();
  let last: Candidate | undefined;
  for (const candidate of candidates) {
    if (dropped.has(candidate.fix)) continue;
    if (last !== undefined && !dropped.has(last.fix) && areInConflict(last, candidate)) dropped.add(candidate.fix);
    else last = candidate;
  }
  return candidates.filter(({ fix }) => !dropped.has(fix)).map(({ edit }) => edit);
}

interface Candidate {
  readonly edit: TextEdit;
  /** Which fix it belongs to: a fix is applied whole or not at all. */
  readonly fix: number;
}

/** Whether edits of two fixes overlap or touch; if they touch, the result would depend on their order. */
function areInConflict(before: Candidate, after: Candidate): boolean {
  return before.fix !== after.fix && after.edit.range.start <= before.edit.range.end;
}
