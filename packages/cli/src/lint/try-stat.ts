import { type Stats, statSync } from 'node:fs';

/** What a path leads to; undefined if there is nothing, or it cannot be examined. */
export function tryStat(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
