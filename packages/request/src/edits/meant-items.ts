import { excerpt } from '@imgtpl/language';
import type { ListNode } from '@imgtpl/spec';
import { type Entry, isNull, type MappingNode, type ScalarNode } from '../pipeline-node.js';
import type { RequestFix } from '../request-finding.js';
import { isQuoted, type NewEntry, pairs } from './insert-entries.js';
import { layoutAt } from './layout.js';

/** What a mapping is meant to be where a list of groups, or an item of one, belongs. */
export interface MeantItems {
  /** All of it on one line. */
  readonly written: string;
  /** Writes it in the style of the mapping; none if that is difficult. */
  readonly fixes: readonly RequestFix[];
}

type Members = readonly NewEntry[];

/**
 * The items that a mapping stands for: its entries are the members of a single item that lacks its dash, or names with
 * values, as other tools write tags. Undefined if they are neither.
 */
export function meantItems(text: string, { item }: ListNode, mapping: MappingNode): MeantItems | undefined {
  const names = item.type === 'group' ? item.members.map(({ name }) => name) : [];
  const entries = mapping.entries.flatMap(({ key, value }) => (value.kind === 'scalar' ? [{ key, value }] : []));
  const known = entries.filter(({ key }) => names.includes(key.text));
  const [first] = entries;
  if (first === undefined || entries.length < mapping.entries.length) return undefined;
  const isOne = known.length === entries.length;
  if (!isOne && (known.length > 0 || names.length !== 2)) return undefined;
  const items: readonly Members[] = isOne
    ? [entries.map(({ key, value }) => ({ names: [key.text], value: sourceOf(value, text) }))]
    : entries.map((entry) => pairOf(entry, names, text));
  const written = inBrackets(items, isQuoted(text, first));
  const { range, flow } = mapping;
  const layout = layoutAt(text, range.start);
  if (!isSimple(mapping, text) || !(flow || layout.isLineStart)) return { written, fixes: [] };
  const line = layout.lineEnd + layout.before;
  return meant(mapping, { written, inBlock: items.map((it) => inLines(it, line)).join(line) });
}

/**
 * What an item of a list is meant to be that has a name with its value instead of the two members, as other tools write
 * tags. Undefined if it may be anything else.
 */
export function meantItem(text: string, members: readonly string[], mapping: MappingNode): MeantItems | undefined {
  const [entry, ...others] = mapping.entries;
  if (entry?.value.kind !== 'scalar' || members.length !== 2 || others.length > 0) return undefined;
  const { key, value } = entry;
  const its = pairs(pairOf({ key, value }, members, text), isQuoted(text, entry));
  const written = `{ ${its.join(', ')} }`;
  const { range, flow } = mapping;
  const { before, lineEnd } = layoutAt(text, range.start);
  if (!isSimple(mapping, text) || !(flow || /^[ \t-]*$/.test(before))) return { written, fixes: [] };
  return meant(mapping, { written, inBlock: its.join(lineEnd + before.replaceAll('-', ' ')) });
}

function meant(
  { range, flow }: MappingNode,
  { written, inBlock }: { readonly written: string; readonly inBlock: string },
): MeantItems {
  const edits = [{ range, newText: flow ? written : inBlock }];
  return { written, fixes: [{ title: (messages) => messages.writeValue(excerpt(written)), edits }] };
}

interface ScalarEntry extends Entry {
  readonly value: ScalarNode;
}

/** A name with its value as the two members of an item; the second one is left out if the value is. */
function pairOf({ key, value }: ScalarEntry, names: readonly string[], text: string): Members {
  const source = text.slice(key.range.start, key.range.end);
  const name = IS_TEXT.test(source) ? source : JSON.stringify(key.text);
  const values = [
    name,
    ...(isNull(value) ? [] : [typeof value.value === 'string' ? sourceOf(value, text) : JSON.stringify(value.source)]),
  ];
  return values.map((it, index) => ({ names: [names[index] ?? ''], value: it }));
}

/** What YAML can only read as a text. */
const IS_TEXT = /^(?!(?:true|false|null)$)[a-z][\w-]*$/i;

function sourceOf({ style, range, value }: ScalarNode, text: string): string {
  const source = text.slice(range.start, range.end);
  return (style === 'plain' || style === 'quoted') && !source.includes('\n') ? source : JSON.stringify(value);
}

/** Whether nothing is lost if a mapping is written anew: it has no comments, anchors, tags or blocks. */
function isSimple({ range, isAnchored, entries }: MappingNode, text: string): boolean {
  const [first] = entries;
  // The target of an alias is written elsewhere.
  const isHere = first !== undefined && range.start <= first.key.range.start && first.key.range.end <= range.end;
  return isHere && !isAnchored && !/[#&*!|>?]/.test(text.slice(range.start, range.end));
}

function inBrackets(items: readonly Members[], areQuoted: boolean): string {
  return `[${items.map((members) => `{ ${pairs(members, areQuoted).join(', ')} }`).join(', ')}]`;
}

function inLines(members: Members, line: string): string {
  return pairs(members, false)
    .map((pair, index) => (index === 0 ? '- ' : '  ') + pair)
    .join(line);
}
