/**
 * The only access to files. Paths are absolute, with `/` (`C:/x` on Windows). Methods may be synchronous or not: the
 * Node file system reads synchronously, which keeps short commands short, a browser's returns promises, and callers
 * await both.
 */
export interface FileSystem {
  /**
   * The bytes of a file, or its text if that is known, as it is for an open document, or decoded faster by the system. A
   * pipe or device may never end, so at most one byte more than `LARGEST_FILE` is read from it.
   */
  read(path: string): Awaitable<Uint8Array | string | FileFault>;
  /** What a path leads to, following links; undefined if there is nothing. */
  stat(path: string): Awaitable<FileStat | undefined>;
  /** The entries of a folder, unsorted. */
  list(folder: string): Awaitable<readonly FolderEntry[] | FileFault>;
  /** The path with all links resolved; the path itself if it does not exist. */
  realPath(path: string): Awaitable<string>;
}

/** In bytes. A template may have 16 KB, so a file this large was not meant. */
export const LARGEST_FILE: number = 64 * 1024 * 1024;

/** A value now or later. The file system of Node answers at once, which is faster than a promise. */
export type Awaitable<Value> = Value | Promise<Value>;

export interface FileStat {
  readonly type: FileType;
  /** Bytes. */
  readonly size: number;
}

/** `other`: a socket, a device, a pipe. */
export type FileType = 'file' | 'folder' | 'other';

export interface FolderEntry {
  readonly name: string;
  /** The type of the entry itself: links are not followed. */
  readonly type: FileType | 'link';
}

/** Why a file or a folder could not be read. */
export interface FileFault {
  readonly fault: 'missing' | 'denied' | 'not-a-file' | 'not-a-folder' | 'failed';
  /** The system's message. */
  readonly detail: string;
}

/** Whether an answer of a file system is a fault, not what was asked for. */
export function isFileFault(result: object | string): result is FileFault {
  return typeof result === 'object' && 'fault' in result;
}
