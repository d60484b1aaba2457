import { closeSync, lstatSync, openSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { sync as writeAtomically } from 'write-file-atomic';

/**
 * Replaces the content of a file: whole or not at all, its mode and owner kept, what a symbolic link points to in place
 * of the link. A file with several names (hard links) is written in place, or the other names would keep the old
 * content. A file that may not be written stays as it is, although its folder may be. Synchronous, so that no interrupt
 * that the command holds back comes in between.
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
  closeSync(openSync(target, 'r+'));
  if (!stat.isFile()) writeFileSync(target, bytes);
  else if (stat.nlink > 1) overwrite(target, bytes);
  else writeAtomically(target, bytes, { mode: stat.mode, chown: { uid: stat.uid, gid: stat.gid } });
}

/** What there is no room for is taken back. */
function overwrite(path: string, content: string | Uint8Array): void {
  const before = readFileSync(path);
  try {
    writeFileSync(path, content);
  } catch (error) {
    writeFileSync(path, before);
    throw error;
  }
}

function resolveLink(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(path) : path;
}
