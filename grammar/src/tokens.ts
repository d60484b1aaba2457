import { COMMANDS, type CommandSpec } from '@imgtpl/spec';
import { type CustomPatternMatcherFunc, createToken, Lexer, type TokenType } from 'chevrotain';
import { findHeredocs, indexTerminators, type LastTerminator, placeBodies } from './content/heredocs.js';
import { logicalText } from './content/logical-text.js';
import { logicalLineEnd, readLayout } from './layout.js';
import type { Heredoc } from './template.js';
import { afterLineBreak } from './text.js';

/** What a lexer and a parser are made from. */
export interface Vocabulary {
  /** The category of the keywords. */
  readonly keyword: TokenType;
  /** What follows a keyword, through continuations and heredocs, with the line break at the end. */
  readonly body: TokenType;
  readonly modes: { readonly [mode: string]: TokenType[] };
  /** The row of the table for a keyword's token; an unknown keyword has none. */
  readonly specs: ReadonlyMap<TokenType, CommandSpec>;
}

/** The mode at the start of each line that no command has claimed. */
export const LINE_START = 'lineStart';
/** The mode between a keyword and the end of its command. */
const AFTER_KEYWORD = 'afterKeyword';
/** The group of the comment lines between commands; the parser does not see them. */
export const COMMENTS = 'comments';

/**
 * Makes the tokens from the command table. They are coarse on purpose: one for a keyword, one for all that follows it.
 * What a body holds is read when somebody asks.
 */
export function buildVocabulary(): Vocabulary {
  const keyword = createToken({ name: 'Keyword', pattern: Lexer.NA });
  const specs = new Map(COMMANDS.map((spec) => [keywordToken(spec, keyword), spec]));
  const unknown = createToken({
    name: 'UnknownKeyword',
    pattern: UNKNOWN_KEYWORD,
    start_chars_hint: NON_BLANK_START,
    categories: keyword,
    push_mode: AFTER_KEYWORD,
  });
  const body = createToken({
    name: 'Body',
    pattern: bodyMatcher(specs),
    start_chars_hint: BODY_START,
    line_breaks: true,
    pop_mode: true,
  });
  const lineStart = [BLANKS, COMMENT, ...specs.keys(), BYTE_ORDER_MARK, unknown];
  return { keyword, body, modes: { [LINE_START]: lineStart, [AFTER_KEYWORD]: [body] }, specs };
}

function keywordToken({ keyword: name }: CommandSpec, categories: TokenType): TokenType {
  return createToken({
    name,
    pattern: new RegExp(inAnyCase(name) + KEYWORD_END),
    // Every pattern says how it starts: Chevrotain would read them to find out, which a cold start would wait for.
    start_chars_hint: [name.charAt(0), name.charAt(0).toLowerCase()],
    categories,
    push_mode: AFTER_KEYWORD,
  });
}

/** A pattern for ASCII letters in any case. The flag for it has Unicode asked about each letter, at each start. */
function inAnyCase(keyword: string): string {
  return keyword.replace(/./g, (letter) => `[${letter}${letter.toLowerCase()}]`);
}

/** A blank, a line break or the end follows, or the mark of a continuation. */
const KEYWORD_END = '(?:(?![^ \\t\\r\\n])|(?=\\\\[ \\t]*(?![^\\r\\n])))';
const NON_BLANK = '[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f!-\\uffff]';
/** A run of non-blanks. A lone `\` in front of a line break is one: nothing that was written is passed over. */
const UNKNOWN_KEYWORD = new RegExp(`${NON_BLANK}+?${KEYWORD_END}`);

const BLANK_START = [' ', '\t', '\r', '\n'];
/** Chevrotain has a list of patterns for each code unit below 256, and one for each 255 of the others: a code of each. */
const NON_BLANK_START = [
  ...Array.from({ length: 256 }, (_, code) => code).filter((code) => !BLANK_START.includes(String.fromCharCode(code))),
  ...Array.from({ length: 257 }, (_, index) => Math.max(256, (index + 1) * 255)),
];

const BODY_START = [...BLANK_START, '\\'];

const BLANKS = createToken({
  name: 'Blanks',
  pattern: /[ \t\r\n]+/,
  start_chars_hint: BLANK_START,
  group: Lexer.SKIPPED,
  line_breaks: true,
});
const COMMENT = createToken({ name: 'Comment', pattern: /#[^\r\n]*/, start_chars_hint: ['#'], group: COMMENTS });
const BYTE_ORDER_MARK = createToken({
  name: 'ByteOrderMark',
  pattern: (text, offset) => (offset === 0 && text.startsWith('\uFEFF') ? ['\uFEFF'] : null),
  start_chars_hint: ['\uFEFF'],
  line_breaks: false,
  group: Lexer.SKIPPED,
});

type CustomMatch = ReturnType<CustomPatternMatcherFunc>;

/** In shell text heredocs may stand; the ones found become the token's payload. */
function bodyMatcher(specs: Vocabulary['specs']): CustomPatternMatcherFunc {
  // Chevrotain makes one object of groups a run: it stands for the text, whose lines are indexed once at most.
  const indexes = new WeakMap<object, LastTerminator>();
  return (text, start, tokens, groups) => {
    const end = logicalLineEnd(text, start);
    const keyword = tokens.at(-1)?.tokenType;
    const mayHoldHeredocs = keyword !== undefined && specs.get(keyword)?.shape === 'shell';
    if (!mayHoldHeredocs || !text.slice(start, end).includes('<<'))
      return [text.slice(start, afterLineBreak(text, end))];
    const operators = findHeredocs(logicalText(text, readLayout(text, start).pieces));
    if (operators.length === 0) return [text.slice(start, afterLineBreak(text, end))];
    const lastTerminator = indexes.get(groups) ?? indexTerminators(text);
    indexes.set(groups, lastTerminator);
    const placed = placeBodies(text, end, operators, lastTerminator);
    return withPayload(text.slice(start, afterLineBreak(text, placed.end)), placed.heredocs);
  };
}

function withPayload(image: string, payload: readonly Heredoc[]): CustomMatch {
  const match: [string] & { payload?: readonly Heredoc[] } = [image];
  match.payload = payload;
  return match;
}
