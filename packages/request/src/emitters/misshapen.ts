import { type ImagePipelineRequest, type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import { isList, isRequestObject, type RequestObject, type RequestValue, requestObject } from '../request-value.js';

/**
 * The flattened names of values that do not have the type of their parameter: a request that is emitted despite its
 * errors contains what was written. Unknown parameters are skipped.
 */
export function* misshapen(request: ImagePipelineRequest): Generator<string> {
  yield* inMembers(REQUEST, requestObject(request), '');
}

/** Whether a name is one of these paths, or below one. */
export function isInside(name: string, paths: ReadonlySet<string>): boolean {
  if (paths.has(name)) return true;
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    if (paths.has(name.slice(0, dot))) return true;
  }
  return false;
}

function* inMembers(members: readonly Parameter[], object: RequestObject, prefix: string): Generator<string> {
  for (const member of members) {
    const value = Object.hasOwn(object, member.name) ? object[member.name] : undefined;
    if (value !== undefined) yield* inNode(member, value, prefix + member.name);
  }
}

function* inNode(node: ParameterNode, value: RequestValue, path: string): Generator<string> {
  if (node.type === 'list' && isList(value)) {
    for (const [index, item] of value.entries()) yield* inNode(node.item, item, `${path}.${index + 1}`);
  } else if (node.type === 'group' && isRequestObject(value)) {
    yield* inMembers(node.members, value, `${path}.`);
  } else if (typeof value !== TYPES[node.type] || isList(value)) yield path;
}

/** The `typeof` of single values; lists and groups have none. */
const TYPES: { readonly [Type in ParameterNode['type']]: string } = {
  text: 'string',
  choice: 'string',
  integer: 'number',
  flag: 'boolean',
  list: '',
  group: '',
};
