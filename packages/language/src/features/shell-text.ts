import type { Command, Comment, Template, TextRange } from '@imgtpl/grammar';
import { shellSource } from '../shell/shell-source.js';
import type { ShellToken } from '../shell/token.js';
import { tokenizeShell } from '../shell/tokenize.js';

/** The shell tokens of a command; none when its content is no shell text. Read anew at each call. */
export function shellTokens(template: Template, command: Command): readonly ShellToken[] {
  const source = shellSource(template, command);
  return source === undefined ? [] : tokenizeShell(source);
}

/** The comments that begin inside a range, by binary search. */
export function commentsIn(comments: readonly Comment[], range: TextRange): readonly Comment[] {
  return comments.slice(firstAtOrAfter(comments, range.start), firstAtOrAfter(comments, range.end));
}

/** The index of the first comment that begins at or after an offset. */
function firstAtOrAfter(comments: readonly Comment[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((comments[middle]?.range.start ?? Number.POSITIVE_INFINITY) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
