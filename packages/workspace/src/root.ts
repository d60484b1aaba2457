import { foldersUpwards, isInside, joinPath } from './path.js';
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
export async function repositoryOf(workspace: Workspace, folder: string): Promise<string | undefined> {
  const { repositories } = workspace.cache;
  const passed: string[] = [];
  let found: string | undefined;
  for (const here of foldersUpwards(folder)) {
    if (repositories.has(here)) {
      found = repositories.get(here);
      break;
    }
    passed.push(here);
    if ((await workspace.files.stat(joinPath(here, '.git'))) !== undefined) {
      found = here;
      break;
    }
  }
  for (const one of passed) repositories.set(one, found);
  return found;
}
