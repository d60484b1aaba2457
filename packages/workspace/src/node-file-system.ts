import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { isUtf16 } from './decode.js';
import { type FileFault, type FileSystem, type FileType, type FolderEntry, LARGEST_FILE } from './file-system.js';
import { fromNativePath } from './path.js';

/** The files of this machine, read synchronously. */
export const NODE_FILE_SYSTEM: FileSystem = {
  read(path) {
    return attempt(() => textOrBytes(readWhole(path)));
  },
  stat(path) {
    const stat = attempt(() => statSync(path, { throwIfNoEntry: false }));
    if (stat === undefined || 'fault' in stat) return undefined;
    return { type: fileTypeOf(stat), size: stat.size };
  },
  list(folder) {
    return attempt(() => readdirSync(folder, { withFileTypes: true }).map(entryOf));
  },
  realPath(path) {
    const real = attempt(() => realpathSync.native(path));
    return typeof real === 'string' ? fromPlatform(real) : path;
  },
};

/** Converts a path from Node (`process.cwd()`, an argument) to the form of the workspace. */
export function fromPlatform(native: string): string {
  return fromNativePath(native, process.platform === 'win32' ? 'windows' : 'posix');
}

/** Text, which Node decodes faster than a TextDecoder; bytes if they are none, or too many. */
function textOrBytes(bytes: Buffer): string | Uint8Array {
  const isText = bytes.length <= LARGEST_FILE && isUtf8(bytes) && !isUtf16(bytes);
  return isText ? bytes.toString() : bytes;
}

function readWhole(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    return fstatSync(descriptor).isFile() ? readFileSync(descriptor) : readStream(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Bytes to read at once. */
const CHUNK = 1 << 16;

function readStream(descriptor: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length <= LARGEST_FILE) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const count = readSync(descriptor, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  return Buffer.concat(chunks);
}

function entryOf(entry: Dirent): FolderEntry {
  return { name: entry.name, type: entry.isSymbolicLink() ? 'link' : fileTypeOf(entry) };
}

export function fileTypeOf(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): FileType {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

function attempt<Value>(read: () => Value): Value | FileFault {
  try {
    return read();
  } catch (error) {
    return faultOf(error);
  }
}

/** The system's message, without the call and the paths that Node adds: the caller names the file. */
export function systemReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^(E[A-Z0-9]+: .*?), \w+(?: '.*')?$/s, '$1');
}

/** `ENOENT` and the like; undefined for an error that is not the system's. */
export function systemCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function faultOf(error: unknown): FileFault {
  const detail = systemReason(error);
  switch (systemCode(error)) {
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
