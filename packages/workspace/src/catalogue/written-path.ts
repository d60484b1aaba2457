import type { TextRange } from '@imgtpl/grammar';

/** A path or glob in a configuration, at its place. */
export interface WrittenPath {
  readonly path: string;
  readonly range: TextRange;
}
