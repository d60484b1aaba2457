import { type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';

/** Every parameter by its path, groups and lists too, with `N` for an index; nothing deprecated. */
const PATHS: readonly string[] = [...pathsOf(REQUEST, '')];

/**
 * The path of a parameter of that name elsewhere in the request, or of that flattened name; of several the one that
 * shares most with the place where it was looked for.
 */
export function placeOfName(name: string, path: string): string | undefined {
  const wanted = name.toLowerCase();
  const flattened = withoutIndices(name).toLowerCase();
  let best: string | undefined;
  for (const candidate of PATHS) {
    const isNamed = lastName(candidate).toLowerCase() === wanted || candidate.toLowerCase() === flattened;
    if (isNamed && (best === undefined || shared(candidate, path) > shared(best, path))) best = candidate;
  }
  return best;
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** A path with `N` in the place of each index. */
export function withoutIndices(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '.N');
}

/** How many names two paths have in common from the top. */
function shared(a: string, b: string): number {
  const left = a.split('.');
  const right = withoutIndices(b).split('.');
  const different = left.findIndex((name, index) => name !== right[index]);
  return different < 0 ? left.length : different;
}

function* pathsOf(members: readonly Parameter[], prefix: string): Generator<string> {
  for (const member of members) {
    const path = `${prefix}${member.name}`;
    if (member.deprecatedFor === undefined) yield path;
    yield* pathsInside(member, path);
  }
}

function* pathsInside(node: ParameterNode, path: string): Generator<string> {
  if (node.type === 'group') yield* pathsOf(node.members, `${path}.`);
  if (node.type === 'list') yield* pathsInside(node.item, `${path}.N`);
}
