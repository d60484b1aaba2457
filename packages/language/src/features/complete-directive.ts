import type { Comment, TextRange } from '@imgtpl/grammar';
import { type CompletionItem, completionItem } from './completion-item.js';

/** What a comment with a meaning to us can begin with, the most useful first. */
const DIRECTIVES = [
  'imgtpl-disable-next-line ',
  'imgtpl-disable ',
  'imgtpl-enable ',
  'imgtpl-format off',
  'imgtpl-format on',
  'region ',
  'endregion',
] as const;

/** Completions for the first words of a comment. */
export function completeDirective(text: string, { range }: Comment, offset: number): readonly CompletionItem[] {
  const before = /^(#[ \t]*)([a-z-]*(?: [a-z]*)?)$/.exec(text.slice(range.start, offset));
  if (before === null) return [];
  const [, mark = '', written = ''] = before;
  const place: TextRange = {
    start: range.start + mark.length,
    end: offset + (/^[a-z-]*/.exec(text.slice(offset, range.end))?.[0].length ?? 0),
  };
  const matching = DIRECTIVES.filter((directive) => directive.startsWith(written));
  const blank = mark === '#' ? ' ' : '';
  const isFollowedByBlank = /^[ \t]/.test(text.slice(place.end, place.end + 1));
  return matching.map((directive) => {
    const label = directive.trim();
    const followUp =
      directive.startsWith('imgtpl-') && directive !== label ? ({ followUp: 'completion' } as const) : {};
    const newText = blank + (isFollowedByBlank ? label : directive);
    return completionItem({ label, kind: 'directive', range: place, newText, ...followUp });
  });
}
