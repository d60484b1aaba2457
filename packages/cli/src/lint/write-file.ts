import { lstatSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { sync as writeAtomically } from 'write-file-atomic';

/**
 * Replaces the content of a file: whole or not at all, its mode and owner kept, what a symbolic link points to in place
 * of the link. A file with several names (hard links) is written in place, or the other names would keep the old
 * content. Synchronous, so that no interrupt that the command holds back comes in between.
 *
 * @throws what the system says
 */
export function writeFile(path: string, content: string | Uint8Array): void {
  const target = resolveLink(path);
  const stat = statSync(target, { throwIfNoEntry: false });
  const writesInPlace = stat !== undefined && (stat.nlink > 1 || !stat.isFile());
  if (writesInPlace) writeFileSync(target, content);
  else
    writeAtomically(
      target,
      typeof content === 'string' ? content : Buffer.from(content),
      stat === undefined ? {} : { mode: stat.mode, chown: { uid: stat.uid, gid: stat.gid } },
    );
}

function resolveLink(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(path) : path;
}
