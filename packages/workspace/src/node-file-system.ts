import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { FileFault, FileSystem, FileType, FolderEntry } from './file-system.js';
import { fromNativePath } from './path.js';

/** The files of this machine, read synchronously. */
export const NODE_FILE_SYSTEM: FileSystem = {
  read(path) {
    return attempt(() => readFileSync(path));
  },
  stat(path) {
    const stat = attempt(() => statSync(path, { throwIfNoEntry: false }));
    if (stat === undefined || 'fault' in stat) return undefined;
    return { type: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other', size: stat.size };
  },
  list(folder) {
    return attempt(() => readdirSync(folder, { withFileTypes: true }).map(entryOf));
  },
  realPath(path) {
    const real = attempt(() => realpathSync.native(path));
    return typeof real === 'string' ? fromPlatform(real) : path;
  },
};

/** A path as Node gives it (`process.cwd()`, an argument), in the form that the workspace wants. */
export function fromPlatform(native: string): string {
  return fromNativePath(native, process.platform === 'win32' ? 'windows' : 'posix');
}

function entryOf(entry: Dirent): FolderEntry {
  return { name: entry.name, type: entry.isSymbolicLink() ? 'link' : typeOf(entry) };
}

function typeOf(entry: Dirent): FileType {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

function attempt<Value>(read: () => Value): Value | FileFault {
  try {
    return read();
  } catch (error) {
    return faultOf(error);
  }
}

function faultOf(error: unknown): FileFault {
  const detail = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return { fault: 'missing', detail };
    case 'EACCES':
    case 'EPERM':
      return { fault: 'denied', detail };
    case 'EISDIR':
      return { fault: 'not-a-file', detail };
    case 'ENOTDIR':
      return { fault: 'not-a-folder', detail };
    default:
      return { fault: 'failed', detail };
  }
}
