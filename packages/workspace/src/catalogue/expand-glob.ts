import { eachOf } from '../each-of.js';
import { NEVER_WALKED } from '../file-name.js';
import { type FolderEntry, isFileFault } from '../file-system.js';
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
  const wild = names.slice(firstWild).join('/');
  const matches = await compileGlob(wild);
  if (typeof matches !== 'function') return matches.fault === 'costly' ? 'too-costly' : [];
  if (!isInside(root, start)) return [];
  const files: string[] = [];
  const deepest = deepestOf(wild);
  let level = [start];
  for (let depth = 0, left = MAX_FOLDERS; depth <= deepest && level.length > 0; depth++) {
    const walked = level.slice(0, left);
    left -= walked.length;
    const entries = (await eachOf(walked, (one) => entriesOf(workspace, one))).flat();
    files.push(
      ...entries.filter(({ type, path }) => type !== 'folder' && matches(relativePath(start, path))).map(pathOf),
    );
    level = entries.filter(({ type, name }) => type === 'folder' && !NEVER_WALKED.has(name)).map(pathOf);
  }
  return files.sort(comparePaths);
}

interface FoundEntry extends FolderEntry {
  readonly path: string;
}

function pathOf({ path }: FoundEntry): string {
  return path;
}

async function entriesOf(workspace: Workspace, folder: string): Promise<readonly FoundEntry[]> {
  const entries = await workspace.files.list(folder);
  return isFileFault(entries) ? [] : entries.map((entry) => ({ ...entry, path: joinPath(folder, entry.name) }));
}

/** How far below its start a glob can match: `**` matches at any depth, and brackets may match a `/`. */
function deepestOf(glob: string): number {
  return /\*\*|[[\]]/.test(glob) ? Infinity : glob.split('/').length - 1;
}
