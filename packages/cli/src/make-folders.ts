import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, one by one: Node, which makes them all at once, tries for ever where the system
 * takes none, as in `/proc`.
 *
 * @param mode of each of them; what the system gives unless it is said
 * @yields each that was made
 * @throws what the system says
 */
export function* makeFolders(folder: string, mode?: number): Generator<string> {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  for (const path of missing.reverse()) if (makeFolder(path, mode)) yield path;
}

/** Whether it was made here: another process, which wants the same one, may have been faster. */
function makeFolder(path: string, mode: number | undefined): boolean {
  try {
    mkdirSync(path, mode);
    return true;
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false;
    throw error;
  }
}
