import type { TextRange } from '@imgtpl/grammar';
import type { Parameter } from '@imgtpl/spec';
import { contentKeyOf } from './content-file.js';
import { memberOf, parameterNodeAt } from './member-of.js';
import { isCursorIn, nodeAt } from './node-at.js';
import { flattenedPath, type NodePath } from './node-path.js';
import type { PipelineDocument, PipelineFile } from './pipeline-file.js';
import { type Entry, entryOf, type MappingNode, type PipelineNode } from './pipeline-node.js';

/** A parameter at a place of a pipeline file. */
export interface ParameterPlace {
  readonly parameter: Parameter;
  /** In the API's flattened form: `Tag.2.Key`. */
  readonly path: string;
  /** The range of the key or single value at the offset. */
  readonly range: TextRange;
}

/** The innermost parameter whose key or value contains an offset (UTF-16); undefined if there is none. */
export function parameterAt({ documents }: PipelineFile, offset: number): ParameterPlace | undefined {
  for (const { root } of documents) {
    const found = root && isCursorIn(root.range, offset) ? nodeAt(root, offset) : undefined;
    const parameter = found && parameterNodeAt(found.path) && parameterOf(found.path);
    if (parameter) return { parameter, path: flattenedPath(found.path), range: found.range };
  }
  return undefined;
}

/** The parameter that a value belongs to; an item belongs to its list. */
function parameterOf(path: NodePath): Parameter | undefined {
  const [outer, last] = [path.slice(0, -1), path.at(-1)];
  return typeof last === 'string' ? memberOf(parameterNodeAt(outer), last) : parameterOf(outer);
}

/**
 * The range of a parameter given in the API's flattened form, where `N` means the first item: that of its value, or
 * else of the key of the nearest group that is given, or else of the first key of the document.
 */
export function rangeOfParameter({ root }: PipelineDocument, path: string): TextRange {
  let place = root?.entries[0]?.key.range ?? { start: 0, end: 0 };
  let node: PipelineNode | undefined = root;
  const names = path.split('.');
  for (const [index, name] of names.entries()) {
    if (node?.kind === 'sequence') {
      node = node.items[name === 'N' ? 0 : Number(name) - 1];
    } else {
      const mapping: MappingNode | undefined = node?.kind === 'mapping' ? node : undefined;
      const entry: Entry | undefined = entryOf(mapping, name) ?? entryOf(mapping, contentKeyOf(name) ?? name);
      if (!entry) return place;
      place = entry.key.range;
      node = entry.value;
    }
    if (node && index === names.length - 1) return node.range;
  }
  return place;
}
