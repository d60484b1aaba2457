import {
  type ImagePipelineRequest,
  type Parameter,
  REQUEST,
  ROS_PROPERTIES,
  type TargetParameter,
  TERRAFORM_ARGUMENTS,
} from '@imgtpl/spec';
import type { EmitFormat } from './emit-format.js';
import { isList, isRequestObject, type RequestObject, type RequestValue, requestObject } from './request-value.js';

/** What targets that cannot take every parameter have names for. */
const NAMED: { readonly [Format in EmitFormat]?: readonly TargetParameter[] } = {
  terraform: TERRAFORM_ARGUMENTS.arguments,
  ros: ROS_PROPERTIES.properties,
};

/**
 * A request in which every default of the API is written, as far as the target has a name for it: what it has none for
 * nobody gave, so that leaving it out loses nothing.
 */
export function explicitDefaults(request: ImagePipelineRequest, format: EmitFormat = 'json'): ImagePipelineRequest {
  const named = NAMED[format];
  const members = REQUEST.filter(
    ({ name }) => named === undefined || named.some(({ parameter }) => parameter === name),
  );
  const complete = withDefaults(members, requestObject(request));
  // Defaults have the types of their parameters.
  return complete as ImagePipelineRequest;
}

function withDefaults(members: readonly Parameter[], object: RequestObject): RequestObject {
  const replaced = new Set(members.filter(({ name }) => object[name] !== undefined).map(successorName));
  const complete: Record<string, RequestValue> = {};
  for (const member of members) {
    const value = object[member.name];
    const written = value === undefined ? defaultOf(member, object) : inside(member, value);
    if (written !== undefined && !(value === undefined && replaced.has(member.name))) complete[member.name] = written;
  }
  return { ...complete, ...others(object, complete) };
}

/** The default of a parameter whose predecessor is given would contradict it. */
function successorName({ deprecatedFor }: Parameter): string | undefined {
  return deprecatedFor?.split('.').at(-1);
}

function defaultOf(member: Parameter, siblings: RequestObject): RequestValue | undefined {
  if (member.type === 'group') return defaultsOfGroup(member);
  if (member.type === 'choice' && member.defaultBy) {
    const { member: name, values } = member.defaultBy;
    const decider = siblings[name];
    return typeof decider === 'string' ? values[decider] : Object.values(values)[0];
  }
  return 'default' in member ? member.default : undefined;
}

/** A group that nobody gave, unless its being there would change what the request means. */
function defaultsOfGroup(member: Extract<Parameter, { readonly type: 'group' }>): RequestObject | undefined {
  const defaults = member.onlyWith === undefined ? withDefaults(member.members, {}) : {};
  return Object.keys(defaults).length > 0 ? defaults : undefined;
}

function inside(member: Parameter, value: RequestValue): RequestValue {
  if (member.type === 'group' && isRequestObject(value)) return withDefaults(member.members, value);
  if (member.type !== 'list' || !isList(value) || member.item.type !== 'group') return value;
  const { members } = member.item;
  return value.map((item) => (isRequestObject(item) ? withDefaults(members, item) : item));
}

/** What the target has no name for, and what nobody knows. */
function others(object: RequestObject, complete: RequestObject): RequestObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !Object.hasOwn(complete, name)));
}
