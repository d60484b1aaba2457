import type { TextEdit } from '@imgtpl/language';
import { REQUEST } from '@imgtpl/spec';
import { contentKey } from '../content-file.js';
import type { PipelineDocument } from '../pipeline-file.js';
import { type Entry, isNull, type MappingNode, type PipelineNode, writtenEntryOf } from '../pipeline-node.js';
import { fillEntry, insertAfter, insertEntries, type NewEntry, placeAfter } from './insert-entries.js';
import { replaceValue } from './replace-value.js';

/**
 * The edits that set parameters of the top level, in file order. The value of an existing name is replaced; a missing
 * one is inserted after the parameter that precedes it in the API documentation, or before the first one. Undefined if
 * there is no place, or if the file has syntax problems.
 */
export function setEntries(
  document: PipelineDocument,
  entries: readonly (readonly [name: string, value: string])[],
): readonly TextEdit[] | undefined {
  const { root, problems } = document;
  if (root === undefined || problems.length > 0) return undefined;
  const missing: NewEntry[] = [];
  const edits: (TextEdit | undefined)[] = [];
  for (const [name, value] of entries) {
    const entry = writtenEntryOf(root, name);
    if (entry === undefined) missing.push({ names: [name], value });
    else if (isNull(entry.value)) edits.push(fillEntry(document, { mapping: root, entry }, { names: [], value }));
    else edits.push(isWritten(entry.value) ? replaceEntry(entry.value, value) : undefined);
  }
  edits.push(...insertMissing(document, root, missing));
  const possible = edits.filter((edit) => edit !== undefined);
  return possible.length < edits.length ? undefined : possible.sort((a, b) => a.range.start - b.range.start);
}

/** The edits that insert entries, each after the parameter that precedes it in the API documentation. */
export function insertMissing(
  document: PipelineDocument,
  root: MappingNode,
  missing: readonly NewEntry[],
): readonly (TextEdit | undefined)[] {
  const byPlace = new Map<Place | undefined, readonly NewEntry[]>();
  const places = placesOf(document, root);
  for (const entry of missing) {
    const rank = RANKS.get(entry.names[0] ?? '') ?? 0;
    const place = places.find((it) => it.rank < rank);
    byPlace.set(place, [...(byPlace.get(place) ?? []), entry]);
  }
  return [...byPlace].map(([place, entries]) =>
    place ? insertAfter(document.text, { mapping: root, ...place }, entries) : insertEntries(document, root, entries),
  );
}

/** Where a parameter can be inserted after another one, and the rank of the latter in the API documentation. */
interface Place {
  readonly rank: number;
  readonly entry: Entry;
  readonly place: number;
}

/** Sorted by rank, highest first. */
function placesOf({ text }: PipelineDocument, root: MappingNode): readonly Place[] {
  const places = root.entries.flatMap((entry) => {
    const rank = RANKS.get(entry.key.text);
    const place = rank === undefined ? undefined : placeAfter(text, root, entry);
    return rank === undefined || place === undefined ? [] : [{ rank, entry, place }];
  });
  return places.sort((one, other) => other.rank - one.rank);
}

/** The rank of each key in the API documentation; a content's file ranks as the content. */
const RANKS: ReadonlyMap<string, number> = new Map(
  REQUEST.flatMap((parameter, index) =>
    [parameter.name, contentKey(parameter) ?? parameter.name].map((key) => [key, index] as const),
  ),
);

function replaceEntry(node: PipelineNode, newText: string): TextEdit {
  return node.kind === 'scalar' ? replaceValue(node, newText) : { range: node.range, newText };
}

/** A tag alone is an empty text, and has no characters of its own. */
export function isWritten({ range }: PipelineNode): boolean {
  return range.start < range.end;
}
