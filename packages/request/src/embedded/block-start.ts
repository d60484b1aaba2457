import type { TextRange } from '@imgtpl/grammar';
import { applyEdits, type TextEdit } from '@imgtpl/language';
import { columnOfCommentBelow } from '../edits/comment-below.js';

/** The digit behind the `|` of a block at an offset, which says how far it is indented; undefined where none does. */
export function indentationIndicator(file: string, offset: number): number | undefined {
  const digit = /^\|[+-]?([1-9])/.exec(file.slice(offset, offset + 3))?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** What decides how far a literal block is read as indented. */
export interface BlockStart {
  /** What the block says. */
  readonly text: string;
  /** The text of the file, and the block in it. */
  readonly file: string;
  readonly range: TextRange;
}

/**
 * Tells of edits of a block whether it is read as one that is indented so far after them, too: without an indicator the
 * first line with anything on it decides.
 */
export function blockStart({ text, file, range }: BlockStart): (edits: readonly TextEdit[]) => boolean {
  if (indentationIndicator(file, range.start) !== undefined) return () => true;
  const first = /[^\n]|$/.exec(text)?.index ?? 0;
  return (edits) => {
    if (!edits.some((edit) => edit.range.start <= first)) return true;
    const after = applyEdits(text, edits);
    if (after.trim() !== '') return !/^\n*[ \t]/.test(after);
    // An indented comment would be the first line of a block with nothing in it.
    return (columnOfCommentBelow(file, range.end) ?? 0) === 0;
  };
}
