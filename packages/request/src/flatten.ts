/** What a request is made of. */
export type RequestValue = string | number | boolean | readonly RequestValue[] | RequestObject;

export interface RequestObject {
  readonly [name: string]: RequestValue | undefined;
}

/**
 * The pairs of the wire, in its order: names sorted at each level, list items by index from 1. Booleans are `true` and
 * `false`, numbers decimal; empty texts are kept, undefined is left out.
 */
export function flatten(request: object): readonly (readonly [name: string, value: string])[] {
  // A request is an object of request values by its type; the parameter is wider because its optional members are.
  return [...pairsOf('', request as RequestObject)];
}

function* pairsOf(path: string, value: RequestValue): Generator<readonly [string, string]> {
  if (typeof value !== 'object') {
    yield [path, String(value)];
    return;
  }
  const prefix = path === '' ? '' : `${path}.`;
  for (const [name, member] of membersOf(value)) {
    if (member !== undefined) yield* pairsOf(`${prefix}${name}`, member);
  }
}

function membersOf(
  value: readonly RequestValue[] | RequestObject,
): readonly (readonly [string, RequestValue | undefined])[] {
  if (isList(value)) return value.map((item, index) => [String(index + 1), item] as const);
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

function isList(value: readonly RequestValue[] | RequestObject): value is readonly RequestValue[] {
  return Array.isArray(value);
}
