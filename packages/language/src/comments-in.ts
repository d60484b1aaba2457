import type { Comment, TextRange } from '@imgtpl/grammar';
import { firstAtOrAfter } from './first-at-or-after.js';

/** The comments that begin inside a range. */
export function commentsIn(comments: readonly Comment[], range: TextRange): readonly Comment[] {
  return comments.slice(firstAtOrAfter(comments, range.start, startOf), firstAtOrAfter(comments, range.end, startOf));
}

/** The comment that contains an offset (UTF-16) or ends at it. */
export function commentAt(comments: readonly Comment[], offset: number): Comment | undefined {
  const comment = comments[firstAtOrAfter(comments, offset + 1, startOf) - 1];
  return comment !== undefined && offset <= comment.range.end ? comment : undefined;
}

function startOf({ range }: Comment): number {
  return range.start;
}
