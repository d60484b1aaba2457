import type { Command, TextRange } from '@imgtpl/grammar';
import { withBlanksAfter } from './command-edits.js';
import { keywordAt } from './keyword-at.js';
import type { Fault, FixDraft } from './rule.js';

/**
 * The first command that stands in the lines of another one, because a backslash too many ends the line before it. Only
 * words that the outer command has no use for are to be asked about: its content may well hold a keyword.
 */
export function swallowedCommand(text: string, command: Command): Fault | undefined {
  for (const [index, segment] of command.segments.entries()) {
    const before = command.segments[index - 1];
    const keyword = before && keywordAt(text, segment);
    if (before === undefined || keyword === undefined) continue;
    const owner = command.spec?.keyword ?? command.keyword;
    return {
      range: { start: segment.start, end: segment.start + keyword.length },
      message: (say) => say.swallowedCommand(keyword, owner),
      fixes: parting(text, command, { start: before.end, end: segment.start }),
    };
  }
  return undefined;
}

/** A backslash before the one to remove would take its place. */
function parting(text: string, { continuations }: Command, between: TextRange): readonly FixDraft[] {
  const [mark, other] = continuations.filter(({ start, end }) => between.start <= start && end <= between.end);
  if (mark === undefined || other !== undefined || text[between.start - 1] === '\\') return [];
  const range = { start: between.start, end: withBlanksAfter(text, mark).end };
  return [{ title: (say) => say.removeContinuation(), edits: [{ range, newText: '' }] }];
}
