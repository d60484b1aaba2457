/** A file that `npm run generate` writes; it is committed, and a test fails when it is stale. */
export interface GeneratedFile {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}
