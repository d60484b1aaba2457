import type { TextRange } from '@imgtpl/grammar';
import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  type ParsedNode,
  Parser,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { ALIAS_NODE_LIMIT, DEPTH_LIMIT, PIECE_LIMIT } from './document-limits.js';
import { type PipelineDocument, type PipelineFile, type SyntaxProblem, tooLong } from './pipeline-file.js';
import type { Entry, MappingNode, PipelineNode, ScalarNode } from './pipeline-node.js';
import { yamlProblem } from './yaml-problem.js';

interface Conversion {
  readonly text: string;
  readonly problems: SyntaxProblem[];
  readonly anchors: Map<string, Anchored>;
  /** Nodes made so far, and those that aliases stand for. */
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

const COLLECTIONS: ReadonlySet<CST.Token['type']> = new Set(['block-map', 'block-seq', 'flow-collection']);

/** The tags of YAML's core schema; any other is an unknown one, which the parser warns of. */
const KNOWN_TAGS: ReadonlySet<string> = new Set([
  '!',
  ...['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
]);

/** Reads YAML 1.2 with the place of every key and value. */
export function readYaml(text: string): PipelineFile {
  const lines = withLineFeeds(text);
  const lexemes = lexemesOf(lines);
  if (lexemes === undefined) return { text, documents: [unreadable(lines, tooLong(lines))] };
  const documents = [...readDocuments(lexemes, lines)];
  if (documents.length > 0) return { text, documents };
  return { text, documents: [unreadable(lines, { kind: 'not-a-mapping', range: { start: 0, end: 0 }, detail: '' })] };
}

/** The pieces of a text in their order; undefined where there are more than is read. */
function lexemesOf(text: string): readonly string[] | undefined {
  const lexemes: string[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    if (lexemes.length === PIECE_LIMIT) return undefined;
    lexemes.push(lexeme);
  }
  return lexemes;
}

function* readDocuments(lexemes: readonly string[], text: string): Generator<PipelineDocument> {
  const parser = new Parser();
  // Equal keys are found here: the composer's own search takes quadratic time.
  const composer = new Composer<ParsedNode>({ uniqueKeys: false, logLevel: 'silent' });
  for (const lexeme of lexemes) {
    for (const token of parser.next(lexeme)) {
      for (const document of composer.next(token)) yield convertDocument(document, text);
    }
    const start = tooDeep(parser);
    if (start !== undefined) {
      yield unreadable(text, { kind: 'too-deep', range: { start, end: start + 1 }, detail: '' });
      return;
    }
  }
  for (const token of parser.end()) {
    for (const document of composer.next(token)) yield convertDocument(document, text);
  }
  for (const document of composer.end()) yield convertDocument(document, text);
}

/**
 * Where the collection starts that lies too deep, of those that the parser is in. It is found before the composer goes
 * into it, which does so as deep as the stack of the process lets it.
 */
function tooDeep({ stack }: Parser): number | undefined {
  // The document lies below the collections.
  const token = stack[DEPTH_LIMIT + 1];
  return token && COLLECTIONS.has(token.type) ? token.offset : undefined;
}

/** A CR by itself ends a line of YAML too, which the parser does not know. Every offset stays. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

function convertDocument(document: Document.Parsed, text: string): PipelineDocument {
  const [error] = document.errors;
  // What follows the first error is mostly its consequence.
  if (error) return unreadable(text, yamlProblem(document, error, text.length));
  const conversion: Conversion = { text, problems: [], anchors: new Map(), count: 0, aliased: 0 };
  const root = document.contents && convert(document.contents, conversion);
  // A document that is larger than any request is not judged any further.
  if (conversion.problems.some(({ kind }) => kind === 'too-large')) {
    return { text, syntax: 'yaml', root: undefined, problems: conversion.problems };
  }
  if (root?.kind === 'mapping') return { text, syntax: 'yaml', root, problems: conversion.problems };
  const start = Math.min(document.range[0], text.length);
  const range = root?.range ?? { start, end: start };
  return unreadable(text, { kind: 'not-a-mapping', range, detail: '' }, conversion.problems);
}

function unreadable(text: string, problem: SyntaxProblem, others: readonly SyntaxProblem[] = []): PipelineDocument {
  // A file that only starts with a fault of its own kind is told of that one.
  return { text, syntax: 'yaml', root: undefined, problems: others.length > 0 ? others : [problem] };
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
  if (isScalar(node)) return convertScalar(node, range);
  if (isSeq(node)) return { kind: 'sequence', range, items: convertItems(node, conversion) };
  return convertMapping(node, range, conversion);
}

/** The parser takes unknown tags with a warning, or none: they are found here, where their place is the tag. */
function convertUnknown(range: TextRange, { text, problems }: Conversion): PipelineNode {
  const mark = text.lastIndexOf('!', range.start - 1);
  let start = mark;
  while (start > 0 && /[^\s,[\]{}]/.test(text.charAt(start - 1))) start -= 1;
  let end = mark + 1;
  while (end < range.start && /[^\s,[\]{}]/.test(text.charAt(end))) end += 1;
  problems.push({ kind: 'unknown-tag', range: { start, end }, detail: text.slice(start, end) });
  return broken(range);
}

function convertItems(node: YAMLSeq.Parsed, conversion: Conversion): readonly PipelineNode[] {
  const items: PipelineNode[] = [];
  for (const item of node.items) {
    if (isMap(item) || isSeq(item) || isScalar(item) || isAlias(item)) {
      items.push(convert(item as ParsedNode, conversion));
    }
  }
  return items;
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
  return { kind: 'mapping', range, entries: [...entries.values()], flow: node.flow === true };
}

function convertPair(pair: Pair<ParsedNode, ParsedNode | null>, conversion: Conversion): Entry {
  const range = rangeOf(pair.key, conversion.text);
  const key = convert(pair.key, conversion);
  const text = key.kind === 'scalar' ? keyText(key) : conversion.text.slice(range.start, range.end);
  const value = pair.value ? convert(pair.value, conversion) : nothing({ start: range.end, end: range.end });
  return { key: { text, range }, value };
}

function keyText({ value, source }: ScalarNode): string {
  return typeof value === 'string' ? value : source;
}

function convertScalar(node: Scalar.Parsed, range: TextRange): ScalarNode {
  const style = STYLES.get(node.type) ?? 'plain';
  const source = node.source;
  const value: unknown = node.value;
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'scalar', range, value: isPlain ? value : null, source, style };
}

/** An alias stands for the node that its anchor named last; the node is shared, its place is that of the alias. */
function convertAlias(node: Alias.Parsed, range: TextRange, conversion: Conversion): PipelineNode {
  const anchored = conversion.anchors.get(node.source);
  if (!anchored) {
    conversion.problems.push({ kind: 'unknown-alias', range, detail: node.source });
    return broken(range);
  }
  conversion.aliased += anchored.size;
  conversion.count += anchored.size;
  if (conversion.aliased <= ALIAS_NODE_LIMIT) return { ...anchored.node, range };
  // Said once: all that follow are too many as well.
  if (!conversion.problems.some(({ kind }) => kind === 'too-large')) {
    conversion.problems.push({ kind: 'too-large', range, detail: node.source });
  }
  return broken(range);
}

function nothing(range: TextRange): ScalarNode {
  return { kind: 'scalar', range, value: null, source: '', style: 'plain' };
}

function broken(range: TextRange): ScalarNode {
  return { ...nothing(range), style: 'broken' };
}

/** The place of a node without the line ends that block values carry. */
function rangeOf(node: ParsedNode, text: string): TextRange {
  const [start, valueEnd] = node.range;
  let end = valueEnd;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
