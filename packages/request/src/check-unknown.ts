import { excerpt, nearest } from '@imgtpl/language';
import { type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import { contentKey } from './content-file.js';
import type { Entry, MappingNode } from './pipeline-node.js';
import type { RequestFinding, RequestFix } from './request-finding.js';

/** The keys of a mapping that are no parameters there, each with what it may have been meant as. */
export function* checkUnknown(
  members: readonly Parameter[],
  mapping: MappingNode,
  path: string,
): Generator<RequestFinding> {
  const names = new Set(members.flatMap((member) => [member.name, contentKey(member) ?? member.name]));
  const taken = new Set(mapping.entries.map(({ key }) => key.text));
  for (const entry of mapping.entries) {
    if (!names.has(entry.key.text)) yield unknown(entry, { path, names, taken });
  }
}

interface Surroundings {
  readonly path: string;
  readonly names: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
}

function unknown({ key }: Entry, { path, names, taken }: Surroundings): RequestFinding {
  const name = excerpt(key.text);
  const parameter = path === '' ? key.text : `${path}.${key.text}`;
  const facts = { code: 'imgtpl/unknown-parameter', parameter, range: key.range } as const;
  const meant = nearest(key.text, names);
  const isSlip = meant?.toLowerCase() === key.text.toLowerCase();
  const place = isSlip ? undefined : placeOf(key.text, path);
  if (place !== undefined) return { ...facts, say: (messages) => messages.misplacedParameter(name, place) };
  const fixes = meant === undefined || taken.has(meant) ? [] : [rename({ key }, meant)];
  return { ...facts, say: (messages) => messages.unknownParameter(name, meant), fixes };
}

function rename({ key }: Pick<Entry, 'key'>, name: string): RequestFix {
  const newText = key.range.end - key.range.start > key.text.length ? JSON.stringify(name) : name;
  return { title: (messages) => messages.renameParameter(name), edits: [{ range: key.range, newText }] };
}

/** The path of a parameter of that name elsewhere, the one that shares most with this place; or of a flattened name. */
function placeOf(name: string, path: string): string | undefined {
  const wanted = name.toLowerCase();
  const flattened = name.replace(/\.\d+(?=\.|$)/g, '.N').toLowerCase();
  let best: string | undefined;
  for (const candidate of PATHS) {
    const isNamed = lastName(candidate).toLowerCase() === wanted || candidate.toLowerCase() === flattened;
    if (isNamed && (best === undefined || shared(candidate, path) > shared(best, path))) best = candidate;
  }
  return best;
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** How many names two paths have in common from the top. */
function shared(a: string, b: string): number {
  const left = a.split('.');
  const right = b.replace(/\.\d+(?=\.|$)/g, '.N').split('.');
  const different = left.findIndex((name, index) => name !== right[index]);
  return different < 0 ? left.length : different;
}

/** Every parameter by its path, with `N` for an index; nothing deprecated is proposed. */
const PATHS: readonly string[] = [...pathsOf(REQUEST, '')];

function* pathsOf(members: readonly Parameter[], prefix: string): Generator<string> {
  for (const member of members) {
    const path = `${prefix}${member.name}`;
    if (member.deprecatedFor === undefined) yield path;
    yield* pathsInside(member, path);
  }
}

function* pathsInside(node: ParameterNode, path: string): Generator<string> {
  if (node.type === 'group') yield* pathsOf(node.members, `${path}.`);
  if (node.type === 'list') yield* pathsInside(node.item, `${path}.N`);
}
