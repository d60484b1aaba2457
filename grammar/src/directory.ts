/** A directory, linked to its parent: a long chain of relative WORKDIRs takes no more memory than its text. */
export interface Directory {
  readonly parent?: Directory;
  readonly name: string;
}

/** The one directory that has no parent. */
export const ROOT: Directory = { name: '' };

/** Resolves a path with `/` between its parts, from the root if it begins with `/`, else from `from`. */
export function resolvePath(from: Directory, path: string): Directory {
  let directory = path.startsWith('/') ? ROOT : from;
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    directory = name === '..' ? (directory.parent ?? ROOT) : { parent: directory, name };
  }
  return directory;
}

/** The absolute path. */
export function pathOf(directory: Directory): string {
  const names: string[] = [];
  for (let at: Directory | undefined = directory; at?.parent !== undefined; at = at.parent) names.push(at.name);
  return `/${names.reverse().join('/')}`;
}
