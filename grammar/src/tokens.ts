import { commandSpec } from '@imgtpl/spec';
import { type CustomPatternMatcherFunc, createToken, Lexer, type TokenType } from 'chevrotain';
import { findHeredocs, indexTerminators, type LastTerminator, placeBodies } from './content/heredocs.js';
import { logicalText } from './content/logical-text.js';
import { logicalLineEnd, readLayout } from './layout.js';
import type { Heredoc } from './template.js';
import { afterLineBreak, isBlank, isLineBreak } from './text.js';

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
 * is parsed when it is first needed.
 */
export function buildVocabulary(): Vocabulary {
  const gap = createToken({ name: 'Gap', pattern: matchGap, group: Lexer.SKIPPED, line_breaks: true });
  const comment = createToken({ name: 'Comment', pattern: /#[^\r\n]*/, group: COMMENTS });
  const keyword = createToken({ name: 'Keyword', pattern: KEYWORD, push_mode: AFTER_KEYWORD });
  const body = createToken({ name: 'Body', pattern: bodyMatcher(), line_breaks: true, pop_mode: true });
  const modes = { [LINE_START]: [gap, comment, keyword], [AFTER_KEYWORD]: [body] };
  return { keyword, body, modes };
}

/**
 * A run of non-blanks, up to a continuation mark. A lone `\` in front of a line break is a keyword too: no text is
 * skipped.
 */
const KEYWORD = /[^ \t\r\n]+?(?:(?![^ \t\r\n])|(?=\\[ \t]*(?![^\r\n])))/;

type CustomMatch = ReturnType<CustomPatternMatcherFunc>;

/**
 * Matches the blanks and line breaks between commands, and a byte-order mark before them. For a regular expression,
 * Chevrotain would load a parser of its own.
 */
function matchGap(text: string, start: number): CustomMatch {
  let end = start === 0 && text.startsWith('\uFEFF') ? 1 : start;
  for (let code = text.charCodeAt(end); isBlank(code) || isLineBreak(code); code = text.charCodeAt(end)) end++;
  return end === start ? null : [text.slice(start, end)];
}

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
