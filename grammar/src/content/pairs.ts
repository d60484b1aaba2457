import type { CommandSpec } from '@imgtpl/spec';
import type { Pair, PairFault, PairsContent, Word } from '../template.js';
import { isSeparator, LINE_JOIN, type LogicalText, skipBlanks } from './logical-text.js';
import { collectVariables, variablesOf } from './variables.js';
import { type ReadWord, readWord } from './word.js';

type PairsSpec = Extract<CommandSpec, { shape: 'pairs' }>;

/** Reads `KEY=value …`, or `KEY rest of the line` if the command has that form and the first word contains no `=`. */
export function readPairs(source: LogicalText, spec: PairsSpec): PairsContent {
  const start = skipBlanks(source.text, 0);
  if (spec.spaceForm) {
    const pair = readSpacePair(source, start, spec);
    if (pair !== undefined) return { shape: 'pairs', form: 'space', pairs: [pair] };
  }
  const pairs: Pair[] = [];
  for (let at = start; at < source.text.length; ) {
    const { pair, end } = readPair(source, at, spec);
    pairs.push(pair);
    at = skipBlanks(source.text, end);
  }
  return { shape: 'pairs', form: 'equals', pairs };
}

/** `KEY rest`, with the rest taken as written; undefined if the first word has an `=` or nothing follows it. */
function readSpacePair(source: LogicalText, start: number, spec: PairsSpec): Pair | undefined {
  if (start === source.text.length || equalsSign(source.text, start) !== undefined) return undefined;
  const keyEnd = readWord(source, start).end;
  const rest = skipBlanks(source.text, keyEnd);
  if (rest === source.text.length) return undefined;
  const key = { range: source.range(start, keyEnd), text: source.text.slice(start, keyEnd) };
  return {
    range: source.range(start, source.text.length),
    key,
    value: readVerbatim(source, rest),
    faults: spec.key.test(key.text) ? [] : [{ kind: 'bad-key', range: key.range }],
  };
}

/** The rest of the content as one value. Quotes mean nothing here, so they do not hide variables either. */
function readVerbatim(source: LogicalText, start: number): Word {
  const { text } = source;
  const variables = collectVariables(source);
  let joins = 0;
  MARK.lastIndex = start;
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const valueLength = match.index - start - joins;
    if (match[0] === LINE_JOIN) joins += 1;
    else if (match[0] === '}') variables.readBrace(match.index, valueLength);
    else if (match[0] === '$') MARK.lastIndex = match.index + variables.readDollar(match.index, valueLength);
  }
  const value = text.slice(start).replaceAll(LINE_JOIN, '');
  return {
    range: source.range(start, text.length),
    value,
    quoted: 'none',
    ...variablesOf(value, variables.references()),
  };
}

/** What `readVerbatim` looks at; an escaped character is matched first, to be skipped. */
const MARK = /\\[^\n]|[$}\n]/g;

function readPair(source: LogicalText, start: number, spec: PairsSpec): { pair: Pair; end: number } {
  const equals = equalsSign(source.text, start);
  if (equals === undefined) return readLoneKey(source, start, spec);
  const key = { range: source.range(start, equals), text: source.text.slice(start, equals) };
  const read = readValue(source, equals + 1);
  const equalsRange = source.range(equals, equals + 1);
  const faults: PairFault[] = [];
  if (!spec.key.test(key.text)) faults.push({ kind: 'bad-key', range: key.text === '' ? equalsRange : key.range });
  const { unterminatedQuote } = read.word;
  if (unterminatedQuote !== undefined) faults.push({ kind: 'unterminated-quote', range: unterminatedQuote });
  if (read.afterQuote !== undefined) {
    faults.push({ kind: 'text-after-quote', range: source.range(read.afterQuote, read.end) });
  }
  return {
    pair: { range: source.range(start, read.end), key, equals: equalsRange, value: read.word, faults },
    end: read.end,
  };
}

/** A word without `=`. */
function readLoneKey(source: LogicalText, start: number, spec: PairsSpec): { pair: Pair; end: number } {
  const { word, end } = readWord(source, start);
  const key = { range: word.range, text: source.text.slice(start, end) };
  if (word.unterminatedQuote !== undefined) {
    return {
      pair: { range: word.range, key, faults: [{ kind: 'unterminated-quote', range: word.unterminatedQuote }] },
      end,
    };
  }
  const faults: PairFault[] = [{ kind: 'missing-value', range: word.range }];
  if (!spec.key.test(key.text)) faults.push({ kind: 'bad-key', range: word.range });
  return { pair: { range: word.range, key, faults }, end };
}

/** The word after an `=`; empty if a separator or nothing follows. */
function readValue(source: LogicalText, start: number): ReadWord {
  const isEmpty = start === source.text.length || isSeparator(source.text.charCodeAt(start));
  if (!isEmpty) return readWord(source, start);
  return { word: { range: source.range(start, start), value: '', quoted: 'none', variables: [] }, end: start };
}

/** The offset of the first `=` of a word that is neither quoted nor escaped. */
function equalsSign(text: string, start: number): number | undefined {
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === quote) quote = '';
    else if (char === '\\' && quote !== "'" && text.charAt(at + 1) !== LINE_JOIN) at++;
    else if (quote !== '') continue;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '=') return at;
    else if (isSeparator(text.charCodeAt(at))) return undefined;
  }
  return undefined;
}
