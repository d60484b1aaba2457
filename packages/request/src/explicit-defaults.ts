import type { Parameter } from '@imgtpl/spec';
import type { RequestObject, RequestValue } from './flatten.js';

/**
 * A request in which every default of the API is written. Groups that nobody gave are left alone: one that is given at
 * all can change what the request means.
 */
export function explicitDefaults(members: readonly Parameter[], object: RequestObject): RequestObject {
  const replaced = new Set(members.filter(({ name }) => object[name] !== undefined).map(successorName));
  const complete: Record<string, RequestValue> = {};
  for (const member of members) {
    const value = object[member.name];
    const written = value === undefined ? defaultOf(member, object) : inside(member, value);
    if (written !== undefined && !(value === undefined && replaced.has(member.name))) complete[member.name] = written;
  }
  return { ...complete, ...onlyUnknown(object, complete) };
}

/** The default of a parameter whose predecessor is given would contradict it. */
function successorName({ deprecatedFor }: Parameter): string | undefined {
  return deprecatedFor?.split('.').at(-1);
}

function defaultOf(member: Parameter, siblings: RequestObject): RequestValue | undefined {
  if (member.type === 'choice' && member.defaultBy) {
    const { member: name, values } = member.defaultBy;
    const decider = siblings[name];
    return typeof decider === 'string' ? values[decider] : Object.values(values)[0];
  }
  return 'default' in member ? member.default : undefined;
}

function inside(member: Parameter, value: RequestValue): RequestValue {
  if (member.type === 'group' && isObject(value)) return explicitDefaults(member.members, value);
  if (member.type !== 'list' || !Array.isArray(value) || member.item.type !== 'group') return value;
  const { members } = member.item;
  return value.map((item) => (isObject(item) ? explicitDefaults(members, item) : item));
}

function onlyUnknown(object: RequestObject, known: RequestObject): RequestObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => known[name] === undefined));
}

function isObject(value: RequestValue): value is RequestObject {
  return typeof value === 'object' && !Array.isArray(value);
}
