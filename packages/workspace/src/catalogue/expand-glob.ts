import { NEVER_WALKED } from '../file-name.js';
import { isFileFault } from '../file-system.js';
import { compileGlob } from '../glob.js';
import { comparePaths, isInside, joinPath, relativePath, resolvePath } from '../path.js';
import type { Workspace } from '../workspace.js';

/** Whether a path in a configuration is a glob. */
export function isGlob(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

/** The most folders to walk: more than any catalogue needs. */
const MAX_FOLDERS = 1_000;

/** The files in the root that match a glob, sorted by path. Links to folders are not followed. */
export async function expandGlob(
  workspace: Workspace,
  { folder, root, pattern }: { readonly folder: string; readonly root: string; readonly pattern: string },
): Promise<readonly string[] | 'too-costly'> {
  const names = pattern.split('/');
  const firstWild = names.findIndex(isGlob);
  const start = resolvePath(folder, names.slice(0, firstWild).join('/') || '.');
  const matches = await compileGlob(names.slice(firstWild).join('/'));
  if (typeof matches !== 'function') return matches.fault === 'costly' ? 'too-costly' : [];
  if (!isInside(root, start)) return [];
  const files: string[] = [];
  const open = [start];
  for (let visited = 0; visited < MAX_FOLDERS; visited++) {
    const next = open.pop();
    if (next === undefined) break;
    const entries = await workspace.files.list(next);
    for (const { name, type } of isFileFault(entries) ? [] : entries) {
      const path = joinPath(next, name);
      if (type === 'folder') {
        if (!NEVER_WALKED.has(name)) open.push(path);
      } else if (matches(relativePath(start, path))) files.push(path);
    }
  }
  return files.sort(comparePaths);
}
