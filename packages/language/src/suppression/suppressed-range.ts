import type { Template, TextRange } from '@imgtpl/grammar';
import { firstAtOrAfter } from '../first-at-or-after.js';
import { lineStart, nextLine } from '../text/lines.js';
import type { Directive } from './directive.js';

/** The range (UTF-16) in which a comment disables codes, unless a later one enables them again. */
export function suppressedRange(directive: Directive, template: Template): TextRange {
  const { text } = template;
  if (directive.kind === 'disable') return { start: lineStartOf(directive, text), end: Number.POSITIVE_INFINITY };
  const start = nextLine(text, directive.comment.range.end);
  const end = nextLine(text, endOfNextContent(directive, template) ?? start);
  // Anything at the very end of the text, such as a missing line end, belongs to its last line.
  return { start, end: end === text.length ? end + 1 : end };
}

/** The start of a comment's line, including a byte-order mark before it. */
export function lineStartOf({ comment }: Directive, text: string): number {
  const start = lineStart(text, comment.range.start);
  return start === 1 && text.startsWith('\uFEFF') ? 0 : start;
}

/** In a continued command, the end of the next line of content; outside of commands, that of the next command. */
function endOfNextContent({ comment }: Directive, { commands }: Template): number | undefined {
  const after = comment.range.end;
  if (comment.inside === undefined) {
    return commands[firstAtOrAfter(commands, after, ({ keywordRange }) => keywordRange.start)]?.range.end;
  }
  const { segments } = comment.inside;
  return segments[firstAtOrAfter(segments, after, ({ start }) => start)]?.end;
}
