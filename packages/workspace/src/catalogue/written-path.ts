import type { TextRange } from '@imgtpl/grammar';

/** A path or glob in a configuration, with its range. */
export interface WrittenPath {
  readonly path: string;
  readonly range: TextRange;
}
