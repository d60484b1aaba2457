import { commandSpec } from '@imgtpl/spec';
import { type CustomPatternMatcherFunc, createToken, Lexer, type TokenType } from 'chevrotain';
import { findHeredocs, indexTerminators, type LastTerminator, placeBodies } from './content/heredocs.js';
import { logicalText } from './content/logical-text.js';
import { logicalLineEnd, readLayout } from './layout.js';
import type { Heredoc } from './template.js';
import { afterLineBreak } from './text.js';

/** The tokens that a lexer and a parser are built from. */
export interface Vocabulary {
  /** The first word of a command, whether or not it is in the table. */
  readonly keyword: TokenType;
  /** What follows a keyword, through continuations and heredocs, with the line break at the end. */
  readonly body: TokenType;
  readonly modes: { readonly [mode: string]: TokenType[] };
}

/** The mode at the start of each line that belongs to no command. */
export const LINE_START = 'lineStart';
/** The mode between a keyword and the end of its command. */
const AFTER_KEYWORD = 'afterKeyword';
/** The group of the comment lines between commands; the parser does not see them. */
export const COMMENTS = 'comments';

/**
 * Makes the tokens. They are coarse on purpose: one for a keyword, one for everything after it. The content of a body
 * is parsed when it is first needed. Each token names the characters that it can start with: otherwise Chevrotain
 * derives them from the patterns, and a cold start waits for that.
 */
export function buildVocabulary(): Vocabulary {
  const blanks = createToken({
    name: 'Blanks',
    pattern: /[ \t\r\n]+/,
    start_chars_hint: BLANK_START,
    group: Lexer.SKIPPED,
    line_breaks: true,
  });
  const comment = createToken({ name: 'Comment', pattern: /#[^\r\n]*/, start_chars_hint: ['#'], group: COMMENTS });
  const byteOrderMark = createToken({
    name: 'ByteOrderMark',
    pattern: (text, offset) => (offset === 0 && text.startsWith('\uFEFF') ? ['\uFEFF'] : null),
    start_chars_hint: ['\uFEFF'],
    line_breaks: false,
    group: Lexer.SKIPPED,
  });
  const keyword = createToken({
    name: 'Keyword',
    pattern: KEYWORD,
    start_chars_hint: nonBlankStart(),
    push_mode: AFTER_KEYWORD,
  });
  const body = createToken({
    name: 'Body',
    pattern: bodyMatcher(),
    start_chars_hint: [...BLANK_START, '\\'],
    line_breaks: true,
    pop_mode: true,
  });
  const modes = { [LINE_START]: [blanks, comment, byteOrderMark, keyword], [AFTER_KEYWORD]: [body] };
  return { keyword, body, modes };
}

/**
 * A run of non-blanks, up to a continuation mark. A lone `\` in front of a line break is a keyword too: no text is
 * skipped.
 */
const KEYWORD = /[^ \t\r\n]+?(?:(?![^ \t\r\n])|(?=\\[ \t]*(?![^\r\n])))/;

const BLANK_START = [' ', '\t', '\r', '\n'];

/**
 * One code unit for each list of patterns that Chevrotain keeps: it has a list for every code unit below 256, and one
 * for every 255 of the others.
 */
function nonBlankStart(): number[] {
  const codes: number[] = [];
  for (let code = 0; code < 256; code++) if (!BLANK_START.includes(String.fromCharCode(code))) codes.push(code);
  for (let list = 1; list <= 257; list++) codes.push(Math.max(256, list * 255));
  return codes;
}

type CustomMatch = ReturnType<CustomPatternMatcherFunc>;

/** Matches a body. Heredocs found in shell text become the token's payload. */
function bodyMatcher(): CustomPatternMatcherFunc {
  // Chevrotain makes one `groups` object per text: with it as the key, the lines of a text are indexed at most once.
  const indexes = new WeakMap<object, LastTerminator>();
  return (text, start, tokens, groups) => {
    const end = logicalLineEnd(text, start);
    const mayContainHeredocs =
      text.slice(start, end).includes('<<') && commandSpec(tokens.at(-1)?.image ?? '')?.shape === 'shell';
    const operators = mayContainHeredocs ? findHeredocs(logicalText(text, readLayout(text, start).pieces)) : [];
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
