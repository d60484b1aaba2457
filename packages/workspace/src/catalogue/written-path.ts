import type { Problem } from '../problem.js';

/** A path or glob in a configuration, at its place. */
export interface WrittenPath {
  readonly path: string;
  readonly range: Problem['range'];
}
