import type { Command, TextRange } from '@imgtpl/grammar';
import { firstAtOrAfter } from '../first-at-or-after.js';
import type { Fault, FixDraft } from '../rule.js';
import { withBlanksAfter } from '../text/blanks.js';
import { keywordAt } from './keyword-at.js';
import { markRemovalTitle } from './mark-removal.js';

/**
 * The first command inside the lines of another one, which an extra backslash before it has continued. Ask only about
 * content that the outer command cannot use: valid content may also contain a keyword.
 */
export function swallowedCommand(text: string, command: Command): Fault | undefined {
  for (let line = 0; line < command.segments.length; line++) {
    const swallowed = swallowedOnLine(text, command, line);
    if (swallowed !== undefined) return swallowed;
  }
  return undefined;
}

/**
 * The command with which a line of content begins; `line` is its index among the segments, of which the first may be on
 * the line of the keyword. If it is the first, there is no fix: the keyword would be left without content.
 */
export function swallowedOnLine(text: string, command: Command, line: number): Fault | undefined {
  const before = command.segments[line - 1];
  const segment = command.segments[line];
  if (segment === undefined || (before === undefined && !isBelowKeyword(command, segment))) return undefined;
  const keyword = keywordAt(text, segment);
  if (keyword === undefined) return undefined;
  const outerKeyword = command.spec?.keyword ?? command.keyword;
  return {
    range: { start: segment.start, end: segment.start + keyword.length },
    message: (say) => say.swallowedCommand(keyword, outerKeyword),
    fixes: before === undefined ? [] : splitFixes(text, command, { start: before.end, end: segment.start }),
  };
}

function isBelowKeyword({ continuations }: Command, { start }: TextRange): boolean {
  return (continuations[0]?.start ?? start) < start;
}

/** No fix if another backslash precedes the one to remove: it would take its place. */
function splitFixes(text: string, { continuations }: Command, between: TextRange): readonly FixDraft[] {
  const index = firstAtOrAfter(continuations, between.start, ({ start }) => start);
  const mark = continuations[index];
  const isOnly = (continuations[index + 1]?.start ?? between.end) >= between.end;
  if (mark === undefined || !isOnly || text[between.start - 1] === '\\') return [];
  const range = { start: between.start, end: withBlanksAfter(text, mark).end };
  return [{ title: markRemovalTitle(text), edits: [{ range, newText: '' }] }];
}
