import type { TextRange } from '@imgtpl/grammar';

/** Where a value is, in the request and in the file. */
export interface CheckedPlace {
  readonly path: string;
  readonly keyRange: TextRange;
  /** Whether the rule for the value is inferred by us rather than documented. */
  readonly inferred: boolean;
}
