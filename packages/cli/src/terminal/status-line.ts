import type { Io } from '../io.js';

/** A line that says what is going on, on a terminal only. */
export interface StatusLine {
  /** Says something else, as far as it fits. */
  show(text: string): void;
  /** Takes the line away. */
  clear(): void;
}

const CLEARED = '\r\u001b[K';

export function statusLine({ stderr }: Pick<Io, 'stderr'>): StatusLine {
  if (!stderr.isTerminal) return { show: () => {}, clear: () => {} };
  return {
    show: (text) => void stderr.write(CLEARED + text.slice(0, (stderr.columns || 80) - 1)),
    clear: () => void stderr.write(CLEARED),
  };
}
