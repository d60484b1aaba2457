import { getOrMake } from './get-or-make.js';
import { foldersUpwards, isInside, joinPath, parentPath } from './path.js';
import type { Workspace } from './workspace.js';

/**
 * The root for the files in a folder: the repository that contains it, else the editor's folder or working directory
 * that contains it, else the folder itself. No configuration is looked for above it, and nothing reaches outside it.
 */
export async function rootOf(workspace: Workspace, folder: string): Promise<string> {
  const repository = await repositoryOf(workspace, folder);
  if (repository !== undefined) return repository;
  const holding = (workspace.workspaceFolders ?? [workspace.workingDirectory]).filter((one) => isInside(one, folder));
  const [first = await linkedRootOf(workspace, folder), ...others] = holding;
  return others.reduce((nearest, one) => (one.length > nearest.length ? one : nearest), first);
}

/**
 * The working directory by another path: a shell shows the links that lead to it (`$PWD`), the system does not. Else
 * the folder itself. An editor has its folders and its files by the same paths.
 */
async function linkedRootOf({ files, workspaceFolders, workingDirectory }: Workspace, folder: string): Promise<string> {
  if (workspaceFolders !== undefined) return folder;
  const real = await files.realPath(workingDirectory);
  if (!isInside(real, await files.realPath(folder))) return folder;
  for (const above of foldersUpwards(folder)) if ((await files.realPath(above)) === real) return above;
  return folder;
}

/** The nearest folder upwards with a `.git`, which is a folder, or in a worktree or submodule a file. */
export function repositoryOf(workspace: Workspace, folder: string): Promise<string | undefined> {
  return getOrMake(workspace.cache.repositories, folder, async () => {
    if ((await workspace.files.stat(joinPath(folder, '.git'))) !== undefined) return folder;
    const parent = parentPath(folder);
    return parent === folder ? undefined : repositoryOf(workspace, parent);
  });
}
