import { isInside, parentPath, relativePath } from './path.js';
import { rootOf } from './root.js';
import type { Workspace } from './workspace.js';

/**
 * Whether a path is in the root, both as written and with its links resolved. `.git` does not count: it contains
 * addresses and credentials, and no file of a repository may cause them to be shown.
 */
export async function isInRoot(workspace: Workspace, root: string, path: string): Promise<boolean> {
  if (!contains(root, path)) return false;
  return contains(await workspace.files.realPath(root), await workspace.files.realPath(path));
}

/**
 * Whether a file that was only found is a link out of the root. It may lead to any file of the user, and diagnostics
 * would quote the content. The folder itself may be a link, which the user has named.
 */
export async function leadsOutOfRoot(workspace: Workspace, path: string): Promise<boolean> {
  const folder = parentPath(path);
  const real = await workspace.files.realPath(path);
  if (parentPath(real) === (await workspace.files.realPath(folder))) return false;
  return !(await isInRoot(workspace, await rootOf(workspace, folder), path));
}

function contains(root: string, path: string): boolean {
  return isInside(root, path) && !relativePath(root, path).split('/').includes('.git');
}
