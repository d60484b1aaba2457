import { type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import { isList, type RequestObject, type RequestValue, requestObject } from '../request-value.js';
import { type Emitter, emitted } from './emitter.js';
import { orderedMembers } from './leaves.js';

/** The request object with its keys in the order of the parameter table; several requests become an array. */
export const emitJson: Emitter = (sources) =>
  emitted([], () => {
    const objects = sources.map(({ request }) => ordered(REQUEST, requestObject(request)));
    return `${JSON.stringify(objects.length === 1 ? objects[0] : objects, undefined, 2)}\n`;
  });

function ordered(members: readonly Parameter[], object: RequestObject): RequestObject {
  return Object.fromEntries(
    orderedMembers(members, object).map(({ name, node, value }) => [name, orderedValue(node, value)]),
  );
}

function orderedValue(node: ParameterNode | undefined, value: RequestValue): RequestValue {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => orderedValue(node?.type === 'list' ? node.item : undefined, item));
  return ordered(node?.type === 'group' ? node.members : [], value);
}
