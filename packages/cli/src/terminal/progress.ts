import type { Workspace } from '@imgtpl/workspace';
import type { Io } from '../io.js';
import { statusLine } from './status-line.js';

/** A status line that says how far a long run is. */
export interface Progress {
  /** The words are asked for only when they are shown. */
  show(words: () => string): void;
  /** Takes the line away. */
  clear(): void;
  /** The workspace, with words that are shown as it goes from file to file and from folder to folder: how many so far. */
  during(workspace: Workspace, words: (steps: number) => string): Workspace;
}

const FIRST_AFTER_MS = 1000;
const EVERY_MS = 100;

const NONE: Progress = { show: () => {}, clear: () => {}, during: (workspace) => workspace };

/** Nothing is shown in the first second: most runs are over by then. */
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
