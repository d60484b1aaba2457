import { type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import { joinNames } from './join-names.js';

interface Place {
  /** With `N` for an index. */
  readonly path: string;
  readonly kind: 'parameter' | 'deprecated' | 'item';
}

const PLACES: readonly Place[] = [...placesOf(REQUEST, '')];

/** The paths of all parameters that are not deprecated, including groups and lists. */
const PATHS = PLACES.filter(({ kind }) => kind === 'parameter').map(({ path }) => path);

/** Every path as the request nests it, by its lower-case form. */
const NESTED: ReadonlyMap<string, string> = new Map(PLACES.map(({ path }) => [path.toLowerCase(), path]));

/**
 * The path of a parameter with this name, or this flattened name, elsewhere in the request. Of several, the one that
 * shares the longest prefix with `path`.
 */
export function placeOfName(name: string, path: string): string | undefined {
  let best: string | undefined;
  for (const candidate of placesOfName(name)) {
    if (best === undefined || shared(candidate, path) > shared(best, path)) best = candidate;
  }
  return best;
}

/** The paths of all parameters with this name, or this flattened name. */
export function placesOfName(name: string): readonly string[] {
  const wanted = name.toLowerCase();
  const flattened = withoutIndices(name).toLowerCase();
  return PATHS.filter((path) => lastName(path).toLowerCase() === wanted || path.toLowerCase() === flattened);
}

/** The full path of a flattened name (`Tag.1.Key`) in the mapping at `path`; undefined for any other name. */
export function pathOfFlattened(name: string, path: string): string | undefined {
  return name.includes('.') ? NESTED.get(withoutIndices(joinNames(path, name)).toLowerCase()) : undefined;
}

/** How to write a full path in the mapping at `path`, as YAML on one line. */
export function nestingOf(whole: string, path: string): string {
  return nested(whole.split('.').slice(depthOf(path)));
}

/** How many names a path has; none at the top. */
export function depthOf(path: string): number {
  return path === '' ? 0 : path.split('.').length;
}

function nested(names: readonly string[]): string {
  const [name, ...rest] = names;
  if (name === undefined) return '…';
  if (name === 'N') return `[${inside(rest)}]`;
  return `${name}: ${inside(rest)}`;
}

function inside(names: readonly string[]): string {
  const isMember = names[0] !== undefined && names[0] !== 'N';
  return isMember ? `{ ${nested(names)} }` : nested(names);
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** A path with `N` in the place of each index. */
export function withoutIndices(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '.N');
}

/** How many leading names two paths have in common. */
function shared(a: string, b: string): number {
  const left = a.split('.');
  const right = withoutIndices(b).split('.');
  const different = left.findIndex((name, index) => name !== right[index]);
  return different < 0 ? left.length : different;
}

function* placesOf(members: readonly Parameter[], prefix: string): Generator<Place> {
  for (const member of members) {
    const path = `${prefix}${member.name}`;
    yield { path, kind: member.deprecatedFor === undefined ? 'parameter' : 'deprecated' };
    yield* placesInside(member, path);
  }
}

function* placesInside(node: ParameterNode, path: string): Generator<Place> {
  if (node.type === 'group') yield* placesOf(node.members, `${path}.`);
  if (node.type !== 'list') return;
  yield { path: `${path}.N`, kind: 'item' };
  yield* placesInside(node.item, `${path}.N`);
}
