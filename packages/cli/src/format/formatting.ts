import type { Diagnostic } from '@imgtpl/language';
import type { FaultyConfiguration } from '@imgtpl/workspace';

/** A text with the name of its file; absolute. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The result of formatting a text. */
export type Formatting =
  | { readonly after: string }
  /** A pipeline file that has no template in a block. */
  | { readonly after: string; readonly hasNothing: true }
  /** Configurations with errors, which may be about the formatting. */
  | { readonly faulty: readonly FaultyConfiguration[] }
  /** What is wrong with a pipeline file that cannot be read. */
  | { readonly malformed: readonly Diagnostic[] };
