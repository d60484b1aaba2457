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
 * Replaces the content of a file: whole or not at all, its mode and owner kept, what a symbolic link points to in place
 * of the link. A file with several names (hard links) is written in place, or the other names would keep the old
 * content; so is one whose owner the new file could not be given to. A file that may not be written stays as it is,
 * although its folder may be. Synchronous, so that no interrupt that the command holds back comes in between.
 *
 * @throws what the system says
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
 * Writes what a command makes into the file that it was told. Where standard output or standard error goes into that
 * file (`/dev/stderr`), it gets what is made as all else: replaced, a log would lose what it holds and what comes
 * later.
 *
 * @throws what the system says
 */
export function writeOutput(path: string, content: string | Uint8Array): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  const log = [1, 2].find((descriptor) => stat !== undefined && isSameFile(descriptor, stat));
  if (log === undefined) writeFile(path, content);
  else writeFileSync(log, content);
}

/**
 * Finds out what keeps `writeFile` from writing a file, as far as that can be known before: nothing is changed.
 *
 * @throws what the system says
 */
export function checkWritable(path: string): void {
  const target = resolveLink(path);
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat === undefined) accessSync(dirname(target) + sep, constants.W_OK);
  else refuseReadOnly(target, stat);
}

/** A pipe is not opened for it: whoever reads it would take the end of that for the end of all. */
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

/** Whether a file of ours can be given to an owner and a group; Windows has neither. */
function canGiveTo({ uid, gid }: Stats): boolean {
  const user = process.geteuid?.() ?? 0;
  if (user === 0) return true;
  return uid === user && (gid === process.getegid?.() || process.getgroups?.().includes(gid) === true);
}

/** Where the folder takes no new file, or holds on to the old one (a file that is mounted), the old one is written. */
function replace(path: string, content: string | Buffer, { mode, uid, gid }: Stats): void {
  try {
    writeAtomically(path, content, { mode, chown: { uid, gid } });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && REFUSALS.has(error.code))) throw error;
    overwrite(path, content);
  }
}

const REFUSALS: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY']);

/** What there is no room for is taken back. */
function overwrite(path: string, content: string | Buffer): void {
  const before = readFileSync(path);
  try {
    writeFileSync(path, content);
  } catch (error) {
    writeFileSync(path, before);
    throw error;
  }
}

/** Only a file is replaced; a link to a pipe may lead to no path at all (`/dev/fd/63`). */
function resolveLink(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat !== undefined && !stat.isFile()) return path;
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(path) : path;
}
