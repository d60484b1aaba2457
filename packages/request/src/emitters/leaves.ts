import { type ImagePipelineRequest, type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import { isList, type RequestObject, type RequestValue, requestObject } from '../request-value.js';

/** A single value of a request. */
export interface Leaf {
  /** The flattened name: `Tag.2.Key`. */
  readonly name: string;
  /** The node in the parameter table; undefined for an unknown parameter. */
  readonly node: ParameterNode | undefined;
  readonly value: string | number | boolean;
}

/** Members in the order of the parameter table, then unknown ones in their own order; undefined values are skipped. */
export function orderedMembers(
  members: readonly Parameter[],
  object: RequestObject,
): readonly { readonly name: string; readonly node: Parameter | undefined; readonly value: RequestValue }[] {
  const known = new Map(members.map((member) => [member.name, member]));
  const names = [...known.keys(), ...Object.keys(object).filter((name) => !known.has(name))];
  return names.flatMap((name) => {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    return value === undefined ? [] : [{ name, node: known.get(name), value }];
  });
}

/** Every value of a request, in the order of the table. */
export function* leaves(request: ImagePipelineRequest): Generator<Leaf> {
  yield* leavesOf(REQUEST, requestObject(request), '');
}

function* leavesOf(members: readonly Parameter[], object: RequestObject, prefix: string): Generator<Leaf> {
  for (const { name, node, value } of orderedMembers(members, object)) {
    yield* leavesIn(node, value, prefix + name);
  }
}

function* leavesIn(node: ParameterNode | undefined, value: RequestValue, name: string): Generator<Leaf> {
  if (typeof value !== 'object') yield { name, node, value };
  else if (isList(value)) {
    const item = node?.type === 'list' ? node.item : undefined;
    for (const [index, member] of value.entries()) {
      yield* leavesIn(item, member, `${name}.${index + 1}`);
    }
  } else {
    const members = node?.type === 'group' ? node.members : [];
    yield* leavesOf(members, value, `${name}.`);
  }
}
