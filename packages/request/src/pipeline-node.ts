import type { TextRange } from '@imgtpl/grammar';

/**
 * A pipeline file as a tree of plain values with their ranges; YAML and JSON give the same tree. An alias becomes the
 * node of its anchor, so nodes can be shared, but there are no cycles. Ranges are UTF-16 offsets in the file.
 */
export type PipelineNode = ScalarNode | MappingNode | SequenceNode;

/** A text, number, flag or null. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly range: TextRange;
  readonly value: string | number | boolean | null;
  /** A number, flag or null as written; for quoted text and blocks, the value. */
  readonly source: string;
  /** `literal` is YAML's `|`, which keeps lines as they are; `broken` is a value for which a problem was reported. */
  readonly style: 'plain' | 'quoted' | 'literal' | 'folded' | 'broken';
  /** For a block scalar, the comment in its header, after `|` or `>`, with the blanks before it. */
  readonly headComment?: string;
  /** Whether it has a tag or an anchor. */
  readonly hasProperties?: true;
  /** Given on the command line, so its range contains something else. */
  readonly isSet?: true;
}

/** Keys with values: a group of parameters. */
export interface MappingNode {
  readonly kind: 'mapping';
  readonly range: TextRange;
  /** Without entries that repeat an earlier key. */
  readonly entries: readonly Entry[];
  /** In braces, as in JSON. */
  readonly flow: boolean;
  /** Whether it has an anchor: aliases may share its content. */
  readonly isAnchored?: true;
}

export interface Entry {
  readonly key: EntryKey;
  readonly value: PipelineNode;
}

/** A key; JSON and YAML may write it with escapes, so its text can differ from that in its range. */
export interface EntryKey {
  readonly text: string;
  readonly range: TextRange;
  /** Whether it has a tag or an anchor. */
  readonly hasProperties?: true;
}

/** Items in order: a list of parameters. */
export interface SequenceNode {
  readonly kind: 'sequence';
  readonly range: TextRange;
  readonly items: readonly PipelineNode[];
}

/** The entry of a name; an entry without a value counts as absent. */
export function entryOf(mapping: MappingNode | undefined, name: string): Entry | undefined {
  const entry = writtenEntryOf(mapping, name);
  return entry && isNull(entry.value) ? undefined : entry;
}

/** The entry of a name, with or without a value. */
export function writtenEntryOf(mapping: MappingNode | undefined, name: string): Entry | undefined {
  return mapping?.entries.find(({ key }) => key.text === name);
}

/** The value of a text; undefined for anything else, or if there is nothing. */
export function textValue(node: PipelineNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** Whether the value is null or left out. */
export function isNull(node: PipelineNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.style !== 'broken';
}

/** Whether the value could not be read, so that it needs no other diagnostics. */
export function isBroken(node: PipelineNode): boolean {
  return node.kind === 'scalar' && node.style === 'broken';
}
