import type { Command, Comment, Template, TextRange } from '@imgtpl/grammar';
import type { ShellSource } from './tokenize.js';

/**
 * The shell text of a command, with what the template alone sees taken out of it; undefined for a command that holds
 * none. The body of a heredoc is not in it: the language has no heredocs, and their lines are left alone.
 */
export function shellSource(template: Template, command: Command): ShellSource | undefined {
  const { content, argumentsRange } = command;
  if (content.shape !== 'shell' && !(content.shape === 'exec' && content.form === 'shell')) return undefined;
  if (argumentsRange.end <= argumentsRange.start) return undefined;
  const start =
    content.shape === 'shell' ? (content.flags.at(-1)?.range.end ?? argumentsRange.start) : argumentsRange.start;
  const body =
    content.shape === 'shell' ? content.heredocs.find((heredoc) => heredoc.body !== undefined)?.body : undefined;
  const range = { start, end: Math.min(argumentsRange.end, body?.start ?? argumentsRange.end) };
  const skip = [...commentsWithin(template.comments, range), ...command.blankLines];
  return { text: template.text, range, skip: skip.sort((one, other) => one.start - other.start) };
}

function* commentsWithin(comments: readonly Comment[], { start, end }: TextRange): Generator<TextRange> {
  for (let at = firstFrom(comments, start); at < comments.length; at++) {
    const comment = comments[at];
    if (comment === undefined || comment.range.start >= end) return;
    yield comment.range;
  }
}

/** The index of the first comment that starts at or after an offset. */
function firstFrom(comments: readonly Comment[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((comments[middle]?.range.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
