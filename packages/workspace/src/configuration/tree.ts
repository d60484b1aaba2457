import type { TextRange } from '@imgtpl/grammar';
import type { Node, ParsedNode, YAMLWarning } from 'yaml';
import type { Messages } from '../messages/index.js';

/** A YAML or JSON document with the places of its keys and values. */
export type TreeNode = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly range: TextRange;
  readonly value: string | number | boolean | null;
}

export interface ListNode {
  readonly kind: 'list';
  readonly range: TextRange;
  readonly items: readonly TreeNode[];
}

export interface MapNode {
  readonly kind: 'map';
  readonly range: TextRange;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: string;
  readonly keyRange: TextRange;
  readonly value: TreeNode;
}

/** A fault at its place (UTF-16 offsets) in the file that was read. */
export interface Problem {
  readonly range: TextRange;
  readonly message: string;
}

/** Longer texts (UTF-16 units) and deeper trees were made by no person. */
const LONGEST = 262_144;
const DEEPEST = 32;

/**
 * Reads YAML 1.2, and JSON as its subset. The tree is undefined when the text has a fault of form, or is empty. What a
 * configuration has no use for and what can make a small file large is refused: aliases, tags, several documents.
 */
export async function parseTree(
  text: string,
  say: Messages,
): Promise<{ readonly tree: TreeNode | undefined; readonly problems: readonly Problem[] }> {
  if (text.length > LONGEST) return refused({ start: 0, end: 0 }, say.configurationTooLarge(LONGEST));
  const yaml = await import('yaml');
  const document = yaml.parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  const error = document.errors[0];
  if (error !== undefined) {
    const isSeveral = error.code === 'MULTIPLE_DOCS';
    const message = isSeveral ? say.severalDocuments() : say.configurationSyntax(firstLine(error.message));
    return refused({ start: error.pos[0], end: error.pos[1] }, message);
  }
  if (document.contents === null) return { tree: undefined, problems: [] };
  const problems: Problem[] = [...unknownTags(document.warnings, text, say)];
  const tree = convert(document.contents, { yaml, say, problems }, 0);
  return { tree: problems.length === 0 ? tree : undefined, problems };
}

function refused(range: TextRange, message: string) {
  return { tree: undefined, problems: [{ range, message }] };
}

interface Conversion {
  readonly yaml: typeof import('yaml');
  readonly say: Messages;
  readonly problems: Problem[];
}

function convert(node: Node, conversion: Conversion, depth: number): TreeNode {
  const { yaml, problems } = conversion;
  const range = rangeOf(node);
  const fault = faultOf(node, conversion, depth);
  if (fault !== undefined) problems.push({ range, message: fault });
  else if (yaml.isSeq<Node>(node)) {
    return { kind: 'list', range, items: node.items.map((item) => convert(item, conversion, depth + 1)) };
  } else if (yaml.isMap<ParsedNode, Node | null>(node)) {
    return { kind: 'map', range, entries: [...entriesOf(node.items, conversion, depth + 1)] };
  }
  return { kind: 'scalar', range, value: yaml.isScalar(node) ? scalarValue(node.value) : null };
}

function faultOf(node: Node, { yaml, say }: Conversion, depth: number): string | undefined {
  if (depth > DEEPEST) return say.configurationTooDeep(DEEPEST);
  return yaml.isAlias(node) ? say.noAliases() : undefined;
}

function* unknownTags(warnings: readonly YAMLWarning[], text: string, say: Messages): Generator<Problem> {
  for (const { code, pos } of warnings) {
    const range = { start: pos[0], end: pos[1] };
    if (code === 'TAG_RESOLVE_FAILED') yield { range, message: say.noTags(text.slice(range.start, range.end)) };
  }
}

function* entriesOf(
  pairs: readonly { readonly key: ParsedNode; readonly value: Node | null }[],
  conversion: Conversion,
  depth: number,
): Generator<MapEntry> {
  const seen = new Set<string>();
  for (const { key: keyNode, value } of pairs) {
    const key = convert(keyNode, conversion, depth);
    if (key.kind !== 'scalar') {
      conversion.problems.push({ range: key.range, message: conversion.say.keyIsNoText() });
      continue;
    }
    const name = String(key.value);
    if (seen.has(name)) conversion.problems.push({ range: key.range, message: conversion.say.duplicateKey(name) });
    seen.add(name);
    const nothing: TreeNode = { kind: 'scalar', range: { start: key.range.end, end: key.range.end }, value: null };
    yield { key: name, keyRange: key.range, value: value === null ? nothing : convert(value, conversion, depth) };
  }
}

function rangeOf(node: Node): TextRange {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

function scalarValue(value: unknown): ScalarNode['value'] {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    default:
      return value === null || value === undefined ? null : String(value);
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
