import { isList, type RequestObject, type RequestValue, requestObject } from './request-value.js';

/**
 * The pairs as they are sent, in order: names sorted at each level, list items by index from 1. Booleans become `true`
 * and `false`, numbers decimal; empty texts are kept, undefined is left out.
 */
export function flatten(request: object): readonly (readonly [name: string, value: string])[] {
  return [...pairsOf('', requestObject(request))];
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
