import type { Stats } from 'node:fs';
import {
  baseName,
  createMemo,
  type FileSystem,
  fileTypeOf,
  getOrMake,
  isFileFault,
  joinPath,
  type Memo,
  NODE_FILE_SYSTEM,
  parentPath,
} from '@imgtpl/workspace';
import { tryStat } from './try-stat.js';

/** The files of this machine. What a file contains is kept, and read again only if the file may have changed. */
export interface KeptFiles {
  readonly files: FileSystem;
  /** From now on, anything may be different. Forgets the files that were not read since the last call. */
  nextRound(): void;
}

/**
 * In milliseconds. Some file systems count time in steps of two seconds: a file that was changed just before it is read
 * may change once more and seem to be the same.
 */
const SETTLED_AFTER_MS = 3_000;

export function keepFiles(): KeptFiles {
  const contents: Memo<ReturnType<FileSystem['read']>> = createMemo();
  /** As of this round; a file is read after it was examined. */
  const stats = new Map<string, Stats | undefined>();
  const statOf = (path: string) => {
    if (!stats.has(path)) stats.set(path, tryStat(path));
    return stats.get(path);
  };
  /** Files that are no links, because their folders list them as files. */
  const plain = new Set<string>();
  const realPaths = new Map<string, ReturnType<FileSystem['realPath']>>();
  const resolveLinks = (path: string) => getOrMake(realPaths, path, () => NODE_FILE_SYSTEM.realPath(path));
  return {
    files: {
      ...NODE_FILE_SYSTEM,
      stat(path) {
        const stat = statOf(path);
        return stat && { type: fileTypeOf(stat), size: stat.size };
      },
      async read(path) {
        const stat = statOf(path);
        if (!stat?.isFile() || !isSettled(stat)) return NODE_FILE_SYSTEM.read(path);
        const { dev, ino, size, mtimeMs, ctimeMs } = stat;
        const content = await contents.get(path, [dev, ino, size, mtimeMs, ctimeMs], () => NODE_FILE_SYSTEM.read(path));
        // What prevented reading may have nothing to do with the file, and be over by now.
        return typeof content !== 'string' && isFileFault(content) ? NODE_FILE_SYSTEM.read(path) : content;
      },
      async list(folder) {
        const entries = await NODE_FILE_SYSTEM.list(folder);
        const files = isFileFault(entries) ? [] : entries.filter(({ type }) => type === 'file');
        for (const { name } of files) plain.add(joinPath(folder, name));
        return entries;
      },
      async realPath(path) {
        if (!plain.has(path)) return resolveLinks(path);
        return joinPath(await resolveLinks(parentPath(path)), baseName(path));
      },
    },
    nextRound() {
      stats.clear();
      plain.clear();
      realPaths.clear();
      contents.forgetUnused();
    },
  };
}

function isSettled({ mtimeMs, ctimeMs }: Stats): boolean {
  return Date.now() - Math.max(mtimeMs, ctimeMs) > SETTLED_AFTER_MS;
}
