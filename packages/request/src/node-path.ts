/** What leads from the top of a file to a value: names of mappings and, from 0, places in lists. */
export type NodePath = readonly (string | number)[];

/** The path as the API writes it: `Tag.2.Key`, the first item being 1. */
export function flattenedPath(path: NodePath): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');
}
