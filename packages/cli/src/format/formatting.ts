import type { Diagnostic } from '@imgtpl/language';
import type { FaultyConfiguration } from '@imgtpl/workspace';

/** A text under the name of a file; absolute. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What became of a text. */
export type Formatting =
  | { readonly after: string }
  /** A pipeline file that has no template in a block. */
  | { readonly after: string; readonly hasNothing: true }
  /** Configurations that are wrong: they might have it otherwise. */
  | { readonly faulty: readonly FaultyConfiguration[] }
  /** What is wrong with a pipeline file that cannot be read. */
  | { readonly malformed: readonly Diagnostic[] };
