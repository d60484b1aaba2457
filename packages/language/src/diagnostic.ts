import type { TextRange } from '@imgtpl/grammar';
import type { ApiErrorCode, Basis } from '@imgtpl/spec';

/** The prefix of every code that is ours and not the API's. */
export const OWN_PREFIX = 'imgtpl/';

/** A code as people write it: without our prefix. */
export function shortCode(code: string): string {
  return code.startsWith(OWN_PREFIX) ? code.slice(OWN_PREFIX.length) : code;
}

/** A code of this project, which the API does not have. */
export type OwnCode = `imgtpl/${string}`;

/** A code of the API, exactly as the API returns it, or one of ours. */
export type DiagnosticCode = ApiErrorCode | OwnCode;

/** The worst first. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** One fault at one place. Ranges are offsets (UTF-16) in the file that was analysed. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly basis: Basis;
  /** One sentence in the language that was asked for: the thing at fault, and what to do. */
  readonly message: string;
  readonly range: TextRange;
  /** The HTTP status of the API's error; absent for our own codes. */
  readonly httpStatus?: number;
  /** The parameter of a request in the API's flattened form: `Tag.2.Key`. */
  readonly parameter?: string;
  /** For a template inside a pipeline file: the line of the template that it is about. */
  readonly contentLine?: ContentLine;
  readonly tags: readonly DiagnosticTag[];
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

/** A line of an embedded template, which its file has in another form. */
export interface ContentLine {
  /** Its offset in the template. */
  readonly start: number;
  readonly text: string;
}

/** The order of every report: by position, then code. */
export function byPosition(a: Diagnostic, b: Diagnostic): number {
  if (a.range.start !== b.range.start) return a.range.start - b.range.start;
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.range.end - b.range.end;
}

/** How an editor may show the place: struck through, or faded. */
export type DiagnosticTag = 'deprecated' | 'unnecessary';

/** Another place that a diagnostic is about, and why. */
export interface RelatedPlace {
  readonly range: TextRange;
  readonly message: string;
}

/** A change that makes its diagnostic go away. */
export interface Fix {
  readonly title: string;
  /** Whether `--fix` and `source.fixAll` may apply it unasked: only if it changes form alone. */
  readonly safe: boolean;
  /** In the order of the text, not overlapping. */
  readonly edits: readonly TextEdit[];
}

/** A range to replace, or an empty one to insert at; the new text may be empty. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}
