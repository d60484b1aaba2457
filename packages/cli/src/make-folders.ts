import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Creates a folder and its missing parents one by one: where the system allows none, as in `/proc`, Node's recursive
 * `mkdir` tries forever.
 *
 * @param mode of each folder; the system's default if left out
 * @yields each folder that was created
 * @throws the system's error
 */
export function* makeFolders(folder: string, mode?: number): Generator<string> {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  for (const path of missing.reverse()) if (makeFolder(path, mode)) yield path;
}

/** Whether it was created here: another process may have created it first. */
function makeFolder(path: string, mode: number | undefined): boolean {
  try {
    mkdirSync(path, mode);
    return true;
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false;
    throw error;
  }
}
