import { isBlank, isLineBreak, type TextRange } from '@imgtpl/grammar';
import {
  type Alias,
  type Document,
  isAlias,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  Scalar,
  type YAMLMap,
} from 'yaml';
import type { PipelineDocument, SyntaxProblem } from '../pipeline-file.js';
import { type Entry, isBroken, type MappingNode, type PipelineNode, type ScalarNode } from '../pipeline-node.js';
import { ALIAS_NODE_LIMIT } from './document-limits.js';
import { yamlProblem } from './yaml-problem.js';

interface Conversion {
  readonly text: string;
  readonly problems: SyntaxProblem[];
  readonly anchors: Map<string, Anchored>;
  /** Nodes made so far, and how many of them through aliases. */
  count: number;
  aliased: number;
}

interface Anchored {
  readonly node: PipelineNode;
  readonly size: number;
}

const STYLES: ReadonlyMap<unknown, ScalarNode['style']> = new Map([
  [Scalar.BLOCK_LITERAL, 'literal'],
  [Scalar.BLOCK_FOLDED, 'folded'],
  [Scalar.QUOTE_DOUBLE, 'quoted'],
  [Scalar.QUOTE_SINGLE, 'quoted'],
]);

/** The tags of YAML's core schema; any other tag is unknown. */
const KNOWN_TAGS: ReadonlySet<string> = new Set([
  '!',
  ...['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
]);

/** Converts a YAML document to a request, or to the problems that prevent that. */
export function convertDocument(document: Document.Parsed, text: string): PipelineDocument {
  const [error] = document.errors;
  // What follows the first error is mostly its consequence.
  if (error) return unreadable(text, [yamlProblem(document, error, text)]);
  const { root, problems } = converted(document, text);
  if (root?.kind === 'mapping') return { text, syntax: 'yaml', root, problems };
  // If another problem is the reason why it is not a mapping, only that one is reported.
  if (problems.length > 0) return unreadable(text, problems);
  const start = Math.min(document.range[0], text.length);
  const range = root?.range ?? { start, end: start };
  return unreadable(text, [{ kind: 'not-a-mapping', range, detail: '' }]);
}

/** A document with errors, as far as the parser could go on after them; undefined if that is no mapping. */
export function convertBroken(document: Document.Parsed, text: string): MappingNode | undefined {
  const { root } = converted(document, text);
  return root?.kind === 'mapping' ? root : undefined;
}

/** The value of a document and what is wrong inside it. A document that is larger than any request has none. */
function converted({ contents }: Document.Parsed, text: string) {
  const problems: SyntaxProblem[] = [];
  const root = contents && convert(contents, { text, problems, anchors: new Map(), count: 0, aliased: 0 });
  const isTooLarge = problems.some(({ kind }) => kind === 'too-large');
  return { root: isTooLarge ? undefined : root, problems };
}

/** A document that cannot be used as a request because of its problems. */
export function unreadable(text: string, problems: readonly SyntaxProblem[]): PipelineDocument {
  return { text, syntax: 'yaml', root: undefined, problems };
}

function convert(node: ParsedNode, conversion: Conversion): PipelineNode {
  const range = rangeOf(node, conversion.text);
  if (isAlias(node)) return convertAlias(node, range, conversion);
  const before = conversion.count;
  conversion.count += 1;
  const converted = convertContent(node, range, conversion);
  const anchor = node.anchor;
  if (anchor !== undefined) conversion.anchors.set(anchor, { node: converted, size: conversion.count - before });
  return converted;
}

function convertContent(
  node: Exclude<ParsedNode, Alias.Parsed>,
  range: TextRange,
  conversion: Conversion,
): PipelineNode {
  if (node.tag !== undefined && !KNOWN_TAGS.has(node.tag)) return convertUnknown(range, conversion);
  if (isScalar(node)) return convertScalar(node, range, conversion);
  if (isSeq(node)) return { kind: 'sequence', range, items: node.items.map((item) => convert(item, conversion)) };
  return convertMapping(node, range, conversion);
}

/** The parser accepts unknown tags, sometimes without a warning. They are found here, with the range of the tag. */
function convertUnknown(range: TextRange, { text, problems }: Conversion): PipelineNode {
  const mark = text.lastIndexOf('!', range.start - 1);
  let start = mark;
  while (start > 0 && /[^\s,[\]{}]/.test(text.charAt(start - 1))) start -= 1;
  let end = mark + 1;
  while (end < range.start && /[^\s,[\]{}]/.test(text.charAt(end))) end += 1;
  problems.push({ kind: 'unknown-tag', range: { start, end }, detail: text.slice(start, end) });
  return broken(range);
}

function convertMapping(node: YAMLMap.Parsed, range: TextRange, conversion: Conversion): MappingNode {
  const entries = new Map<string, Entry>();
  for (const pair of node.items) {
    const entry = convertPair(pair, conversion);
    const first = entries.get(entry.key.text);
    if (first === undefined) {
      entries.set(entry.key.text, entry);
      continue;
    }
    const { text, range: second } = entry.key;
    conversion.problems.push({ kind: 'duplicate-key', range: second, detail: text, first: first.key.range });
  }
  return {
    kind: 'mapping',
    range,
    entries: [...entries.values()],
    flow: node.flow === true,
    ...(node.anchor !== undefined && { isAnchored: true }),
  };
}

function convertPair(pair: Pair<ParsedNode, ParsedNode | null>, conversion: Conversion): Entry {
  const range = rangeOf(pair.key, conversion.text);
  const key = convert(pair.key, conversion);
  const isRead = key.kind === 'scalar' && !isBroken(key);
  const text = isRead ? keyText(key) : conversion.text.slice(range.start, range.end);
  const value = pair.value ? convert(pair.value, conversion) : nothing({ start: range.end, end: range.end });
  const hasProperties = isRead && key.hasProperties;
  return { key: { text, range, ...(hasProperties && { hasProperties }) }, value };
}

function keyText({ value, source }: ScalarNode): string {
  return typeof value === 'string' ? value : source;
}

function convertScalar(node: Scalar.Parsed, range: TextRange, { text }: Conversion): ScalarNode {
  const style = STYLES.get(node.type) ?? 'plain';
  // A quote that is not closed has its text cut off.
  if (style === 'quoted' && text[range.start] !== text[range.end - 1]) return broken(range);
  const { source, tag, anchor } = node;
  const value: unknown = node.value;
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const headComment = style === 'literal' || style === 'folded' ? headCommentAt(text, range.start) : undefined;
  const hasProperties = tag !== undefined || anchor !== undefined;
  return {
    kind: 'scalar',
    range,
    value: isPlain ? value : null,
    source,
    style,
    ...(headComment !== undefined && { headComment }),
    ...(hasProperties && { hasProperties }),
  };
}

function headCommentAt(text: string, start: number): string | undefined {
  const head = /[|>][-+\d]*([ \t]+#[^\r\n]*)/y;
  head.lastIndex = start;
  return head.exec(text)?.[1];
}

/** An alias refers to the latest node with its anchor. The node is shared, but has the range of the alias. */
function convertAlias(node: Alias.Parsed, range: TextRange, conversion: Conversion): PipelineNode {
  const anchored = conversion.anchors.get(node.source);
  if (!anchored) {
    conversion.problems.push({ kind: 'unknown-alias', range, detail: node.source });
    return broken(range);
  }
  conversion.aliased += anchored.size;
  conversion.count += anchored.size;
  if (conversion.aliased <= ALIAS_NODE_LIMIT) return aliasOf(anchored.node, range);
  // Reported once: all later aliases are over the limit too.
  if (!conversion.problems.some(({ kind }) => kind === 'too-large')) {
    conversion.problems.push({ kind: 'too-large', range, detail: node.source });
  }
  return broken(range);
}

/** An alias does not share the style of its anchor's text. */
function aliasOf(node: PipelineNode, range: TextRange): PipelineNode {
  if (node.kind !== 'scalar' || node.style === 'broken') return { ...node, range };
  return { kind: 'scalar', range, value: node.value, source: node.source, style: 'plain' };
}

function nothing(range: TextRange): ScalarNode {
  return { kind: 'scalar', range, value: null, source: '', style: 'plain' };
}

function broken(range: TextRange): ScalarNode {
  return { ...nothing(range), style: 'broken' };
}

/** The range of a node without the line ends that belong to block values. */
function rangeOf(node: ParsedNode, text: string): TextRange {
  const [start, valueEnd] = node.range;
  const isCarried = (code: number) => isBlank(code) || isLineBreak(code);
  let end = valueEnd;
  while (end > start && isCarried(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}
