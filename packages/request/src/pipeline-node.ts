import type { TextRange } from '@imgtpl/grammar';

/**
 * A pipeline file as a tree of plain values with their places. YAML and JSON give the same tree. An alias stands for
 * the node of its anchor: nodes can be shared, and there are no cycles. Ranges are UTF-16 offsets in the file.
 */
export type PipelineNode = ScalarNode | MappingNode | SequenceNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly range: TextRange;
  readonly value: string | number | boolean | null;
  /** What a number, a flag or a null was before it was read; of quoted text and blocks, the value. */
  readonly source: string;
  /** `literal` is `|` of YAML, whose lines are those of the value; `broken` is a value that a problem speaks of. */
  readonly style: 'plain' | 'quoted' | 'literal' | 'folded' | 'broken';
  /** Of a block, the comment behind its `|` or `>`, with the blanks before it. */
  readonly headComment?: string;
  /** Whether a tag or an anchor stands before it. */
  readonly hasProperties?: true;
  /** Given on the command line: what stands at its place is something else. */
  readonly isSet?: true;
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly range: TextRange;
  /** Without those whose key stands a second time. */
  readonly entries: readonly Entry[];
  /** With `{}`, as JSON writes it. */
  readonly flow: boolean;
  /** Whether an anchor stands before it: aliases may have what it holds. */
  readonly isAnchored?: true;
}

export interface Entry {
  readonly key: EntryKey;
  readonly value: PipelineNode;
}

export interface EntryKey {
  readonly text: string;
  readonly range: TextRange;
  /** Whether a tag or an anchor stands before it. */
  readonly hasProperties?: true;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly range: TextRange;
  readonly items: readonly PipelineNode[];
}

/** The entry of a name; one with nothing after its key counts as absent. */
export function entryOf(mapping: MappingNode | undefined, name: string): Entry | undefined {
  const entry = writtenEntryOf(mapping, name);
  return entry && isNull(entry.value) ? undefined : entry;
}

/** The entry of a name, whether anything stands after its key or not. */
export function writtenEntryOf(mapping: MappingNode | undefined, name: string): Entry | undefined {
  return mapping?.entries.find(({ key }) => key.text === name);
}

/** Whether null is written, or nothing at all. */
export function isNull(node: PipelineNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.style !== 'broken';
}

/** Whether there is a value here that could not be read: nothing more is said of it. */
export function isBroken(node: PipelineNode): boolean {
  return node.kind === 'scalar' && node.style === 'broken';
}
