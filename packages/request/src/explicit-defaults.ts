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

/** The parameters that targets have names for, where they cannot express all of them. */
const NAMED: { readonly [Format in EmitFormat]?: readonly TargetParameter[] } = {
  terraform: TERRAFORM_ARGUMENTS.arguments,
  ros: ROS_PROPERTIES.properties,
};

/**
 * A request with every default of the API written out, unless the target has no name for it: such a default can be left
 * out without changing anything.
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
    const written = value === undefined ? defaultOf(member, complete) : inside(member, value);
    if (written !== undefined && !(value === undefined && replaced.has(member.name))) complete[member.name] = written;
  }
  return { ...complete, ...others(object, complete) };
}

/** If a deprecated parameter is given, the default of its successor would contradict it. */
function successorName({ deprecatedFor }: Parameter): string | undefined {
  return deprecatedFor?.split('.').at(-1);
}

/** @param before the members before it, with their defaults: its own may depend on one of them */
function defaultOf(member: Parameter, before: RequestObject): RequestValue | undefined {
  if (member.type === 'group') return defaultsOfGroup(member);
  if (member.type === 'choice' && member.defaultBy) {
    const { member: name, values } = member.defaultBy;
    const decider = before[name];
    return typeof decider === 'string' && Object.hasOwn(values, decider) ? values[decider] : undefined;
  }
  return 'default' in member ? member.default : undefined;
}

/** The defaults of a group that is not given, unless its mere presence would change the meaning of the request. */
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

/** What the target has no name for, and unknown parameters. */
function others(object: RequestObject, complete: RequestObject): RequestObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !Object.hasOwn(complete, name)));
}
