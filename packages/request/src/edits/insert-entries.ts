import type { TextEdit } from '@imgtpl/language';
import type { PipelineDocument } from '../pipeline-file.js';
import type { Entry, MappingNode } from '../pipeline-node.js';
import { isExplicitKey, type Layout, layoutAt } from './layout.js';

/** An entry to be written into a mapping. */
export interface NewEntry {
  /** The names that lead to the value: all but the last one are new groups. */
  readonly names: readonly string[];
  /** As written in the file. */
  readonly value: string;
}

/**
 * The edit that inserts entries before the first one of a mapping, in the style of the mapping: block lines, or pairs
 * in braces, which get lines of their own if the first pair has one. Undefined if there is no such place.
 */
export function insertEntries(
  { text, syntax }: PipelineDocument,
  mapping: MappingNode,
  entries: readonly NewEntry[],
): TextEdit | undefined {
  const [first] = mapping.entries;
  if (first === undefined) return insertIntoBraces(text, mapping, pairs(entries, syntax === 'json').join(', '));
  const { start } = first.key.range;
  // The target of an alias is written elsewhere, and is shared.
  if (start < mapping.range.start || mapping.range.end <= start) return undefined;
  const layout = layoutAt(text, start);
  if (mapping.flow) {
    const separator = layout.isLineStart ? `,${layout.lineEnd}${layout.before}` : ', ';
    const written = pairs(entries, isQuoted(text, first)).map((pair) => pair + separator);
    return { range: { start, end: start }, newText: written.join('') };
  }
  if (!layout.isLineStart) return undefined;
  const lines = entries.map((entry) => `${block(entry, layout)}${layout.lineEnd}${layout.before}`);
  return { range: { start, end: start }, newText: lines.join('') };
}

/**
 * Where entries can be inserted after another one: at the end of its value; in a block, of its line. Undefined if that
 * is difficult: a block scalar includes the blank lines below, and in braces an entry without a value has no end.
 */
export function placeAfter(text: string, mapping: MappingNode, { key, value }: Entry): number | undefined {
  const { start, end } = value.range;
  // The target of an alias is written elsewhere.
  if (end < key.range.end || isExplicitKey(text, key.range.start)) return undefined;
  if (mapping.flow) return start < end ? end : undefined;
  if (value.kind !== 'scalar' || value.style === 'literal' || value.style === 'folded') return undefined;
  const isOnLine = !text.slice(key.range.end, end).includes('\n');
  const rest = /[ \t]*(?:[ \t]#[^\r\n]*)?(?=\r?\n|$)/y;
  rest.lastIndex = end;
  const isLast = isOnLine && layoutAt(text, key.range.start).isLineStart && rest.test(text);
  return isLast ? rest.lastIndex : undefined;
}

/** The edit that inserts entries after one of a mapping, at the place from `placeAfter`, in the mapping's style. */
export function insertAfter(
  text: string,
  { mapping, entry, place }: { readonly mapping: MappingNode; readonly entry: Entry; readonly place: number },
  entries: readonly NewEntry[],
): TextEdit {
  const layout = layoutAt(text, entry.key.range.start);
  const range = { start: place, end: place };
  const line = layout.lineEnd + layout.before;
  if (!mapping.flow) return { range, newText: entries.map((it) => line + block(it, layout)).join('') };
  const separator = layout.isLineStart ? `,${line}` : ', ';
  const written = pairs(entries, isQuoted(text, entry)).map((pair) => separator + pair);
  return { range, newText: written.join('') };
}

/** The edit that gives a value to an entry that has none; undefined if there is no place for it. */
export function fillEntry(
  { text, syntax }: PipelineDocument,
  { mapping, entry }: { readonly mapping: MappingNode; readonly entry: Entry },
  { names, value }: NewEntry,
): TextEdit | undefined {
  // The tag or anchor would apply to the new value.
  if (entry.value.kind === 'scalar' && entry.value.hasProperties) return undefined;
  const colon = text.indexOf(':', entry.key.range.end);
  const { start, end } = sourceRange(entry, colon + 1);
  if (colon < 0 || !/^[ \t]*$/.test(text.slice(entry.key.range.end, colon) + text.slice(colon + 1, start))) {
    return undefined;
  }
  const range = { start: colon + 1, end };
  if (names.length === 0) return { range, newText: ` ${value}` };
  if (mapping.flow) {
    const [pair = ''] = pairs([{ names, value }], syntax === 'json' || isQuoted(text, entry));
    return { range, newText: ` { ${pair} }` };
  }
  const layout = layoutAt(text, entry.key.range.start);
  if (!layout.isLineStart) return undefined;
  const inner = { ...layout, before: `${layout.before}  ` };
  return { range, newText: `${layout.lineEnd}${inner.before}${block({ names, value }, inner)}` };
}

/** The range of a written null, such as `~` or an alias of one; empty if nothing is written. */
function sourceRange({ value: { range } }: Entry, afterColon: number) {
  return range.start < range.end ? range : { start: afterColon, end: afterColon };
}

function insertIntoBraces(text: string, { range }: MappingNode, inside: string): TextEdit | undefined {
  if (text[range.start] !== '{') return undefined;
  const at = range.start + 1;
  return { range: { start: at, end: at }, newText: text[at] === '}' ? ` ${inside} ` : ` ${inside}` };
}

/** Whether the mapping of an entry writes its keys in quotes. */
export function isQuoted(text: string, { key }: Entry): boolean {
  return /["']/.test(text[key.range.start] ?? '');
}

/** `Name: value`, or `Group: { Name: value }`. */
export function pairs(entries: readonly NewEntry[], areQuoted: boolean): readonly string[] {
  const key = (name: string) => (areQuoted ? JSON.stringify(name) : name);
  return entries.map(({ names, value }) =>
    names.reduceRight(
      (inner, name, index) => `${key(name)}: ${index === names.length - 1 ? inner : `{ ${inner} }`}`,
      value,
    ),
  );
}

/** One line for each name; the first one comes without indentation. */
export function block({ names, value }: NewEntry, { before, lineEnd }: Layout): string {
  const lines = names.map((name, depth) => `${depth === 0 ? '' : before + '  '.repeat(depth)}${name}:`);
  return `${lines.join(lineEnd)} ${value}`;
}
