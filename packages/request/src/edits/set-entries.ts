import type { TextEdit } from '@imgtpl/language';
import { REQUEST } from '@imgtpl/spec';
import { contentKey } from '../content-file.js';
import type { PipelineDocument } from '../pipeline-file.js';
import { type Entry, isNull, type MappingNode, type PipelineNode, writtenEntryOf } from '../pipeline-node.js';
import { fillEntry, insertBehind, insertEntries, type NewEntry, placeBehind } from './insert-entries.js';
import { replaceValue } from './replace-value.js';

/**
 * The edits that give parameters of the top level values, in the order of the file: where a name stands already, its
 * value is replaced; what is missing is written behind the parameter that the documents list before it, or before the
 * first one. Undefined where there is no place, and in a file with faults of its own.
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

/** The edits that write entries into a document, each behind the parameter that the documents list before it. */
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
    const rank = RANKS.get(entry.key.text);
    const place = rank === undefined ? undefined : placeBehind(text, root, entry);
    return rank === undefined || place === undefined ? [] : [{ rank, entry, place }];
  });
  return places.sort((one, other) => other.rank - one.rank);
}

/** The place of each key in the list of the documents; that of a content's file is the content's. */
const RANKS: ReadonlyMap<string, number> = new Map(
  REQUEST.flatMap((parameter, index) =>
    [parameter.name, contentKey(parameter) ?? parameter.name].map((key) => [key, index] as const),
  ),
);

function replaceEntry(node: PipelineNode, newText: string): TextEdit {
  return node.kind === 'scalar' ? replaceValue(node, newText) : { range: node.range, newText };
}

/** A tag alone makes an empty text. */
function isWritten({ range }: PipelineNode): boolean {
  return range.start < range.end;
}
