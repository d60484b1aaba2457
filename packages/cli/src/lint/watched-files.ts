import { type FSWatcher, watch } from 'node:fs';
import {
  baseName,
  type FileSystem,
  isPipelineName,
  isTemplateName,
  joinPath,
  parentPath,
  systemReason,
} from '@imgtpl/workspace';
import { tryStat } from './try-stat.js';

/** Files whose folders are watched before they are read, so that no later change is missed. */
export interface WatchedFiles {
  readonly files: FileSystem;
  /** Forgets what was read so far; resolves when something changes that is read from now on. */
  nextChange(): Promise<void>;
  /** Also watches a file that is read in another way. */
  watchPath(path: string): void;
  /** Folders that the system cannot watch, with its reason. */
  readonly unwatched: ReadonlyMap<string, string>;
  close(): void;
}

/** In milliseconds. An editor touches a file several times when it saves: changes within this time count as one. */
const SETTLE_MS = 80;

interface Watcher {
  readonly watcher: FSWatcher;
  /** A folder that was removed and created again has another inode. */
  readonly inode: number;
}

/** Watches nothing before something is read through `files`, or `watchPath` is called. */
export function watchFiles(files: FileSystem): WatchedFiles {
  const watchers = new Map<string, Watcher>();
  const unwatched = new Map<string, string>();
  const watched = { paths: new Set<string>(), listedFolders: new Set<string>(), folders: new Set<string>() };
  let notify = () => {};

  const onEvent = (folder: string, name: string | null) => {
    if (name === null || isRelevant(joinPath(folder, name), folder)) notify();
  };
  /** A new template or folder only matters in a folder that was listed; other files were read by their paths. */
  const isRelevant = (path: string, folder: string) => {
    if (watched.paths.has(path)) return true;
    const name = baseName(path);
    return (
      watched.listedFolders.has(folder) &&
      (isTemplateName(name) || isPipelineName(name) || folderInode(path) !== undefined)
    );
  };
  /** False if there is no such folder. */
  const watchFolder = (folder: string): boolean => {
    if (watched.folders.has(folder)) return true;
    if (!watchers.has(folder)) {
      const opened = openWatcher(folder, onEvent);
      if (opened === undefined) return false;
      if (typeof opened === 'string') unwatched.set(folder, opened);
      else watchers.set(folder, opened);
    }
    watched.folders.add(folder);
    return true;
  };
  const watchPath = (path: string) => {
    watched.paths.add(path);
    let folder = parentPath(path);
    while (!watchFolder(folder) && folder !== parentPath(folder)) {
      watched.paths.add(folder);
      folder = parentPath(folder);
    }
  };
  return {
    files: watchedFileSystem(files, watchPath, (folder) => {
      watchPath(folder);
      if (watchFolder(folder)) watched.listedFolders.add(folder);
    }),
    nextChange() {
      for (const [folder, { watcher, inode }] of watchers) {
        if (watched.folders.has(folder) && folderInode(folder) === inode) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const set of [watched.paths, watched.listedFolders, watched.folders, unwatched]) set.clear();
      return new Promise((settle) => {
        let timer: NodeJS.Timeout | undefined;
        notify = () => {
          clearTimeout(timer);
          timer = setTimeout(settle, SETTLE_MS);
        };
      });
    },
    watchPath,
    unwatched,
    close() {
      for (const { watcher } of watchers.values()) watcher.close();
    },
  };
}

/** The files of this machine, reporting what is read. A repository created later needs a restart. */
function watchedFileSystem(
  files: FileSystem,
  onRead: (path: string) => void,
  onList: (folder: string) => void,
): FileSystem {
  return {
    ...files,
    async read(path) {
      onRead(path);
      // Both the link and its target may be replaced.
      onRead(await files.realPath(path));
      return files.read(path);
    },
    stat(path) {
      if (baseName(path) !== '.git') onRead(path);
      return files.stat(path);
    },
    list(folder) {
      onList(folder);
      return files.list(folder);
    },
  };
}

/** Undefined if there is no such folder; the system's reason if it cannot be watched. */
function openWatcher(
  folder: string,
  onEvent: (folder: string, name: string | null) => void,
): Watcher | string | undefined {
  try {
    const inode = folderInode(folder);
    if (inode === undefined) return undefined;
    const watcher = watch(folder, (_event, name) => onEvent(folder, name));
    return { watcher: watcher.on('error', () => {}), inode };
  } catch (error) {
    return folderInode(folder) === undefined ? undefined : systemReason(error);
  }
}

/** Undefined if it is not a folder or cannot be examined. */
function folderInode(folder: string): number | undefined {
  const stat = tryStat(folder);
  return stat?.isDirectory() ? stat.ino : undefined;
}
