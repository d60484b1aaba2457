import type { LineIndex } from '@imgtpl/grammar';
import { type Diagnostic, isFixable } from '@imgtpl/language';
import type { FileKind } from '@imgtpl/workspace';

/** The result of a `lint` run, as every reporter gets it. */
export interface Report {
  /** Sorted by path. */
  readonly files: readonly ReportedFile[];
  readonly summary: Summary;
}

export interface ReportedFile {
  /** Relative to the working directory, with `/`; absolute if there is no relative path. */
  readonly path: string;
  readonly kind: FileKind;
  /** UTF-8 bytes. */
  readonly bytes: number;
  /** 0 for a pipeline file. */
  readonly commands: number;
  /** By position, then code. */
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;
  readonly lines: LineIndex;
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** Diagnostics with a fix of any kind. */
  readonly fixable: number;
  /** Diagnostics that `--fix` corrects. */
  readonly safelyFixable: number;
}

/** Whether `--fix` corrects a diagnostic. */
export function isSafelyFixable(diagnostic: Diagnostic): boolean {
  return diagnostic.fixes.some((fix) => fix.safe);
}

/** Counts the diagnostics of all files by severity and by what can be done about them. */
export function summarize(files: readonly ReportedFile[]): Summary {
  const counts = { error: 0, warning: 0, hint: 0 };
  let fixable = 0;
  let safelyFixable = 0;
  for (const { diagnostics } of files) {
    for (const diagnostic of diagnostics) {
      counts[diagnostic.severity]++;
      if (isFixable(diagnostic)) fixable++;
      if (isSafelyFixable(diagnostic)) safelyFixable++;
    }
  }
  const { error: errors, warning: warnings, hint: hints } = counts;
  return { files: files.length, errors, warnings, hints, fixable, safelyFixable };
}
