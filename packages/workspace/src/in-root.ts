import { isInside, relativePath } from './path.js';
import type { Workspace } from './workspace.js';

/**
 * Whether a path is in the root, both as written and with its links resolved. `.git` does not count: it contains
 * addresses and credentials, and no file of a repository may cause them to be shown.
 */
export async function isInRoot(workspace: Workspace, root: string, path: string): Promise<boolean> {
  if (!contains(root, path)) return false;
  return contains(await workspace.files.realPath(root), await workspace.files.realPath(path));
}

function contains(root: string, path: string): boolean {
  return isInside(root, path) && !relativePath(root, path).split('/').includes('.git');
}
