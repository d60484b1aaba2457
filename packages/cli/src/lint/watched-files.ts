import { type FSWatcher, statSync, watch } from 'node:fs';
import {
  baseName,
  type FileSystem,
  isPipelineName,
  isTemplateName,
  joinPath,
  NODE_FILE_SYSTEM,
  parentPath,
  systemReason,
} from '@imgtpl/workspace';

/** Files whose folders are watched from before they are looked at: no change after the look is missed. */
export interface WatchedFiles {
  readonly files: FileSystem;
  /** Forgets what was looked at, and settles when something that is looked at from here on has changed. */
  nextChange(): Promise<void>;
  /** Watches a file that is read by other ways. */
  lookAt(path: string): void;
  /** Folders that the system does not watch, with what it says. */
  readonly unwatched: ReadonlyMap<string, string>;
  close(): void;
}

/** An editor that saves touches a file several times: what follows within this time is one change. */
const SETTLE_MS = 80;

interface Watcher {
  readonly watcher: FSWatcher;
  /** A folder that was removed and made again is another one. */
  readonly inode: number;
}

export function watchFiles(): WatchedFiles {
  const watchers = new Map<string, Watcher>();
  const unwatched = new Map<string, string>();
  const looked = { paths: new Set<string>(), listed: new Set<string>(), folders: new Set<string>() };
  let notify = () => {};

  const onEvent = (folder: string, name: string | null) => {
    if (name === null || matters(joinPath(folder, name), folder)) notify();
  };
  /** A template or a folder that is new belongs to what was listed; all else has been asked for by its path. */
  const matters = (path: string, folder: string) => {
    if (looked.paths.has(path)) return true;
    const name = baseName(path);
    return looked.listed.has(folder) && (isTemplateName(name) || isPipelineName(name) || inodeOf(path) !== undefined);
  };
  /** False where there is no such folder. */
  const watchFolder = (folder: string): boolean => {
    if (looked.folders.has(folder)) return true;
    if (!watchers.has(folder)) {
      const opened = open(folder, onEvent);
      if (opened === undefined) return false;
      if (typeof opened === 'string') unwatched.set(folder, opened);
      else watchers.set(folder, opened);
    }
    looked.folders.add(folder);
    return true;
  };
  const lookAt = (path: string) => {
    looked.paths.add(path);
    let folder = parentPath(path);
    while (!watchFolder(folder) && folder !== parentPath(folder)) {
      looked.paths.add(folder);
      folder = parentPath(folder);
    }
  };
  return {
    files: watchedFileSystem(lookAt, (folder) => {
      lookAt(folder);
      if (watchFolder(folder)) looked.listed.add(folder);
    }),
    nextChange() {
      for (const [folder, { watcher, inode }] of watchers) {
        if (looked.folders.has(folder) && inodeOf(folder) === inode) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const set of [looked.paths, looked.listed, looked.folders, unwatched]) set.clear();
      return new Promise((settle) => {
        let timer: NodeJS.Timeout | undefined;
        notify = () => {
          clearTimeout(timer);
          timer = setTimeout(settle, SETTLE_MS);
        };
      });
    },
    lookAt,
    unwatched,
    close() {
      for (const { watcher } of watchers.values()) watcher.close();
    },
  };
}

/** The files of this machine, with word of what is looked at. A repository that is made later needs a new start. */
function watchedFileSystem(lookAt: (path: string) => void, list: (folder: string) => void): FileSystem {
  return {
    ...NODE_FILE_SYSTEM,
    async read(path) {
      lookAt(path);
      // A link may be replaced, and so may what it leads to.
      lookAt(await NODE_FILE_SYSTEM.realPath(path));
      return NODE_FILE_SYSTEM.read(path);
    },
    stat(path) {
      if (baseName(path) !== '.git') lookAt(path);
      return NODE_FILE_SYSTEM.stat(path);
    },
    list(folder) {
      list(folder);
      return NODE_FILE_SYSTEM.list(folder);
    },
  };
}

/** Undefined where there is no such folder, and what the system says where it cannot be watched. */
function open(folder: string, onEvent: (folder: string, name: string | null) => void): Watcher | string | undefined {
  try {
    const inode = inodeOf(folder);
    if (inode === undefined) return undefined;
    const watcher = watch(folder, (_event, name) => onEvent(folder, name));
    return { watcher: watcher.on('error', () => {}), inode };
  } catch (error) {
    return inodeOf(folder) === undefined ? undefined : systemReason(error);
  }
}

/** Undefined for what is no folder, or does not show what it is. */
function inodeOf(folder: string): number | undefined {
  try {
    const stat = statSync(folder);
    return stat.isDirectory() ? stat.ino : undefined;
  } catch {
    return undefined;
  }
}
