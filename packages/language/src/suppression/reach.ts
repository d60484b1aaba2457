import type { Template, TextRange } from '@imgtpl/grammar';
import { lineStart, nextLine } from '../command-edits.js';
import type { Directive } from './directive.js';

/** Where a comment that disables codes holds (UTF-16), as far as no later one enables them again. */
export function reach(directive: Directive, template: Template): TextRange {
  const { text } = template;
  if (directive.kind === 'disable') return { start: lineOf(directive, text), end: Number.POSITIVE_INFINITY };
  const start = nextLine(text, directive.comment.range.end);
  const end = nextLine(text, endOfNextContent(directive, template) ?? start);
  // What stands at the very end of the text, such as a missing line end, belongs to its last line.
  return { start, end: end === text.length ? end + 1 : end };
}

/** The start of the line that a comment stands on, with a byte-order mark before it. */
export function lineOf({ comment }: Directive, text: string): number {
  const start = lineStart(text, comment.range.start);
  return start === 1 && text.startsWith('\uFEFF') ? 0 : start;
}

/** In a continued command the end of the next line of content; outside of commands that of the whole next command. */
function endOfNextContent({ comment }: Directive, { commands }: Template): number | undefined {
  const after = comment.range.end;
  if (comment.inside !== undefined) return firstFrom(comment.inside.segments, after, (it) => it.start)?.end;
  return firstFrom(commands, after, (it) => it.range.start)?.range.end;
}

/** The first of the items, which stand in the order of the text, that starts at an offset or after it. */
function firstFrom<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) < offset) low = middle + 1;
    else high = middle;
  }
  return items[low];
}
