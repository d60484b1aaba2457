import { type FileSystem, foldersUpwards } from '@imgtpl/workspace';

/** A file system that remembers what was looked for, and in which folders. */
export interface SearchedFolders {
  readonly files: FileSystem;
  /**
   * Whether there is a folder that may be walked, or something was looked for at this path or in it, such as `.git`: no
   * other can be of interest.
   */
  isOfInterest(path: string): Promise<boolean>;
}

/** Clients report a folder that has come or gone, and none of the files in it. A path does not tell that it was one. */
export function searchedFolders(
  files: FileSystem,
  isWalkedFolder: (path: string) => Promise<boolean>,
): SearchedFolders {
  const searched = new Set<string>();
  const note = (path: string) => {
    for (const one of foldersUpwards(path)) {
      if (searched.has(one)) return;
      searched.add(one);
    }
  };
  return {
    files: {
      ...files,
      read(path) {
        note(path);
        return files.read(path);
      },
      stat(path) {
        note(path);
        return files.stat(path);
      },
      list(folder) {
        note(folder);
        return files.list(folder);
      },
    },
    isOfInterest: async (path) => searched.has(path) || (await isWalkedFolder(path)),
  };
}
