import type { FileSystem } from '@imgtpl/workspace';

/** The same file system; adds the paths of the files that are read to `read`. */
export function recordingReads(files: FileSystem, read: Set<string>): FileSystem {
  return {
    ...files,
    read(path) {
      read.add(path);
      return files.read(path);
    },
  };
}
