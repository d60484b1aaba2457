import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolders } from '../make-folders.js';

/**
 * The compiled code of a pack; undefined if there is none, if it is damaged, or if someone else could have written it,
 * because compiled code can do anything. V8 only rejects code from other versions or flags. So the file contains the
 * code twice, and both copies have to match: comparing takes a tenth of the time for loading a Node module that can
 * hash, and is faster than hashing in JavaScript. `scratch` is memory that may be overwritten, of any size but 0.
 */
export function readCodeCache(folder: string, pack: string, scratch: Buffer): Buffer | undefined {
  try {
    if (!isPrivateFolder(folder)) return undefined;
    const file = openSync(join(folder, `${pack}.bin`), 'r');
    try {
      return readIfRepeated(file, scratch);
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/**
 * The first half of a file, if the second is the same. A resizable buffer is mapped from the system and goes back there
 * when it is freed; other buffers come from the allocator, which would keep megabytes for as long as a server runs.
 */
function readIfRepeated(file: number, block: Buffer): Buffer | undefined {
  const half = fstatSync(file).size / 2;
  const maxByteLength = Math.floor(half);
  const code = Buffer.from(new ArrayBuffer(maxByteLength, { maxByteLength }));
  let compared = 0;
  if (readSync(file, code) < code.length) return undefined;
  for (let count = readSync(file, block); count > 0; count = readSync(file, block)) {
    if (!block.subarray(0, count).equals(code.subarray(compared, compared + count))) return undefined;
    compared += count;
  }
  return compared > 0 && compared === half ? code : undefined;
}

/** Creates the folder; false if it is not writable, or others could write to it. */
export function prepareCodeCache(folder: string): boolean {
  try {
    for (const made of makeFolders(folder, 0o700)) if (made === folder) removeOldCaches(dirname(folder));
    accessSync(folder, constants.W_OK);
    return isPrivateFolder(folder);
  } catch {
    return false;
  }
}

/** Each build with each version of Node has a folder. When a new one is created, long unused ones are removed. */
function removeOldCaches(caches: string): void {
  for (const name of readdirSync(caches)) {
    const path = join(caches, name);
    if (FOLDER_NAME.test(name) && lstatSync(path).mtimeMs < Date.now() - KEPT_MS && isPrivateFolder(path)) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

/** The names that `codeCacheFolder` gives. */
const FOLDER_NAME = /^[0-9a-f]{16}-v\d/;
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Stores compiled code for the next start in a prepared folder; if that fails, the next start compiles again. */
export function writeCodeCache(folder: string, pack: string, code: Buffer): void {
  const target = join(folder, `${pack}.bin`);
  const draft = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, Buffer.concat([code, code]), { mode: 0o600, flag: 'wx' });
    renameSync(draft, target);
  } catch {
    rmSync(draft, { force: true });
  }
}

/** Whether a folder belongs to this user and nobody else can write to it. Windows itself protects LOCALAPPDATA. */
function isPrivateFolder(folder: string): boolean {
  const stat = lstatSync(folder);
  if (!stat.isDirectory()) return false;
  return process.platform === 'win32' || (stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0);
}
