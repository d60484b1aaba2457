import { getOrMake } from './get-or-make.js';
import { isInside, joinPath, parentPath } from './path.js';
import type { Workspace } from './workspace.js';

/**
 * The root for the files in a folder: the repository that contains it, else the editor's folder or working directory
 * that contains it, else the folder itself. No configuration is looked for above it, and nothing reaches outside it.
 */
export async function rootOf(workspace: Workspace, folder: string): Promise<string> {
  const repository = await repositoryOf(workspace, folder);
  if (repository !== undefined) return repository;
  const holding = (workspace.workspaceFolders ?? [workspace.workingDirectory]).filter((one) => isInside(one, folder));
  return holding.reduce((nearest, one) => (one.length > nearest.length ? one : nearest), holding[0] ?? folder);
}

/** The nearest folder upwards with a `.git`, which is a folder, or in a worktree or submodule a file. */
export function repositoryOf(workspace: Workspace, folder: string): Promise<string | undefined> {
  return getOrMake(workspace.cache.repositories, folder, async () => {
    if ((await workspace.files.stat(joinPath(folder, '.git'))) !== undefined) return folder;
    const parent = parentPath(folder);
    return parent === folder ? undefined : repositoryOf(workspace, parent);
  });
}
