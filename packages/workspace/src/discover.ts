/** The files that paths and patterns stand for. */
export interface Discovery {
  /** Absolute, each once, in the order of their paths as seen from the working directory. */
  readonly files: readonly string[];
  /** Paths that do not exist and patterns that match nothing, in the order given. */
  readonly problems: readonly DiscoveryProblem[];
}

export interface DiscoveryProblem {
  /** As given. */
  readonly pattern: string;
  /** One sentence that names it. */
  readonly message: string;
}
