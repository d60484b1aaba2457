/**
 * The only way from here to files. Paths are absolute, with `/` (`C:/x` on Windows). A method answers at once or later:
 * the Node file system reads synchronously, which is what keeps a short command short, a browser's answers with
 * promises, and whoever calls awaits both.
 */
export interface FileSystem {
  /**
   * The bytes of a file; its text where the caller has it already, as an editor has that of an open document. Of what is
   * no file (a pipe, a device) no more than one byte over `LARGEST_FILE`: it may never end.
   */
  read(path: string): Awaitable<Uint8Array | string | FileFault>;
  /** What a path leads to, links followed; undefined when there is nothing. */
  stat(path: string): Awaitable<FileStat | undefined>;
  /** What stands in a folder, in no order. */
  list(folder: string): Awaitable<readonly FolderEntry[] | FileFault>;
  /** The path with every link resolved; the path itself when it leads nowhere. */
  realPath(path: string): Awaitable<string>;
}

/** Bytes; a template may have 16 KB. What is larger than this by far was not meant. */
export const LARGEST_FILE: number = 64 * 1024 * 1024;

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
  /** Of the entry itself: a link is not followed. */
  readonly type: FileType | 'link';
}

/** Why a file or a folder could not be read. */
export interface FileFault {
  readonly fault: 'missing' | 'denied' | 'not-a-file' | 'not-a-folder' | 'failed';
  /** What the system said, for people. */
  readonly detail: string;
}

export function isFileFault(answer: object | string): answer is FileFault {
  return typeof answer === 'object' && 'fault' in answer;
}
