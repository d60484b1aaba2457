import { type ImagePipelineRequest, type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import { isRequestObject, type RequestObject, type RequestValue } from '../request-value.js';

/** A pipeline in a DescribeImagePipelines response, as the request that would create it. */
export interface DescribedPipeline {
  /** Its name, or its id if it has none. */
  readonly name: string;
  readonly request: ImagePipelineRequest;
  readonly leftOut: readonly LeftOut[];
}

/** Something in the response that is not in the request. */
export interface LeftOut {
  /** A path in the response or the request: `NvmeSupport`, `CreationTime`. */
  readonly name: string;
  readonly reason:
    | 'not-a-parameter'
    | 'replaced' // a deprecated parameter whose successor is there
    | 'other-source' // ImportImageOptions of a pipeline that imports nothing
    | 'not-readable'; // a value of another type, or a number that lost digits
}

/**
 * The pipelines of a parsed response; undefined if it is something else. In it, lists are wrapped, tags have TagKey and
 * TagValue, and an empty text or null means "not set". It names no region: `regionId` is that of every pipeline.
 */
export function describedPipelines(
  response: unknown,
  { regionId }: { readonly regionId: string },
): readonly DescribedPipeline[] | undefined {
  const wrapper = isObject(response) ? response['ImagePipeline'] : undefined;
  const set = isObject(wrapper) ? wrapper['ImagePipelineSet'] : undefined;
  if (!Array.isArray(set) || !set.every(isObject)) return undefined;
  return set.map((item) => describedPipeline(item, regionId));
}

/** What an error of the service says, which was saved in place of a response; undefined for anything else. */
export function describedError(response: unknown): string | undefined {
  if (!isObject(response) || typeof response['Code'] !== 'string') return undefined;
  const { Code: code, Message: message } = response;
  return typeof message === 'string' && message !== '' ? `${code}: ${message}` : code;
}

/** Whether there are more pipelines on another page of the response. */
export function hasNextPage(response: unknown): boolean {
  if (!isObject(response)) return false;
  const { TotalCount: total, NextToken: token } = response;
  const found = describedPipelines(response, { regionId: '' })?.length ?? 0;
  return typeof total === 'number' ? found < total : typeof token === 'string' && token !== '';
}

type JsonObject = { readonly [name: string]: unknown };

function describedPipeline(item: JsonObject, regionId: string): DescribedPipeline {
  const leftOut: LeftOut[] = [];
  const read = readMembers(REQUEST, { ...item, RegionId: regionId }, { prefix: '', leftOut });
  const root = withoutForeignImport(read, leftOut);
  const request = withoutReplaced(REQUEST, root, { root, prefix: '', leftOut });
  const name = [item['Name'], item['ImagePipelineId']].find((it) => typeof it === 'string' && it !== '');
  // Every member was read by its node in the parameter table, from which the type is derived.
  return { name: String(name ?? ''), request: request as ImagePipelineRequest, leftOut };
}

interface Reading {
  readonly prefix: string;
  readonly leftOut: LeftOut[];
}

function readMembers(members: readonly Parameter[], object: JsonObject, reading: Reading): RequestObject {
  const used = new Set<string>();
  const read: [string, RequestValue][] = [];
  for (const member of members) {
    const key = responseNames(member).find((name) => Object.hasOwn(object, name));
    if (key === undefined) continue;
    used.add(key);
    const value = readValue(member, object[key], { ...reading, prefix: `${reading.prefix}${member.name}` });
    if (value !== undefined) read.push([member.name, value]);
  }
  for (const [name, value] of Object.entries(object)) {
    if (!used.has(name) && !isUnset(value))
      reading.leftOut.push({ name: reading.prefix + name, reason: 'not-a-parameter' });
  }
  return Object.fromEntries(read);
}

/** The response names lists in the plural, and prefixes the members of tags with Tag. */
function responseNames({ name, type }: Parameter): readonly string[] {
  if (type === 'list' && !name.endsWith('s')) return [`${name}s`, name];
  return name === 'Key' || name === 'Value' ? [name, `Tag${name}`] : [name];
}

function readValue(node: ParameterNode, value: unknown, reading: Reading): RequestValue | undefined {
  if (isUnset(value)) return undefined;
  const read = node.type === 'list' ? readList(node.item, value, reading) : readSingle(node, value, reading);
  if (read === undefined) reading.leftOut.push({ name: reading.prefix, reason: 'not-readable' });
  return read === undefined || isEmpty(read) ? undefined : read;
}

/** A list is wrapped in an object that names its items; an unwrapped list is read too. */
function readList(item: ParameterNode, value: unknown, reading: Reading): readonly RequestValue[] | undefined {
  const items = isObject(value) ? Object.values(value).find(Array.isArray) : value;
  if (!Array.isArray(items)) return isObject(value) && Object.values(value).every(isUnset) ? [] : undefined;
  return items.flatMap((it: unknown, index) => {
    const read = readValue(item, it, { ...reading, prefix: `${reading.prefix}.${index + 1}` });
    return read === undefined ? [] : [read];
  });
}

type SingleNode = Exclude<ParameterNode, { readonly type: 'list' }>;

function readSingle(node: SingleNode, value: unknown, reading: Reading): RequestValue | undefined {
  switch (node.type) {
    case 'group':
      return isObject(value)
        ? readMembers(node.members, value, { ...reading, prefix: `${reading.prefix}.` })
        : undefined;
    case 'integer': {
      const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
      return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
    }
    case 'flag':
      if (value === 'true' || value === 'false') return value === 'true';
      return typeof value === 'boolean' ? value : undefined;
    case 'text':
    case 'choice':
      if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
      return typeof value === 'string' ? value : undefined;
    default:
      return node satisfies never;
  }
}

function withoutForeignImport(request: RequestObject, leftOut: LeftOut[]): RequestObject {
  const members: readonly Parameter[] = REQUEST;
  const foreign = members.filter(
    ({ name, onlyWith }) => onlyWith && request[name] !== undefined && request[onlyWith.member] !== onlyWith.value,
  );
  for (const { name } of foreign) leftOut.push({ name, reason: 'other-source' });
  return Object.fromEntries(
    Object.entries(request).filter(([name]) => !foreign.some((member) => member.name === name)),
  );
}

interface Replacing extends Reading {
  readonly root: RequestObject;
}

function withoutReplaced(members: readonly Parameter[], object: RequestObject, place: Replacing): RequestObject {
  const kept: [string, RequestValue][] = [];
  for (const member of members) {
    const value = object[member.name];
    if (value === undefined) continue;
    const name = place.prefix + member.name;
    if (member.deprecatedFor !== undefined && valueAt(place.root, member.deprecatedFor) !== undefined) {
      place.leftOut.push({ name, reason: 'replaced' });
    } else if (member.type === 'group' && isRequestObject(value)) {
      kept.push([member.name, withoutReplaced(member.members, value, { ...place, prefix: `${name}.` })]);
    } else kept.push([member.name, value]);
  }
  return Object.fromEntries(kept);
}

function valueAt(root: RequestObject, path: string): RequestValue | undefined {
  let value: RequestValue | undefined = root;
  for (const name of path.split('.')) value = value !== undefined && isRequestObject(value) ? value[name] : undefined;
  return value;
}

function isUnset(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function isEmpty(value: RequestValue): boolean {
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
