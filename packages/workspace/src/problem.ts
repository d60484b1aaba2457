import type { TextRange } from '@imgtpl/grammar';

/** A fault at its place (UTF-16 offsets) in the file that was read. */
export interface Problem {
  readonly range: TextRange;
  readonly message: string;
  /** What may stand there instead. */
  readonly fix?: { readonly title: string; readonly newText: string };
}
