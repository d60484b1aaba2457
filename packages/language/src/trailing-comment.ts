import { lineEnd, type TextRange } from '@imgtpl/grammar';
import { lineEndOf, lineStart } from './command-edits.js';
import { excerpt } from './excerpt.js';
import type { Finding, FixDraft } from './rule.js';

/**
 * What was meant as a comment behind content, from a word that begins with `#` to the end of its line; undefined for any
 * other word. The language knows comments on lines of their own alone.
 */
export function trailingComment(text: string, { start }: TextRange): TextRange | undefined {
  if (text[start] !== '#') return undefined;
  const line = text.slice(start, lineEnd(text, start));
  return { start, end: start + line.replace(/[ \t]*\\?[ \t]*$/, '').length };
}

/** The fault that it is, without the code: that is the command's. */
export function commentFault(text: string, range: TextRange): Omit<Finding, 'code'> {
  const comment = excerpt(text.slice(range.start, range.end));
  return { range, message: (say) => say.trailingComment(comment), fixes: [moveComment(text, range)] };
}

/** Puts the comment on a line of its own before the line that it stands on. */
export function moveComment(text: string, { start, end }: TextRange): FixDraft {
  const line = lineStart(text, start);
  const comment = text.slice(start, end) + lineEndOf(text);
  let from = start;
  while (from > line && ' \t'.includes(text.charAt(from - 1))) from--;
  return {
    title: (say) => say.moveComment(),
    edits: [
      { range: { start: line, end: line }, newText: comment },
      { range: { start: from, end }, newText: '' },
    ],
  };
}
