import type { Word } from '../template.js';
import { isSeparator, type LogicalText, runEnd } from './logical-text.js';
import { collectVariables, type VariableCollector, variablesOf } from './variables.js';

/** A word, and what only the content readers need. */
export interface ReadWord {
  readonly word: Word;
  /** Where it ends in the logical text. */
  readonly end: number;
  /** The offset of text directly after a closing quote, in the logical text. */
  readonly afterQuote?: number;
}

/** Reads the word that begins at `start` (which is not a separator) and ends at the first unquoted separator. */
export function readWord(source: LogicalText, start: number): ReadWord {
  const plainEnd = runEnd(PLAIN_WORD, source.text, start);
  if (plainEnd === source.text.length || isSeparator(source.text.charCodeAt(plainEnd))) {
    const value = source.text.slice(start, plainEnd);
    return { word: { range: source.range(start, plainEnd), value, quoted: 'none', variables: [] }, end: plainEnd };
  }
  const draft = newDraft(source, start);
  let at = start;
  while (at < source.text.length && (draft.quote !== NO_QUOTE || !isSeparator(source.text.charCodeAt(at)))) {
    at = step(draft, at);
  }
  return finishWord(draft, at);
}

const NO_QUOTE = -1;
const DOUBLE = 34;
const DOLLAR = 36;
const SINGLE = 39;
const BACKSLASH = 92;
const CLOSING_BRACE = 125;
const JOIN = 10;

const PLAIN_WORD = /[^\\"'$ \t\n]*/y;
/** Runs of characters without a special meaning: outside of quotes, and inside of each kind. */
const PLAIN = /[^\\"'$} \t\n]*/y;
const PLAIN_IN_DOUBLE = /[^\\"$}\n]*/y;
const PLAIN_IN_SINGLE = /[^'\n]*/y;

/** A word that is being read. */
interface Draft {
  readonly source: LogicalText;
  /** Where it begins in the logical text. */
  readonly start: number;
  /** Pieces of the value; joined at the end, since a long word may have very many. */
  readonly parts: string[];
  valueLength: number;
  /** The code of the quote that is open; NO_QUOTE is that of no character, as NUL is text like any other. */
  quote: number;
  quoteStart: number;
  quotes: number;
  /** The offset after the first closing quote. */
  firstClose: number | undefined;
  afterQuote: number | undefined;
  readonly variables: VariableCollector;
}

function newDraft(source: LogicalText, start: number): Draft {
  return {
    source,
    start,
    parts: [],
    valueLength: 0,
    quote: NO_QUOTE,
    quoteStart: 0,
    quotes: 0,
    firstClose: undefined,
    afterQuote: undefined,
    variables: collectVariables(source),
  };
}

/** Reads one special character or a run of ordinary ones; returns the offset of the next. */
function step(draft: Draft, at: number): number {
  if (at === draft.firstClose) draft.afterQuote = at;
  const { text } = draft.source;
  const code = text.charCodeAt(at);
  if (code === draft.quote) return closeQuote(draft, at);
  if (draft.quote === NO_QUOTE && (code === DOUBLE || code === SINGLE)) return openQuote(draft, code, at);
  if (code === JOIN) return at + 1;
  if (draft.quote !== SINGLE) {
    if (code === BACKSLASH) return readEscaped(draft, at);
    if (code === DOLLAR) return append(draft, at, at + draft.variables.readDollar(at, draft.valueLength));
    if (code === CLOSING_BRACE) {
      draft.variables.readBrace(at, draft.valueLength);
      return append(draft, at, at + 1);
    }
  }
  return append(draft, at, runEnd(plainIn(draft.quote), text, at));
}

/** Adds a piece of the text to the value; returns the end of the piece. */
function append(draft: Draft, start: number, end: number): number {
  draft.parts.push(draft.source.text.slice(start, end));
  draft.valueLength += end - start;
  return end;
}

/** A backslash makes the next character literal; at the end of a line it stands for itself. */
function readEscaped(draft: Draft, at: number): number {
  const { text } = draft.source;
  const next = at + 1;
  if (next >= text.length || text.charCodeAt(next) === JOIN) return append(draft, at, next);
  return append(draft, next, next + 1);
}

function openQuote(draft: Draft, code: number, at: number): number {
  draft.quote = code;
  draft.quoteStart = at;
  draft.quotes += 1;
  return at + 1;
}

function closeQuote(draft: Draft, at: number): number {
  draft.quote = NO_QUOTE;
  draft.firstClose ??= at + 1;
  return at + 1;
}

function finishWord(draft: Draft, end: number): ReadWord {
  const { source, start, quote, quoteStart, afterQuote } = draft;
  const value = draft.parts.join('');
  const word: Word = {
    range: source.range(start, end),
    value,
    quoted: quotingStyle(draft, end),
    ...variablesOf(value, draft.variables.references()),
    ...(quote !== NO_QUOTE && { unterminatedQuote: source.range(quoteStart, quoteStart + 1) }),
  };
  return { word, end, ...(afterQuote !== undefined && { afterQuote }) };
}

function quotingStyle({ source, start, quotes, quoteStart, firstClose }: Draft, end: number): Word['quoted'] {
  if (quotes === 0) return 'none';
  const isWhole = quotes === 1 && quoteStart === start && (firstClose ?? end) === end;
  if (!isWhole) return 'mixed';
  return source.text.charCodeAt(start) === DOUBLE ? 'double' : 'single';
}

function plainIn(quote: number): RegExp {
  if (quote === DOUBLE) return PLAIN_IN_DOUBLE;
  return quote === SINGLE ? PLAIN_IN_SINGLE : PLAIN;
}
