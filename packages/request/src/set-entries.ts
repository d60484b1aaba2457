import { REQUEST } from '@imgtpl/spec';
import { fillEntry, insertBehind, insertEntries, type NewEntry, placeBehind } from './insert-entries.js';
import { memberOf, WHOLE } from './member-of.js';
import type { PipelineEdit } from './pipeline-edit.js';
import type { PipelineDocument } from './pipeline-file.js';
import { type Entry, isNull, type MappingNode, type PipelineNode } from './pipeline-node.js';
import { replaceValue } from './replace-value.js';

/**
 * The edits that give parameters of the top level values, in the order of the file: where a name stands already, its
 * value is replaced; what is missing is written behind the parameter that the documents list before it, or before the
 * first one. Undefined where there is no place, and in a file with faults of its own.
 */
export function setEntries(
  document: PipelineDocument,
  entries: readonly (readonly [name: string, value: string])[],
): readonly PipelineEdit[] | undefined {
  const { root, problems } = document;
  if (root === undefined || problems.length > 0) return undefined;
  const missing: NewEntry[] = [];
  const edits: (PipelineEdit | undefined)[] = [];
  for (const [name, value] of entries) {
    const entry = root.entries.find(({ key }) => key.text === name);
    if (entry === undefined) missing.push({ names: [name], value });
    else if (isNull(entry.value)) edits.push(fillEntry(document, { mapping: root, entry }, { names: [], value }));
    else edits.push(isWritten(entry.value) ? replaceEntry(entry.value, value) : undefined);
  }
  edits.push(...insertions(document, root, missing));
  const possible = edits.filter((edit) => edit !== undefined);
  return possible.length < edits.length ? undefined : possible.sort((a, b) => a.range.start - b.range.start);
}

function insertions(
  document: PipelineDocument,
  root: MappingNode,
  missing: readonly NewEntry[],
): readonly (PipelineEdit | undefined)[] {
  const byPlace = new Map<Place | undefined, readonly NewEntry[]>();
  const places = placesOf(document, root);
  for (const entry of missing) {
    const rank = rankOf(entry.names[0] ?? '');
    const place = places.find((it) => it.rank < rank);
    byPlace.set(place, [...(byPlace.get(place) ?? []), entry]);
  }
  return [...byPlace].map(([place, entries]) =>
    place ? insertBehind(document.text, { mapping: root, ...place }, entries) : insertEntries(document, root, entries),
  );
}

/** Where a parameter can be written behind another one, and which of the documents' list that is. */
interface Place {
  readonly rank: number;
  readonly entry: Entry;
  readonly place: number;
}

/** Those of the last parameters first. */
function placesOf({ text }: PipelineDocument, root: MappingNode): readonly Place[] {
  const places = root.entries.flatMap((entry) => {
    const [rank, place] = [rankOf(entry.key.text), placeBehind(text, root, entry)];
    return rank >= 0 && place !== undefined ? [{ rank, entry, place }] : [];
  });
  return places.sort((one, other) => other.rank - one.rank);
}

function rankOf(key: string): number {
  const member = memberOf(WHOLE, key);
  return REQUEST.findIndex(({ name }) => name === member?.name);
}

function replaceEntry(node: PipelineNode, newText: string): PipelineEdit {
  return node.kind === 'scalar' ? replaceValue(node, newText) : { range: node.range, newText };
}

/** A tag alone makes an empty text. */
function isWritten({ range }: PipelineNode): boolean {
  return range.start < range.end;
}
