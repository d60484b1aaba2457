import {
  accessSync,
  constants,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolders } from '../make-folders.js';

/**
 * The compiled code of a pack; undefined when there is none, when it is damaged, or when somebody else could have
 * written it: whoever writes compiled code runs code. V8 refuses what another version or other flags made, and nothing
 * else. So the file holds the code twice, and both must agree: to compare takes a tenth of the time that it takes to
 * load one of Node's modules that can hash, and less than to hash in JavaScript.
 */
export function readCodeCache(folder: string, pack: string): Buffer | undefined {
  try {
    if (!isOurs(folder)) return undefined;
    const bytes = readFileSync(join(folder, `${pack}.bin`));
    const half = bytes.length / 2;
    const code = bytes.subarray(0, half);
    return half > 0 && code.equals(bytes.subarray(half)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Makes the folder; false where it cannot be written to, or where others could. */
export function prepareCodeCache(folder: string): boolean {
  try {
    for (const made of makeFolders(folder, 0o700)) if (made === folder) removeOldCaches(dirname(folder));
    accessSync(folder, constants.W_OK);
    return isOurs(folder);
  } catch {
    return false;
  }
}

/** Each build of each Node has a folder of its own: those that nothing was written to for long go when a new one comes. */
function removeOldCaches(caches: string): void {
  for (const name of readdirSync(caches)) {
    const path = join(caches, name);
    if (FOLDER_NAME.test(name) && lstatSync(path).mtimeMs < Date.now() - KEPT_MS && isOurs(path)) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

/** As `codeCacheFolder` names it. */
const FOLDER_NAME = /^[0-9a-f]{16}-v\d/;
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Keeps compiled code for the next start, in a folder that is prepared; where that fails, the next start compiles again. */
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

/** A folder of this user's that nobody else can write to. Windows keeps LOCALAPPDATA to its user by itself. */
function isOurs(folder: string): boolean {
  const stat = lstatSync(folder);
  if (!stat.isDirectory()) return false;
  return process.platform === 'win32' || (stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0);
}
