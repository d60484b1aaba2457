/** The exit codes of every command. */
export const EXIT = {
  /** Done, and nothing found. */
  ok: 0,
  /** Findings: an error, more warnings than allowed, a file that would change, a refused request. */
  findings: 1,
  /** It could not do its work: usage, configuration, a file that cannot be read, network. */
  failure: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
