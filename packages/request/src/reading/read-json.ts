import { lineEnd, type TextRange } from '@imgtpl/grammar';
import { type PipelineFile, type SyntaxProblem, tooLong } from '../pipeline-file.js';
import type { Entry, PipelineNode } from '../pipeline-node.js';
import { SYNTAX_FAULTS, type SyntaxFault } from '../syntax-faults.js';
import { conflictAt } from './conflict-at.js';
import { DEPTH_LIMIT, PIECE_LIMIT } from './document-limits.js';

interface JsonReader {
  readonly text: string;
  readonly problems: SyntaxProblem[];
  /** The offset of the next character. */
  at: number;
  /** How many keys and values were read so far. */
  pieces: number;
}

/** How reading ends at the first fault: thrown and caught in this file alone. */
class JsonFault extends Error {
  readonly problem: SyntaxProblem;

  constructor(problem: SyntaxProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

const BLANKS = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z]+/y;
/** The characters of a string up to the next escape, quote or control character. */
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads JSON with the range of every key and value, so that a JSON file does not need the YAML parser. */
export function readJson(text: string): PipelineFile {
  const reader: JsonReader = { text, problems: [], at: text.startsWith('\uFEFF') ? 1 : 0, pieces: 0 };
  const root = readWhole(reader);
  const mapping = root?.kind === 'mapping' ? root : undefined;
  if (root && !mapping) reader.problems.push({ kind: 'not-a-mapping', range: root.range, detail: '' });
  return { text, documents: [{ text, syntax: 'json', root: mapping, problems: reader.problems }] };
}

function readWhole(reader: JsonReader): PipelineNode | undefined {
  try {
    const root = readValue(reader, 0);
    skipBlanks(reader);
    if (reader.at < reader.text.length) throw fault(reader, 'end-expected');
    return root;
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    // If a file is not read to its end, no other problem is reported.
    if (error.problem.kind === 'too-long') reader.problems.length = 0;
    reader.problems.push(error.problem);
    return undefined;
  }
}

function readValue(reader: JsonReader, depth: number): PipelineNode {
  skipBlanks(reader);
  count(reader);
  if (depth > DEPTH_LIMIT) throw new JsonFault({ kind: 'too-deep', range: place(reader), detail: '' });
  const character = reader.text[reader.at];
  if (character === '{') return readObject(reader, depth);
  if (character === '[') return readArray(reader, depth);
  if (character === '"') return readText(reader);
  return readNumber(reader) ?? readWord(reader);
}

function count(reader: JsonReader): void {
  reader.pieces += 1;
  if (reader.pieces > PIECE_LIMIT) throw new JsonFault(tooLong(reader.text));
}

function readObject(reader: JsonReader, depth: number): PipelineNode {
  const start = reader.at;
  const entries = new Map<string, Entry>();
  for (const _ of readItems(reader, '}')) {
    const entry = readEntry(reader, depth);
    const first = entries.get(entry.key.text);
    if (first === undefined) entries.set(entry.key.text, entry);
    else reader.problems.push(duplicate(entry, first));
  }
  return { kind: 'mapping', range: { start, end: reader.at }, entries: [...entries.values()], flow: true };
}

function readEntry(reader: JsonReader, depth: number): Entry {
  skipBlanks(reader);
  if (reader.text[reader.at] !== '"') throw fault(reader, 'key-expected');
  count(reader);
  const { value, range } = readText(reader);
  skipBlanks(reader);
  if (!accept(reader, ':')) throw fault(reader, 'colon-expected');
  return { key: { text: value, range }, value: readValue(reader, depth + 1) };
}

function duplicate(second: Entry, first: Entry): SyntaxProblem {
  return { kind: 'duplicate-key', range: second.key.range, detail: second.key.text, first: first.key.range };
}

function readArray(reader: JsonReader, depth: number): PipelineNode {
  const start = reader.at;
  const items: PipelineNode[] = [];
  for (const _ of readItems(reader, ']')) items.push(readValue(reader, depth + 1));
  return { kind: 'sequence', range: { start, end: reader.at }, items };
}

/** Walks from the opening bracket over commas to the closing one; the caller reads an item at each step. */
function* readItems(reader: JsonReader, close: string): Generator<void> {
  reader.at += 1;
  skipBlanks(reader);
  if (accept(reader, close)) return;
  for (;;) {
    yield;
    skipBlanks(reader);
    const comma = place(reader);
    if (!accept(reader, ',')) break;
    skipBlanks(reader);
    if (reader.text[reader.at] === close) throw new JsonFault(malformed('trailing-comma', comma));
  }
  if (!accept(reader, close)) throw fault(reader, 'separator-expected');
}

function readText(reader: JsonReader) {
  const start = reader.at;
  reader.at += 1;
  for (;;) {
    match(reader, PLAIN);
    if (reader.text[reader.at] === '"') break;
    if (match(reader, ESCAPE) === '') throw textFault(reader, start);
  }
  reader.at += 1;
  const value: string = JSON.parse(reader.text.slice(start, reader.at));
  return { kind: 'scalar', range: { start, end: reader.at }, value, source: value, style: 'quoted' } as const;
}

function textFault(reader: JsonReader, start: number): JsonFault {
  const character = reader.text[reader.at];
  if (character === undefined || character === '\n' || character === '\r') {
    return new JsonFault(malformed('open-text', { start, end: start + 1 }));
  }
  return fault(reader, character === '\\' ? 'unknown-escape' : 'control-character');
}

function readNumber(reader: JsonReader): PipelineNode | undefined {
  const start = reader.at;
  const source = match(reader, NUMBER);
  if (source === '') return undefined;
  return { kind: 'scalar', range: { start, end: reader.at }, value: Number(source), source, style: 'plain' };
}

function readWord(reader: JsonReader): PipelineNode {
  const start = reader.at;
  const source = match(reader, WORD);
  const value = WORDS.get(source);
  if (value === undefined) {
    reader.at = start;
    throw fault(reader, 'value-expected');
  }
  return { kind: 'scalar', range: { start, end: reader.at }, value, source, style: 'plain' };
}

function skipBlanks(reader: JsonReader): void {
  match(reader, BLANKS);
  const end = commentEnd(reader);
  if (end !== undefined) throw new JsonFault(malformed('comment', { start: reader.at, end }));
}

/** Where a comment that starts here ends, in the syntax of JavaScript or YAML; undefined if none starts here. */
function commentEnd({ text, at }: JsonReader): number | undefined {
  if (text.startsWith('/*', at)) {
    const close = text.indexOf('*/', at + 2);
    return close < 0 ? text.length : close + 2;
  }
  return text.startsWith('//', at) || text[at] === '#' ? lineEnd(text, at) : undefined;
}

function accept(reader: JsonReader, character: string): boolean {
  const found = reader.text[reader.at] === character;
  if (found) reader.at += 1;
  return found;
}

/** Consumes what a sticky pattern matches here; an empty text if it does not match. */
function match(reader: JsonReader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0] ?? '';
  reader.at += found.length;
  return found;
}

function fault(reader: JsonReader, kind: SyntaxFault): JsonFault {
  return new JsonFault(conflictAt(reader.text, reader.at) ?? malformed(kind, place(reader)));
}

function malformed(fault: SyntaxFault, range: TextRange): SyntaxProblem {
  return { kind: 'malformed', range, detail: SYNTAX_FAULTS[fault], fault };
}

/** The range of the next character; empty at the end. */
function place({ at, text }: JsonReader): TextRange {
  return { start: at, end: Math.min(at + 1, text.length) };
}
