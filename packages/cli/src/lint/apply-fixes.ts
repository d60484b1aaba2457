import { applyEdits, type Diagnostic, type TextEdit } from '@imgtpl/language';

/**
 * A text with the safe fixes of its diagnostics. Of fixes that touch one another one is applied: the others are found
 * again when the new text is judged.
 */
export function applySafeFixes(text: string, diagnostics: readonly Diagnostic[]): string {
  return applyEdits(text, compatibleEdits(diagnostics));
}

interface Candidate {
  readonly edit: TextEdit;
  /** Which fix it belongs to: a fix is applied whole or not at all. */
  readonly fix: number;
}

/** In the order of the text. The last fix in a chain of conflicts is never dropped, so that something is always done. */
function compatibleEdits(diagnostics: readonly Diagnostic[]): readonly TextEdit[] {
  const fixes = diagnostics.flatMap((diagnostic) => diagnostic.fixes.filter(({ safe }) => safe).slice(0, 1));
  const candidates = fixes.flatMap(({ edits }, fix) => edits.map((edit): Candidate => ({ edit, fix })));
  candidates.sort((a, b) => a.edit.range.start - b.edit.range.start || a.fix - b.fix);
  const dropped = new Set<number>();
  let last: Candidate | undefined;
  for (const candidate of candidates) {
    if (dropped.has(candidate.fix)) continue;
    if (last !== undefined && !dropped.has(last.fix) && conflict(last, candidate)) dropped.add(candidate.fix);
    else last = candidate;
  }
  return candidates.filter(({ fix }) => !dropped.has(fix)).map(({ edit }) => edit);
}

/** Edits of two fixes that overlap or meet: where they meet, their order would decide what comes out. */
function conflict(before: Candidate, after: Candidate): boolean {
  return before.fix !== after.fix && after.edit.range.start <= before.edit.range.end;
}
