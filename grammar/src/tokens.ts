import { commandSpec } from '@imgtpl/spec';
import { type CustomPatternMatcherFunc, createToken, Lexer, type TokenType } from 'chevrotain';
import { findHeredocs, indexTerminators, type LastTerminator, placeBodies } from './content/heredocs.js';
import { logicalText } from './content/logical-text.js';
import { logicalLineEnd, readLayout } from './layout.js';
import type { Heredoc } from './template.js';
import { afterLineBreak } from './text.js';

/** What a lexer and a parser are made from. */
export interface Vocabulary {
  /** The first word of a command, whether the table has it or not. */
  readonly keyword: TokenType;
  /** What follows a keyword, through continuations and heredocs, with the line break at the end. */
  readonly body: TokenType;
  readonly modes: { readonly [mode: string]: TokenType[] };
}

/** The mode at the start of each line that no command has claimed. */
export const LINE_START = 'lineStart';
/** The mode between a keyword and the end of its command. */
const AFTER_KEYWORD = 'afterKeyword';
/** The group of the comment lines between commands; the parser does not see them. */
export const COMMENTS = 'comments';

/**
 * Makes the tokens. They are coarse on purpose: one for a keyword, one for all that follows it. What a body holds is read
 * when somebody asks. Each names the characters that it starts with: Chevrotain would have to read the patterns to find
 * them, and a cold start would wait for that.
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
 * A run of non-blanks, up to the mark of a continuation. A lone `\` in front of a line break is one: nothing that was
 * written is passed over.
 */
const KEYWORD = /[^ \t\r\n]+?(?:(?![^ \t\r\n])|(?=\\[ \t]*(?![^\r\n])))/;

const BLANK_START = [' ', '\t', '\r', '\n'];

/**
 * A code unit from each list in which Chevrotain keeps the patterns that may match: there is one for every code unit below
 * 256, and one for every 255 of the others.
 */
function nonBlankStart(): number[] {
  const codes: number[] = [];
  for (let code = 0; code < 256; code++) if (!BLANK_START.includes(String.fromCharCode(code))) codes.push(code);
  for (let list = 1; list <= 257; list++) codes.push(Math.max(256, list * 255));
  return codes;
}

type CustomMatch = ReturnType<CustomPatternMatcherFunc>;

/** In shell text heredocs may stand; the ones found become the token's payload. */
function bodyMatcher(): CustomPatternMatcherFunc {
  // Chevrotain makes one object of groups for each text that it reads: the lines of a text are indexed once at most.
  const indexes = new WeakMap<object, LastTerminator>();
  return (text, start, tokens, groups) => {
    const end = logicalLineEnd(text, start);
    const mayHoldHeredocs =
      text.slice(start, end).includes('<<') && commandSpec(tokens.at(-1)?.image ?? '')?.shape === 'shell';
    const operators = mayHoldHeredocs ? findHeredocs(logicalText(text, readLayout(text, start).pieces)) : [];
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
