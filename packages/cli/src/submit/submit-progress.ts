import type { CommandContext } from '../commands/command.js';

/** A line that says what is being waited for, on a terminal only. */
export interface SubmitProgress {
  show(text: string): void;
  /** Takes the line away. */
  clear(): void;
}

export function openProgress({ io: { stderr } }: CommandContext): SubmitProgress {
  if (!stderr.isTerminal) return { show: () => {}, clear: () => {} };
  return {
    show: (text) => void stderr.write(`\r\u001b[K${text.slice(0, (stderr.columns ?? 80) - 1)}`),
    clear: () => void stderr.write('\r\u001b[K'),
  };
}
