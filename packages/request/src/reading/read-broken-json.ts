import type { TextRange } from '@imgtpl/grammar';
import type { Entry, MappingNode, PipelineNode, ScalarNode, SequenceNode } from '../pipeline-node.js';
import { DEPTH_LIMIT, PIECE_LIMIT } from './document-limits.js';

interface Token {
  readonly text: string;
  readonly range: TextRange;
}

interface BrokenReader {
  readonly tokens: readonly Token[];
  /** The brackets that close what is open, the innermost last. */
  readonly closing: ('}' | ']')[];
  /** The index of the next token. */
  at: number;
}

/** A text in quotes, even if it is not closed on its line; a comment; a mark; or a run of anything else. */
const TOKEN =
  /"(?:[^"\\\r\n]|\\[^\r\n])*\\?"?|\/\*[\s\S]*?(?:\*\/|$)|(?:\/\/|#)[^\r\n]*|[{}[\]:,]|[^\s"{}[\]:,/#]+|\//g;

/** A whole text, number or word of JSON. */
const SCALAR = [
  /^"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"$/,
  /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/,
  /^(?:true|false|null)$/,
];

/**
 * Reads the object of a file that is no JSON as far as possible, whatever commas, brackets and values are missing or too
 * many. A text before a colon is a key, so a line that is half written does not hide the lines below it. Undefined if
 * there is no object, or too much to read.
 */
export function readBrokenJson(text: string): MappingNode | undefined {
  const tokens: Token[] = [];
  for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
    if (tokens.length === PIECE_LIMIT) return undefined;
    const isComment = /^(?:\/[/*]|#)/.test(token);
    if (!isComment) tokens.push({ text: token, range: { start, end: start + token.length } });
  }
  const [first] = tokens;
  return first?.text === '{' ? readObject({ tokens, closing: [], at: 0 }, first) : undefined;
}

function readValue(reader: BrokenReader, token: Token): PipelineNode {
  const isOpening = reader.closing.length <= DEPTH_LIMIT;
  if (isOpening && token.text === '{') return readObject(reader, token);
  if (isOpening && token.text === '[') return readArray(reader, token);
  reader.at += 1;
  return scalarOf(token);
}

function readObject(reader: BrokenReader, open: Token): MappingNode {
  const entries = new Map<string, Entry>();
  for (const token of itemsUntil(reader, '}')) {
    // The brace of this item of a list is not closed.
    if (token.text === '{' && reader.closing.at(-2) === ']') break;
    if (!isKey(reader)) {
      readValue(reader, token);
      continue;
    }
    const entry = readEntry(reader, token);
    if (!entries.has(entry.key.text)) entries.set(entry.key.text, entry);
  }
  return { kind: 'mapping', range: readRange(reader, open), entries: [...entries.values()], flow: true };
}

function readEntry(reader: BrokenReader, key: Token): Entry {
  const text = String(scalarOf(key).value);
  reader.at += 2;
  const next = reader.tokens[reader.at];
  const isMissing = next === undefined || /^[,:}\]]/.test(next.text) || isKey(reader);
  return { key: { text, range: key.range }, value: isMissing ? nothingAfter(key) : readValue(reader, next) };
}

function readArray(reader: BrokenReader, open: Token): SequenceNode {
  const items: PipelineNode[] = [];
  for (const token of itemsUntil(reader, ']')) {
    // The bracket is not closed.
    if (isKey(reader)) break;
    items.push(readValue(reader, token));
  }
  return { kind: 'sequence', range: readRange(reader, open), items };
}

/** Walks from the opening bracket to one that closes it or what is around it; the caller reads an item at each step. */
function* itemsUntil(reader: BrokenReader, close: '}' | ']'): Generator<Token> {
  const { tokens, closing } = reader;
  reader.at += 1;
  closing.push(close);
  for (let token = tokens[reader.at]; token !== undefined; token = tokens[reader.at]) {
    const { text } = token;
    if (closing.some((it) => it === text)) break;
    if (/^[,:}\]]/.test(text)) reader.at += 1;
    else yield token;
  }
}

function readRange(reader: BrokenReader, { range: { start } }: Token): TextRange {
  if (reader.tokens[reader.at]?.text === reader.closing.pop()) reader.at += 1;
  return { start, end: reader.tokens[reader.at - 1]?.range.end ?? start };
}

/** Whether the next token is a whole text, and a colon follows it. */
function isKey({ tokens, at }: BrokenReader): boolean {
  const [key, colon] = [tokens[at], tokens[at + 1]];
  return key !== undefined && colon?.text === ':' && scalarOf(key).style === 'quoted';
}

function scalarOf({ text, range }: Token): ScalarNode {
  if (!SCALAR.some((it) => it.test(text))) return { kind: 'scalar', range, value: null, source: '', style: 'broken' };
  const value: string | number | boolean | null = JSON.parse(text);
  return typeof value === 'string'
    ? { kind: 'scalar', range, value, source: value, style: 'quoted' }
    : { kind: 'scalar', range, value, source: text, style: 'plain' };
}

function nothingAfter({ range: { end } }: Token): ScalarNode {
  return { kind: 'scalar', range: { start: end, end }, value: null, source: '', style: 'plain' };
}
