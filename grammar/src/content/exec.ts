import type { ExecContent, ExecFault, Word } from '../template.js';
import { LINE_JOIN, type LogicalText, runEnd, skipBlanks } from './logical-text.js';

/** Reads a text that begins with `[` as a JSON array of strings; any other text is left to the shell. */
export function readExec(source: LogicalText): ExecContent {
  const start = skipBlanks(source.text, 0);
  if (source.text.charAt(start) !== '[') return { shape: 'exec', form: 'shell', words: [], faults: [] };
  const reading: ArrayReading = { source, words: [], faults: [], after: 'bracket', previous: start, end: start + 1 };
  let at: number | undefined = start + 1;
  while (at !== undefined && reading.faults.length < MAX_FAULTS) at = readItem(reading, at);
  if (reading.words.length === 0 && reading.faults.length === 0) addFault(reading, 'empty', start, reading.end);
  return { shape: 'exec', form: 'exec', words: reading.words, faults: reading.faults };
}

/** A text with more faults is not an array at all; nobody reads a longer list. */
const MAX_FAULTS = 8;

interface ArrayReading {
  readonly source: LogicalText;
  readonly words: Word[];
  readonly faults: ExecFault[];
  /** What came last, which decides what may come next. */
  after: 'bracket' | 'comma' | 'item' | 'separator';
  /** Where that began. */
  previous: number;
  /** Where it ended. */
  end: number;
}

/** Reads one item, comma or bracket; returns where to go on, or undefined at the end of the array. */
function readItem(reading: ArrayReading, from: number): number | undefined {
  const { text } = reading.source;
  const at = skipBlanks(text, from);
  switch (text.charAt(at)) {
    case '':
      addFault(reading, 'missing-bracket', text.length, text.length);
      return undefined;
    case ']':
      return closeArray(reading, at);
    case ',':
      if (reading.after === 'bracket' || reading.after === 'comma') addFault(reading, 'extra-comma', at, at + 1);
      return advance(reading, 'comma', at, at + 1);
    case '\uff0c':
    case '\u3001':
      addFault(reading, 'foreign-comma', at, at + 1);
      return advance(reading, 'comma', at, at + 1);
    case '"':
    case "'":
      if (reading.after === 'item') addFault(reading, 'missing-comma', reading.end, reading.end);
      return readString(reading, at);
    default: {
      const end = nonStringEnd(text, at);
      addFault(reading, 'not-a-string', at, end);
      if (end === text.length) return undefined;
      // Where a comma is expected, it counts as one, so that none is missing before the next item.
      return advance(reading, reading.after === 'item' ? 'separator' : 'item', at, end);
    }
  }
}

function advance(reading: ArrayReading, after: ArrayReading['after'], start: number, end: number): number {
  reading.after = after;
  reading.previous = start;
  reading.end = end;
  return end;
}

function addFault(reading: ArrayReading, kind: ExecFault['kind'], start: number, end: number): void {
  reading.faults.push({ kind, range: reading.source.range(start, end) });
}

function closeArray(reading: ArrayReading, at: number): undefined {
  const { text } = reading.source;
  if (reading.after === 'comma' && reading.faults.at(-1)?.kind !== 'extra-comma') {
    addFault(reading, 'extra-comma', reading.previous, reading.end);
  }
  advance(reading, 'item', at, at + 1);
  const rest = skipBlanks(text, at + 1);
  // Text after it is no fault if it is not an array: `[ -f x ] && y`.
  const isArray = !reading.faults.some(({ kind }) => kind === 'not-a-string');
  if (isArray && rest < text.length) addFault(reading, 'text-after', rest, text.length);
}

function readString(reading: ArrayReading, start: number): number | undefined {
  const { source } = reading;
  const quote = source.text.charAt(start);
  const parts: string[] = [];
  let at = start + 1;
  while (at < source.text.length && source.text.charAt(at) !== quote) {
    const end = runEnd(PLAIN, source.text, at);
    if (end > at) parts.push(source.text.slice(at, end));
    at = end > at ? end : readSpecial(reading, at, { quote, parts });
  }
  const isOpen = at >= source.text.length;
  const end = isOpen ? source.text.length : at + 1;
  if (isOpen) addFault(reading, 'unterminated-string', start, end);
  else if (quote === "'") addFault(reading, 'single-quotes', start, end);
  reading.words.push({
    range: source.range(start, end),
    value: parts.join(''),
    quoted: quote === '"' ? 'double' : 'single',
    variables: [],
    ...(isOpen && { unterminatedQuote: source.range(start, start + 1) }),
  });
  return isOpen ? undefined : advance(reading, 'item', start, end);
}

/** Reads the character or escape at `at`, which needs special treatment; returns where the next one is. */
function readSpecial(
  reading: ArrayReading,
  at: number,
  { quote, parts }: { readonly quote: string; readonly parts: string[] },
): number {
  const { text } = reading.source;
  const char = text.charAt(at);
  if (char === LINE_JOIN) return at + 1;
  if (char !== '\\') {
    // The other kind of quote, or a control character, which JSON requires to be escaped.
    if (char < ' ') addFault(reading, 'bad-escape', at, at + 1);
    parts.push(char);
    return at + 1;
  }
  ESCAPE.lastIndex = at;
  const sequence = ESCAPE.exec(text)?.[0];
  if (sequence !== undefined) {
    const code = sequence.charAt(1);
    parts.push(code === 'u' ? String.fromCharCode(Number.parseInt(sequence.slice(2), 16)) : (ESCAPED[code] ?? code));
    return at + sequence.length;
  }
  const end = Math.min(at + 2, text.length);
  // In single quotes, `\'` is not reported: the single quotes are fault enough.
  if (quote !== "'" || text.charAt(at + 1) !== quote) addFault(reading, 'bad-escape', at, end);
  parts.push(text.slice(at + 1, end));
  return end;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;
const ESCAPED: { readonly [code: string]: string } = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const PLAIN = /[^"'\\\u0000-\u001f]*/y;

/**
 * The end of an item that is not a string: text between typographic quotes; bare words up to a comma, bracket or quote;
 * an object or array up to where its brackets balance, or to the end of the text.
 */
function nonStringEnd(text: string, start: number): number {
  const quotedEnd = runEnd(TYPOGRAPHIC, text, start);
  if (quotedEnd > start) return quotedEnd;
  if (!'[{'.includes(text.charAt(start))) return Math.max(start + 1, runEnd(BARE, text, start));
  let depth = 0;
  BRACKETS.lastIndex = start;
  for (let match = BRACKETS.exec(text); match !== null; match = BRACKETS.exec(text)) {
    const [token] = match;
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    else if (token === '"') skipString(text);
    if (depth === 0) return BRACKETS.lastIndex;
  }
  return text.length;
}

const TYPOGRAPHIC = /[\u201c\u201d][^\u201c\u201d\n]*[\u201c\u201d]/y;
const BARE = /[^,\uff0c\u3001\] \t\n]+(?:[ \t\n]+[^,\uff0c\u3001\]"' \t\n][^,\uff0c\u3001\] \t\n]*)*/y;
const BRACKETS = /[[\]{}"]/g;
const STRING_END = /\\.|"/gs;

/** Moves `BRACKETS` past the string that it just entered. */
function skipString(text: string): void {
  STRING_END.lastIndex = BRACKETS.lastIndex;
  let match = STRING_END.exec(text);
  while (match !== null && match[0] !== '"') match = STRING_END.exec(text);
  BRACKETS.lastIndex = match === null ? text.length : STRING_END.lastIndex;
}
