/** All of the outside world that a command may access; `main.ts` makes the real one, tests their own. */
export interface Io {
  /** All of standard input. */
  readStandardInput(): Promise<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Absolute, in the system's form. */
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** The language tag of the system, used only if the environment has none: `zh-Hans-CN`. */
  systemLocale(): string | undefined;
  /** Milliseconds, for durations only. */
  now(): number;
  /** The folder with `diagnostics/<code>.md`, in the system's form. */
  readonly documentation: string;
  /** Lets pending events run: signals, timers. */
  pause(): Promise<void>;
  /** From now on, Ctrl-C and the like end the process only in a `pause` or while it waits, never during a write. */
  holdInterrupts(): void;
  /**
   * From now on, only `stdout` and `stderr` of this object write anything: in debug mode, Node and packages would print
   * what they send, including credentials.
   */
  silenceOtherOutput(): void;
  readonly sendPolicy: SendPolicy;
}

/** Standard output cannot be written, for example because the disk is full. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** Timeouts and retries when a service is called; times in milliseconds. */
export interface SendPolicy {
  readonly connectTimeout: number;
  readonly readTimeout: number;
  /** The maximum number of attempts for a request. */
  readonly maxAttempts: number;
  /** The approximate wait before the second attempt; it doubles with each later one. */
  readonly firstDelay: number;
  readonly maxDelay: number;
  /** After this time, no new attempt is made. */
  readonly retryTimeout: number;
}

export interface Output {
  /**
   * Writes the whole text before it returns; false if nobody reads any more.
   *
   * @throws OutputError if the system refuses; never for standard error, where the error would be reported
   */
  write(text: string): boolean;
  readonly isTerminal: boolean;
  /** The width in columns; undefined if it is not a terminal, or one that does not say how wide it is. */
  readonly columns: number | undefined;
}
