import type { TextRange } from '@imgtpl/grammar';
import { applyEdits, type TextEdit } from '@imgtpl/language';
import { columnOfCommentBelow } from '../edits/comment-below.js';

/** The indentation indicator (the digit of `|2`) of a block at an offset; undefined if it has none. */
export function indentationIndicator(file: string, offset: number): number | undefined {
  const digit = /^\|[+-]?([1-9])/.exec(file.slice(offset, offset + 3))?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** What decides the indentation that YAML detects for a literal block. */
export interface BlockStart {
  /** The content of the block. */
  readonly text: string;
  /** The text of the file, and the range of the block in it. */
  readonly file: string;
  readonly range: TextRange;
}

/**
 * Returns a predicate that tells whether the block keeps its indentation after some edits: without an indicator, YAML
 * takes it from the first non-blank line.
 */
export function blockStart({ text, file, range }: BlockStart): (edits: readonly TextEdit[]) => boolean {
  if (indentationIndicator(file, range.start) !== undefined) return () => true;
  const first = /[^\n]|$/.exec(text)?.index ?? 0;
  return (edits) => {
    if (!edits.some((edit) => edit.range.start <= first)) return true;
    const after = applyEdits(text, edits);
    if (after.trim() !== '') return !/^\n*[ \t]/.test(after);
    // An indented comment below would become the first line of an otherwise empty block.
    return (columnOfCommentBelow(file, range.end) ?? 0) === 0;
  };
}
