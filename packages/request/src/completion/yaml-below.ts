import { lineEnd } from '../lines.js';
import { ENTRY, ITEM, indentOf, LINE } from './yaml-line.js';

/** Where something is written in a mapping or a list of YAML. */
export interface PlaceInBlock {
  readonly text: string;
  readonly offset: number;
  /** The column of the keys or the dashes. */
  readonly column: number;
}

/** The names that follow in the same mapping. */
export function* namesBelow(place: PlaceInBlock): Generator<string> {
  for (const { indent, dashes, rest } of linesBelow(place)) {
    // The items of a list may be at the column of its key.
    if (indent === place.column && dashes !== '') continue;
    const key = ENTRY.exec(rest)?.[2];
    if (indent < place.column || key === undefined) return;
    yield key;
  }
}

/** The plain and quoted items that follow in the same list. */
export function* itemsBelow(place: PlaceInBlock): Generator<string> {
  for (const { indent, dashes, rest } of linesBelow(place)) {
    if (indent < place.column || dashes === '') return;
    const item = ITEM.exec(rest)?.[2];
    if (item !== undefined) yield item;
  }
}

/** The column of the next line with anything but a comment, if it is further than another one. */
export function columnBelow(text: string, offset: number, outer: number): number | undefined {
  for (const line of text.slice(lineEnd(text, offset) + 1).split('\n')) {
    const rest = line.trimStart();
    if (rest !== '' && !rest.startsWith('#')) return indentOf(line) > outer ? indentOf(line) : undefined;
  }
  return undefined;
}

interface LineBelow {
  readonly indent: number;
  readonly dashes: string;
  readonly rest: string;
}

/** The lines below that are indented no further, without comments at the column. */
function* linesBelow({ text, offset, column }: PlaceInBlock): Generator<LineBelow> {
  for (const line of text.slice(lineEnd(text, offset) + 1).split('\n')) {
    const indent = indentOf(line);
    if (line.trim() === '' || indent > column) continue;
    const [, , dashes = '', rest = ''] = LINE.exec(line.trimEnd()) ?? [];
    if (indent < column || !rest.startsWith('#')) yield { indent, dashes, rest };
  }
}
