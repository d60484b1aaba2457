import type { Command, TextRange } from '@imgtpl/grammar';
import { firstAtOrAfter } from '../first-at-or-after.js';
import type { Fault, FixDraft } from '../rule.js';
import { withBlanksAfter } from '../text/blanks.js';
import { keywordAt } from './keyword-at.js';

/**
 * The first command that stands in the lines of another one, because a backslash too many ends the line before it. Only
 * words that the outer command has no use for are to be asked about: its content may well hold a keyword.
 */
export function swallowedCommand(text: string, command: Command): Fault | undefined {
  for (let line = 0; line < command.segments.length; line++) {
    const swallowed = swallowedOnLine(text, command, line);
    if (swallowed !== undefined) return swallowed;
  }
  return undefined;
}

/**
 * The command with which a line of content begins; `line` is its index among the segments, of which the first may stand on
 * the line of the keyword. A keyword with nothing but a backslash behind it would be left without content.
 */
export function swallowedOnLine(text: string, command: Command, line: number): Fault | undefined {
  const before = command.segments[line - 1];
  const segment = command.segments[line];
  if (segment === undefined || (before === undefined && !isBelowKeyword(command, segment))) return undefined;
  const keyword = keywordAt(text, segment);
  if (keyword === undefined) return undefined;
  const owner = command.spec?.keyword ?? command.keyword;
  return {
    range: { start: segment.start, end: segment.start + keyword.length },
    message: (say) => say.swallowedCommand(keyword, owner),
    fixes: before === undefined ? [] : parting(text, command, { start: before.end, end: segment.start }),
  };
}

function isBelowKeyword({ continuations }: Command, { start }: TextRange): boolean {
  return (continuations[0]?.start ?? start) < start;
}

/** A backslash before the one to remove would take its place. */
function parting(text: string, { continuations }: Command, between: TextRange): readonly FixDraft[] {
  const index = firstAtOrAfter(continuations, between.start, ({ start }) => start);
  const mark = continuations[index];
  const isOnly = (continuations[index + 1]?.start ?? between.end) >= between.end;
  if (mark === undefined || !isOnly || text[between.start - 1] === '\\') return [];
  const range = { start: between.start, end: withBlanksAfter(text, mark).end };
  return [{ title: (say) => say.removeContinuation(), edits: [{ range, newText: '' }] }];
}
