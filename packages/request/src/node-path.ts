/** The path from the top of a file to a value: names in mappings, and indices in lists from 0. */
export type NodePath = readonly (string | number)[];

/** The path as the API writes it, with indices from 1: `Tag.2.Key`. */
export function flattenedPath(path: NodePath): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');
}
