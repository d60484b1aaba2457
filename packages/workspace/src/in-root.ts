import { isInside } from './path.js';
import type { Workspace } from './workspace.js';

/** Whether a path lies in the root, as it is written and with its links resolved. */
export async function isInRoot(workspace: Workspace, root: string, path: string): Promise<boolean> {
  if (!isInside(root, path)) return false;
  return isInside(await workspace.files.realPath(root), await workspace.files.realPath(path));
}
