import { type FileFault, type FileSystem, type FolderEntry, joinPath, parentPath } from '@imgtpl/workspace';

/**
 * Files in memory, from path to text or bytes; folders are those in the paths. There are no links, and reading returns
 * bytes as from a disk: code that expects text would fail with the first real file.
 */
export function memoryFileSystem(files: Readonly<Record<string, string | Uint8Array>>): FileSystem {
  const encoder = new TextEncoder();
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
  const folders = foldersOf(contents.keys());
  return {
    read(path) {
      const content = contents.get(path);
      if (content !== undefined) return content;
      return folders.has(path) ? fault('not-a-file', path) : fault('missing', path);
    },
    stat(path) {
      const content = contents.get(path);
      if (content !== undefined) return { type: 'file', size: content.length };
      return folders.has(path) ? { type: 'folder', size: 0 } : undefined;
    },
    list(folder) {
      const entries = folders.get(folder);
      return entries === undefined ? fault('missing', folder) : [...entries.values()];
    },
    realPath: (path) => path,
  };
}

function foldersOf(paths: Iterable<string>): Map<string, Map<string, FolderEntry>> {
  const folders = new Map<string, Map<string, FolderEntry>>();
  for (const path of paths) {
    let child = path;
    let type: FolderEntry['type'] = 'file';
    for (let folder = parentPath(path); folder !== child; folder = parentPath(folder)) {
      const entries = folders.get(folder) ?? new Map<string, FolderEntry>();
      folders.set(folder, entries);
      const name = child.slice(joinPath(folder, '').length);
      entries.set(name, { name, type });
      child = folder;
      type = 'folder';
    }
  }
  return folders;
}

function fault(kind: FileFault['fault'], path: string): FileFault {
  return { fault: kind, detail: `${kind}: ${path}` };
}
