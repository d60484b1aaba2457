import type { Io } from '../io.js';

/** A line that tells what is being done; only on a terminal. */
export interface StatusLine {
  /** Replaces the text of the line, cut to the width. */
  show(text: string): void;
  /** Removes the line. */
  clear(): void;
}

const CLEARED = '\r\u001b[K';

/** Writes nothing if standard error is not a terminal. */
export function statusLine({ stderr }: Pick<Io, 'stderr'>): StatusLine {
  if (!stderr.isTerminal) return { show: () => {}, clear: () => {} };
  return {
    show: (text) => void stderr.write(CLEARED + text.slice(0, (stderr.columns ?? 80) - 1)),
    clear: () => void stderr.write(CLEARED),
  };
}
