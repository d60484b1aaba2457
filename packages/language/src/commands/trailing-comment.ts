import { lineEnd, type TextRange } from '@imgtpl/grammar';
import type { Fault, FixDraft } from '../rule.js';
import { startOfBlanks } from '../text/blanks.js';
import { excerpt } from '../text/excerpt.js';
import { lineEndOf, lineStart } from '../text/lines.js';

/**
 * What was meant as a comment after content, from a word that begins with `#` to the end of its line; undefined for any
 * other word. The language has comments only on lines of their own.
 */
export function trailingComment(text: string, { start }: TextRange): TextRange | undefined {
  if (text[start] !== '#') return undefined;
  const end = startOfBlanks(text, lineEnd(text, start));
  return { start, end: text[end - 1] === '\\' ? startOfBlanks(text, end - 1) : end };
}

/** The fault of such a comment. */
export function trailingCommentFault(text: string, range: TextRange): Fault {
  const comment = excerpt(text.slice(range.start, range.end));
  return { range, message: (say) => say.trailingComment(comment), fixes: [moveCommentFix(text, range)] };
}

/** Moves the comment to a line of its own, before the line that it is on. */
export function moveCommentFix(text: string, { start, end }: TextRange): FixDraft {
  const line = lineStart(text, start);
  const comment = text.slice(start, end) + lineEndOf(text);
  const from = Math.max(line, startOfBlanks(text, start));
  return {
    title: (say) => say.moveComment(),
    edits: [
      { range: { start: line, end: line }, newText: comment },
      { range: { start: from, end }, newText: '' },
    ],
  };
}
