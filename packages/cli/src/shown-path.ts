import { visible } from '@imgtpl/language';

/** A path as the start of a line. A runner of GitHub takes a line that starts with `::` for a command, in any output. */
export function shownPath(path: string): string {
  return visible(/^\s*::/.test(path) ? `./${path}` : path);
}
