/** The path of a member of a group; that of the whole request is empty. */
export function joinNames(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
