import type { TextRange } from '@imgtpl/grammar';

/** Where in the request and in the file a value stands. */
export interface CheckedPlace {
  readonly path: string;
  readonly keyRange: TextRange;
  /** Whether the rule that the value may break is our reading. */
  readonly inferred: boolean;
}
