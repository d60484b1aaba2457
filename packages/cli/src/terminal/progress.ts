import type { Workspace } from '@imgtpl/workspace';
import type { Io } from '../io.js';
import { statusLine } from './status-line.js';

/** A status line with the progress of a long run. */
export interface Progress {
  /** `words` is only called if the text is shown. */
  show(words: () => string): void;
  /** Removes the line. */
  clear(): void;
  /** The workspace, which shows `words` as it goes from file to file and folder to folder, with the count so far. */
  during(workspace: Workspace, words: (steps: number) => string): Workspace;
}

const FIRST_AFTER_MS = 1000;
const EVERY_MS = 100;

const NONE: Progress = { show: () => {}, clear: () => {}, during: (workspace) => workspace };

/** Shows nothing in the first second: most runs end before. */
export function startProgress({ stderr, now }: Pick<Io, 'stderr' | 'now'>): Progress {
  if (!stderr.isTerminal) return NONE;
  const line = statusLine({ stderr });
  let next = now() + FIRST_AFTER_MS;
  let isShown = false;
  const show = (words: () => string) => {
    if (now() < next) return;
    next = now() + EVERY_MS;
    isShown = true;
    line.show(words());
  };
  return {
    show,
    clear() {
      if (isShown) line.clear();
      isShown = false;
    },
    during(workspace, words) {
      let steps = 0;
      const pause = async () => {
        steps++;
        show(() => words(steps));
        await workspace.pause?.();
      };
      return { ...workspace, pause };
    },
  };
}
