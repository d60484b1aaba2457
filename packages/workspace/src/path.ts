/**
 * Paths in this project: absolute, `/` between names, no `.` or `..`, and no `/` at the end except in a root (`/`,
 * `C:/`, `//server/share/`).
 */

/** Resolves `path` against `folder` to the form above; both may contain `.`, `..` and repeated `/`. */
export function resolvePath(folder: string, path: string): string {
  const whole = rootLength(path) > 0 ? path : joinPath(folder, path);
  const length = rootLength(whole);
  const names: string[] = [];
  for (const name of whole.slice(length).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return whole.slice(0, length) + names.join('/');
}

/**
 * Converts a path of the system to the form above. On Windows, `\` becomes `/` and a drive letter upper case; elsewhere
 * `C:` is a name like others, and several `/` at the start are one.
 */
export function fromNativePath(native: string, platform: 'posix' | 'windows'): string {
  if (platform === 'posix') return native.replace(/^\/\/+/, '/').replace(/^(?=[A-Za-z]:\/)/, './');
  return native.replaceAll('\\', '/').replace(/^[a-z]:/, (drive) => drive.toUpperCase());
}

/** The folder that contains a path; a root is its own parent. */
export function parentPath(path: string): string {
  const slash = path.lastIndexOf('/');
  const length = rootLength(path);
  return slash < length ? path.slice(0, length) : path.slice(0, slash);
}

/** The last name of a path; empty for a root. */
export function baseName(path: string): string {
  return path.slice(Math.max(rootLength(path), path.lastIndexOf('/') + 1));
}

/** The path of a name in a folder. The name is not resolved: `..` stays. */
export function joinPath(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** Whether a path is the folder or inside it. */
export function isInside(folder: string, path: string): boolean {
  if (folder === path || folder.endsWith('/')) return path.startsWith(folder);
  return path.startsWith(`${folder}/`);
}

/** A path relative to a folder, with `../` as needed; `.` if equal, the path itself if they share no root. */
export function relativePath(folder: string, path: string): string {
  let shared = folder;
  let up = '';
  while (!isInside(shared, path)) {
    const parent = parentPath(shared);
    if (parent === shared) return path;
    shared = parent;
    up += '../';
  }
  const down = path.slice(shared.endsWith('/') ? shared.length : shared.length + 1);
  return up + down === '' ? '.' : `${up}${down}`.replace(/\/$/, '');
}

/** The folder and every folder above it, nearest first. */
export function* foldersUpwards(folder: string): Generator<string> {
  let here = folder;
  while (true) {
    yield here;
    const parent = parentPath(here);
    if (parent === here) return;
    here = parent;
  }
}

/** The order of paths everywhere: by UTF-16 units, the same on every machine and in every locale. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** UTF-16 units of `/`, `C:/` or `//server/share/` at the start; 0 for a relative path. */
function rootLength(path: string): number {
  return /^(?:\/\/[^/]+\/[^/]+(?:\/|$)|\/+|[A-Za-z]:\/)/.exec(path)?.[0].length ?? 0;
}
