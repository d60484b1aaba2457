import { COMMANDS, type CommandSpec, type Shape } from '@imgtpl/spec';
import { type CustomPatternMatcherFunc, createToken, Lexer, type TokenType } from 'chevrotain';
import { findHeredocs, indexTerminators, type LastTerminator, placeBodies } from './content/heredocs.js';
import { logicalText } from './content/logical-text.js';
import { logicalLineEnd, readLayout } from './layout.js';
import type { Heredoc } from './template.js';
import { afterLineBreak } from './text.js';

/** `unknown` is the shape of everything whose keyword is not in the table. */
export const SHAPES = [
  'shell',
  'exec',
  'words',
  'pairs',
  'component',
  'baseImage',
  'nothing',
  'unknown',
] as const satisfies readonly (Shape | 'unknown')[];

export type TokenShape = (typeof SHAPES)[number];

/** What a lexer and a parser are made from. */
export interface Vocabulary {
  /** By shape: the category of the keywords whose commands have it. */
  readonly keywords: { readonly [S in TokenShape]: TokenType };
  /** By shape: what follows the keyword, through continuations and heredocs, with the line break at the end. */
  readonly bodies: { readonly [S in TokenShape]: TokenType };
  readonly modes: { readonly [mode: string]: TokenType[] };
  /** The row of the table for a keyword's token. */
  readonly specs: ReadonlyMap<TokenType, CommandSpec>;
}

/** The mode at the start of each line that no command has claimed. */
export const LINE_START = 'lineStart';
/** The group of the comment lines between commands; the parser does not see them. */
export const COMMENTS = 'comments';

/**
 * Makes the tokens from the command table. They are coarse on purpose: one for a keyword, one for all that follows it.
 * What a body holds is read when somebody asks.
 */
export function buildVocabulary(): Vocabulary {
  const keywords = byShape((shape) => createToken({ name: `${shape}Keyword`, pattern: Lexer.NA }));
  const bodies = byShape((shape) =>
    createToken({
      name: `${shape}Body`,
      pattern: shape === 'shell' ? shellBodyMatcher() : matchBody,
      start_chars_hint: BODY_START,
      line_breaks: true,
      pop_mode: true,
    }),
  );
  const specs = new Map<TokenType, CommandSpec>();
  for (const spec of COMMANDS) {
    const token = createToken({
      name: spec.keyword,
      pattern: new RegExp(inAnyCase(spec.keyword) + KEYWORD_END),
      // Every pattern says how it starts: Chevrotain would read them to find out, which a cold start would wait for.
      start_chars_hint: [spec.keyword.charAt(0), spec.keyword.charAt(0).toLowerCase()],
      categories: keywords[spec.shape],
      push_mode: spec.shape,
    });
    specs.set(token, spec);
  }
  const unknown = createToken({
    name: 'UnknownKeyword',
    pattern: UNKNOWN_KEYWORD,
    start_chars_hint: NON_BLANK_START,
    categories: keywords.unknown,
    push_mode: 'unknown',
  });
  const lineStart = [BLANKS, COMMENT, ...specs.keys(), BYTE_ORDER_MARK, unknown];
  const modes = { [LINE_START]: lineStart, ...byShape((shape) => [bodies[shape]]) };
  return { keywords, bodies, modes, specs };
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

function matchBody(text: string, start: number): CustomMatch {
  return [text.slice(start, afterLineBreak(text, logicalLineEnd(text, start)))];
}

/** Bodies in which heredocs may stand; the ones found become the token's payload. */
function shellBodyMatcher(): CustomPatternMatcherFunc {
  // Chevrotain makes one object of groups a run: it stands for the text, whose lines are indexed once at most.
  const indexes = new WeakMap<object, LastTerminator>();
  return (text, start, _tokens, groups) => {
    const end = logicalLineEnd(text, start);
    if (!text.slice(start, end).includes('<<')) return [text.slice(start, afterLineBreak(text, end))];
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

function byShape<T>(make: (shape: TokenShape) => T): { readonly [S in TokenShape]: T } {
  // The entries are the shapes, each once, which the type of Object.fromEntries cannot say.
  return Object.fromEntries(SHAPES.map((shape) => [shape, make(shape)])) as { [S in TokenShape]: T };
}
