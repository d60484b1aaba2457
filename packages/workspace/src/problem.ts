import type { TextRange } from '@imgtpl/grammar';

/** A fault with its range (UTF-16 offsets) in the file that was read. */
export interface Problem {
  readonly range: TextRange;
  readonly message: string;
  /** A replacement for the range. */
  readonly fix?: { readonly title: string; readonly newText: string };
}
