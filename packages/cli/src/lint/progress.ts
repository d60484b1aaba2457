import type { Io } from '../io.js';
import type { CliMessages } from '../messages/en.js';

/** A line that says how far a long run is, on a terminal only. */
export interface Progress {
  update(done: number, all: number): void;
  /** Takes the line away. */
  clear(): void;
}

const FIRST_AFTER_MS = 1000;
const EVERY_MS = 100;

/** Nothing is shown in the first second: most runs are over by then. */
export function startProgress({ stderr, now }: Pick<Io, 'stderr' | 'now'>, messages: CliMessages): Progress {
  if (!stderr.isTerminal) return { update: () => {}, clear: () => {} };
  let next = now() + FIRST_AFTER_MS;
  let isShown = false;
  return {
    update(done, all) {
      if (now() < next) return;
      next = now() + EVERY_MS;
      isShown = true;
      stderr.write(`\r\u001b[K${messages.progress(done, all).slice(0, (stderr.columns || 80) - 1)}`);
    },
    clear() {
      if (isShown) stderr.write('\r\u001b[K');
      isShown = false;
    },
  };
}
