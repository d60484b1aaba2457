import type { FileSystem } from './file-system.js';

/**
 * The same file system, with other texts for some files: those of an editor, or texts that are not written yet.
 * `textOf` returns the text for an absolute path, or undefined for the file's own.
 */
export function withTexts(files: FileSystem, textOf: (path: string) => string | undefined): FileSystem {
  return {
    ...files,
    read: (path) => textOf(path) ?? files.read(path),
    stat: (path) => {
      const text = textOf(path);
      // At least as many bytes as UTF-16 units: enough to tell whether a file is too large.
      return text === undefined ? files.stat(path) : { type: 'file', size: text.length };
    },
  };
}
