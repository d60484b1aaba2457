import type { FileSystem } from './file-system.js';

/**
 * The same files, of which some have another text than there: an editor's, or one that is not written yet. `textOf`: the
 * text of an absolute path; undefined where the file's own holds.
 */
export function withTexts(files: FileSystem, textOf: (path: string) => string | undefined): FileSystem {
  return {
    ...files,
    read: (path) => textOf(path) ?? files.read(path),
    stat: (path) => {
      const text = textOf(path);
      return text === undefined ? files.stat(path) : { type: 'file', size: text.length };
    },
  };
}
