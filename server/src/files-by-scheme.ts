import type { FileSystem } from '@imgtpl/workspace';
import { isOfOtherScheme } from './lsp/uri.js';

/** The files of this machine, and those of other schemes than `file:`, which only the client can read. */
export function filesByScheme(local: FileSystem, remote: FileSystem): FileSystem {
  const holding = (path: string) => (isOfOtherScheme(path) ? remote : local);
  return {
    read: (path) => holding(path).read(path),
    stat: (path) => holding(path).stat(path),
    list: (folder) => holding(folder).list(folder),
    realPath: (path) => holding(path).realPath(path),
  };
}
