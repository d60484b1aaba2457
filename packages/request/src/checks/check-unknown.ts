import { excerpt } from '@imgtpl/language';
import type { Parameter } from '@imgtpl/spec';
import { contentKey } from '../content-file.js';
import { type MeantItems, meantItem } from '../edits/meant-items.js';
import { canInsertAt, moveFix } from '../edits/move-fix.js';
import { joinNames } from '../join-names.js';
import type { RequestMessages } from '../messages/request-messages.js';
import { depthOf, nestingOf, pathOfFlattened, placesOfName } from '../parameter-paths.js';
import type { PipelineDocument } from '../pipeline-file.js';
import { type Entry, type EntryKey, entryOf, type MappingNode } from '../pipeline-node.js';
import type { RequestFinding, RequestFix } from '../request-finding.js';
import { suggestName } from '../suggest-name.js';

/** The keys of a mapping that are not parameters there, each with the parameter that may be meant. */
export function* checkUnknown(
  members: readonly Parameter[],
  mapping: MappingNode,
  { path, document }: { readonly path: string; readonly document: PipelineDocument },
): Generator<RequestFinding> {
  const names = new Set(members.flatMap((member) => [member.name, contentKey(member) ?? member.name]));
  const taken = new Set(mapping.entries.map(({ key }) => key.text));
  for (const entry of mapping.entries) {
    if (!names.has(entry.key.text)) yield unknownParameter(entry, { path, names, taken, mapping, document });
  }
}

/** The key with which YAML 1.1 merges the entries of another mapping. */
const MERGE_KEY = '<<';

interface Surroundings {
  readonly document: PipelineDocument;
  readonly mapping: MappingNode;
  readonly path: string;
  readonly names: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
}

function unknownParameter({ key }: Entry, { path, names, taken, mapping, document }: Surroundings): RequestFinding {
  // A key may be blank.
  const name = excerpt(key.text.trim() === '' ? JSON.stringify(key.text) : key.text);
  const parameter = joinNames(path, key.text);
  const facts = { code: 'imgtpl/unknown-parameter', parameter, range: key.range } as const;
  if (key.text === MERGE_KEY) return { ...facts, message: (messages) => messages.mergeKey() };
  const movedTo = (to: string) => moveFix(document, [...(path === '' ? [] : path.split('.')), key.text], to);
  const nested = pathOfFlattened(key.text, path);
  if (nested !== undefined) {
    const example = nestingOf(nested, path);
    const finding: RequestFinding = {
      ...facts,
      message: (messages) => messages.flattenedParameter(name, example),
      fixes: movedTo(nested),
    };
    const group = nested.split('.')[depthOf(path)] ?? '';
    return taken.has(group) ? finding : { ...finding, intendedParameter: joinNames(path, group) };
  }
  const { place, sibling: suggestion } = suggestName(key.text, path, [...names]);
  if (place !== undefined) {
    const finding = { ...facts, message: (messages: RequestMessages) => messages.misplacedParameter(name, place) };
    const isCertain = placesOfName(key.text).length === 1 && canInsertAt(document, place);
    if (!isCertain) return finding;
    const [group = ''] = place.split('.');
    const isGroupMissing = entryOf(document.root, group) === undefined;
    return { ...finding, intendedParameter: isGroupMissing ? group : place, fixes: movedTo(place) };
  }
  const item = suggestion === undefined ? meantAsItem({ path, names, mapping, document }) : undefined;
  const shown = item === undefined ? suggestion : excerpt(item.written);
  const finding = { ...facts, message: (messages: RequestMessages) => messages.unknownParameter(name, shown) };
  if (item !== undefined) return { ...finding, fixes: item.fixes };
  if (suggestion === undefined || taken.has(suggestion)) return finding;
  return { ...finding, intendedParameter: joinNames(path, suggestion), fixes: [rename(key, suggestion)] };
}

/** What an item of a list is meant to be that has a name with its value instead of both members. */
function meantAsItem({ path, names, mapping, document }: Omit<Surroundings, 'taken'>): MeantItems | undefined {
  return /\.\d+$/.test(path) ? meantItem(document.text, [...names], mapping) : undefined;
}

function rename({ text, range }: EntryKey, name: string): RequestFix {
  const newText = range.end - range.start > text.length ? JSON.stringify(name) : name;
  return { title: (messages) => messages.renameParameter(name), edits: [{ range, newText }] };
}
