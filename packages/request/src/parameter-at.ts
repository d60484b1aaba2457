import type { TextRange } from '@imgtpl/grammar';
import type { Parameter, ParameterNode } from '@imgtpl/spec';
import { joinNames } from './join-names.js';
import { memberOf, WHOLE } from './member-of.js';
import type { PipelineDocument, PipelineFile } from './pipeline-file.js';
import { type Entry, entryOf, type MappingNode, type PipelineNode } from './pipeline-node.js';

/** A parameter at a place of a pipeline file. */
export interface ParameterPlace {
  readonly parameter: Parameter;
  /** In the API's flattened form: `Tag.2.Key`. */
  readonly path: string;
  /** The key or the single value that holds the offset. */
  readonly range: TextRange;
}

/** The innermost parameter whose key or value holds an offset (UTF-16); undefined where there is none. */
export function parameterAt({ documents }: PipelineFile, offset: number): ParameterPlace | undefined {
  for (const { root } of documents) {
    const found = root && holds(root.range, offset) ? inMapping(WHOLE, root, { path: '', offset }) : undefined;
    if (found) return found;
  }
  return undefined;
}

/**
 * Where a parameter of the API's flattened form stands, `N` being the first item: its value; where that is not given,
 * the key of the nearest group that is; else the first key of the document.
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
      const entry: Entry | undefined = entryOf(mapping, name) ?? entryOf(mapping, `${name}File`);
      if (!entry) return place;
      place = entry.key.range;
      node = entry.value;
    }
    if (node && index === names.length - 1) return node.range;
  }
  return place;
}

interface Search {
  readonly path: string;
  readonly offset: number;
}

function inMapping(node: ParameterNode, mapping: MappingNode, { path, offset }: Search): ParameterPlace | undefined {
  for (const { key, value } of mapping.entries) {
    const parameter = memberOf(node, key.text);
    if (!parameter) continue;
    const place = { parameter, path: joinNames(path, key.text) };
    if (holds(key.range, offset)) return { ...place, range: key.range };
    if (holds(value.range, offset)) return inValue(parameter, value, { ...place, offset });
  }
  return undefined;
}

function inValue(
  node: ParameterNode,
  value: PipelineNode,
  place: Omit<ParameterPlace, 'range'> & Search,
): ParameterPlace | undefined {
  const { parameter, path, offset } = place;
  if (value.kind === 'scalar') return { parameter, path, range: value.range };
  if (value.kind === 'mapping') return inMapping(node, value, place);
  const index = value.items.findIndex((item) => holds(item.range, offset));
  const item = value.items[index];
  return item && node.type === 'list'
    ? inValue(node.item, item, { ...place, path: `${path}.${index + 1}` })
    : undefined;
}

function holds({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
