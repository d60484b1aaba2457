import { comparePaths, relativePath } from './path.js';
import type { Workspace } from './workspace.js';

/** Files sorted by their paths relative to the working directory, as in every report. */
export function inPathOrder(workspace: Workspace, files: Iterable<string>): readonly string[] {
  const seen = Array.from(files, (file) => ({ file, shown: relativePath(workspace.workingDirectory, file) }));
  return seen.sort((a, b) => comparePaths(a.shown, b.shown)).map(({ file }) => file);
}
