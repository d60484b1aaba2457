import type { Problem } from '../configuration/tree.js';

/** A path or glob in a configuration, at its place. */
export interface WrittenPath {
  readonly path: string;
  readonly range: Problem['range'];
}
