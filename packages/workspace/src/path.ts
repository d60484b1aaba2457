/**
 * Paths inside the project: absolute, `/` between names, no `.` or `..`, no `/` at the end but in a root (`/`, `C:/`,
 * `//server/share/`).
 */

/** The path of `path` seen from `folder`, in the form above; both may hold `.`, `..` and repeated `/`. */
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
 * A path as the system writes it, in the form above: `\` becomes `/` where it separates names, a drive is upper case.
 * Elsewhere `C:` is a name like others, and several `/` at the start are one.
 */
export function fromNativePath(native: string, platform: 'posix' | 'windows'): string {
  if (platform === 'posix') return native.replace(/^\/\/+/, '/').replace(/^(?=[A-Za-z]:\/)/, './');
  return native.replaceAll('\\', '/').replace(/^[a-z]:/, (drive) => drive.toUpperCase());
}

/** The folder that holds a path; a root is its own parent. */
export function parentPath(path: string): string {
  const slash = path.lastIndexOf('/');
  const length = rootLength(path);
  return slash < length ? path.slice(0, length) : path.slice(0, slash);
}

export function baseName(path: string): string {
  return path.slice(Math.max(rootLength(path), path.lastIndexOf('/') + 1));
}

export function joinPath(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** Whether a path is the folder or lies in it. */
export function isInside(folder: string, path: string): boolean {
  if (folder === path || folder.endsWith('/')) return path.startsWith(folder);
  return path.startsWith(`${folder}/`);
}

/** A path seen from a folder, with `../` as far as needed; the path itself when they share no root. `.` when equal. */
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
