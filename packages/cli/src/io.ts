/** Everything of the outside world that a command may touch; `main.ts` makes the real one, tests make their own. */
export interface Io {
  /** All of standard input. */
  readStandardInput(): Promise<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Absolute, as the system writes it. */
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** The language tag of the system, asked only where the environment names none: `zh-Hans-CN`. */
  systemLocale(): string | undefined;
  /** Milliseconds, for durations only. */
  now(): number;
  /** The folder that holds `diagnostics/<code>.md`, as the system writes it. */
  readonly documentation: string;
  /** Lets waiting events in: signals, the clock. */
  pause(): Promise<void>;
  /** From here on Ctrl-C and its like end the process only in a `pause` or while it waits: never within a write. */
  holdInterrupts(): void;
  /**
   * From here on nobody but `stdout` and `stderr` here writes anything: asked to debug, Node and packages print what
   * they send, credentials too.
   */
  silenceOthers(): void;
  readonly patience: Patience;
}

/** Standard output cannot be written: a full disk. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** How long a service is waited for; milliseconds. */
export interface Patience {
  readonly connect: number;
  readonly answer: number;
  /** How often a request is sent at most. */
  readonly tries: number;
  /** The wait before the second try, about; each one after is twice as long. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** After this time no new try is begun. */
  readonly whole: number;
}

export interface Output {
  /**
   * Writes all of the text before it returns; false when nobody reads any more.
   *
   * @throws OutputError when the system does not take it; never for standard error, which is where that would be said
   */
  write(text: string): boolean;
  readonly isTerminal: boolean;
  /** Width of the terminal in columns; undefined when it is none. */
  readonly columns: number | undefined;
}
