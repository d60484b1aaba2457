import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, sep } from 'node:path';
import { sync as writeAtomically } from 'write-file-atomic';

/**
 * Replaces the content of a file, whole or not at all, keeping its mode and owner, and following a symbolic link. A
 * file with several hard links is written in place, or the other names would keep the old content; so is a file whose
 * owner cannot be set on a new one. A read-only file is left alone, even in a writable folder. Synchronous, so that no
 * interrupt that the command holds can happen in between.
 *
 * @throws the system's error
 */
export function writeFile(path: string, content: string | Uint8Array): void {
  const target = resolveLink(path);
  const stat = statSync(target, { throwIfNoEntry: false });
  const bytes = typeof content === 'string' ? content : Buffer.from(content);
  if (stat === undefined) {
    writeAtomically(target, bytes);
    return;
  }
  refuseReadOnly(target, stat);
  if (!stat.isFile()) writeFileSync(target, bytes);
  else if (stat.nlink > 1 || !canGiveTo(stat)) overwrite(target, bytes);
  else replace(target, bytes, stat);
}

/**
 * Writes the output of a command to its file. If standard output or standard error goes to that file (`/dev/stderr`),
 * the output is written there too: replacing a log would lose its content and what follows.
 *
 * @throws the system's error
 */
export function writeOutput(path: string, content: string | Uint8Array): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  const log = [1, 2].find((descriptor) => stat !== undefined && isSameFile(descriptor, stat));
  if (log === undefined) writeFile(path, content);
  else writeFileSync(log, content);
}

/**
 * Checks whether `writeFile` could write a file, as far as that can be known without changing anything.
 *
 * @throws the system's error
 */
export function checkWritable(path: string): void {
  const target = resolveLink(path);
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat === undefined) accessSync(dirname(target) + sep, constants.W_OK);
  else refuseReadOnly(target, stat);
}

/** A pipe is not opened for this: its reader would take the closing for the end of the output. */
function refuseReadOnly(path: string, stat: Stats): void {
  if (stat.isFile() || stat.isDirectory()) closeSync(openSync(path, 'r+'));
  else accessSync(path, constants.W_OK);
}

function isSameFile(descriptor: number, { dev, ino }: Stats): boolean {
  try {
    const open = fstatSync(descriptor);
    return open.isFile() && open.dev === dev && open.ino === ino;
  } catch {
    return false;
  }
}

/** Whether this process can give a new file the same owner and group; Windows has neither. */
function canGiveTo({ uid, gid }: Stats): boolean {
  const user = process.geteuid?.() ?? 0;
  if (user === 0) return true;
  return uid === user && (gid === process.getegid?.() || process.getgroups?.().includes(gid) === true);
}

/** If the folder allows no new file, or the old one is busy (a mounted file), writes it in place. */
function replace(path: string, content: string | Buffer, { mode, uid, gid }: Stats): void {
  try {
    writeAtomically(path, content, { mode, chown: { uid, gid } });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && REFUSALS.has(error.code))) throw error;
    overwrite(path, content);
  }
}

const REFUSALS: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY']);

/** Restores the old content if there is no room for the new one. */
function overwrite(path: string, content: string | Buffer): void {
  const before = readFileSync(path);
  try {
    writeFileSync(path, content);
  } catch (error) {
    writeFileSync(path, before);
    throw error;
  }
}

/** Only a file is replaced; a link to a pipe may have no path as its target (`/dev/fd/63`). */
function resolveLink(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat !== undefined && !stat.isFile()) return path;
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(path) : path;
}
