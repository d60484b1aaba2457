import type { TextRange } from '@imgtpl/grammar';
import type { NodePath } from './node-path.js';
import type { PipelineNode } from './pipeline-node.js';

/** A name or a single value of a file. */
export interface NodePlace {
  /** The path of the value, or of the value that the name belongs to. */
  readonly path: NodePath;
  readonly range: TextRange;
}

/** The name or single value at an offset (UTF-16); undefined between them. */
export function nodeAt(node: PipelineNode, offset: number, path: NodePath = []): NodePlace | undefined {
  if (node.kind === 'scalar') return { path, range: node.range };
  if (node.kind === 'sequence') {
    const index = node.items.findIndex(({ range }) => isCursorIn(range, offset));
    const item = node.items[index];
    return item && nodeAt(item, offset, [...path, index]);
  }
  for (const { key, value } of node.entries) {
    const its = [...path, key.text];
    if (isCursorIn(key.range, offset)) return { path: its, range: key.range };
    if (isCursorIn(value.range, offset)) return nodeAt(value, offset, its);
  }
  return undefined;
}

/** Whether an offset (UTF-16) is in a range or at its end: a cursor after the last character still counts. */
export function isCursorIn({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
