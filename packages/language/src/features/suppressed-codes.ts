import type { Comment, TextRange } from '@imgtpl/grammar';

/** The codes that a suppression comment lists, with their places, and where more of them may be written. */
export interface SuppressedCodes {
  readonly codes: readonly { readonly range: TextRange; readonly text: string }[];
  /** From behind the directive to the reason, or to the end of the comment. */
  readonly list: TextRange;
}

const DIRECTIVE = /^#[ \t]*imgtpl-(?:disable-next-line|disable|enable)(?=[ \t]|$)/;

/** What a comment suppresses; undefined for a comment that suppresses nothing. */
export function suppressedCodes(text: string, { range }: Comment): SuppressedCodes | undefined {
  const comment = text.slice(range.start, range.end);
  const directive = DIRECTIVE.exec(comment)?.[0];
  if (directive === undefined) return undefined;
  const reason = /(?:^|[ \t])--(?:[ \t]|$)/.exec(comment.slice(directive.length));
  const listEnd = directive.length + (reason?.index ?? comment.length - directive.length);
  const codes = [...comment.slice(directive.length, listEnd).matchAll(/[^ \t,]+/g)].map((match) => {
    const start = range.start + directive.length + match.index;
    return { range: { start, end: start + match[0].length }, text: match[0] };
  });
  return { codes, list: { start: range.start + directive.length, end: range.start + listEnd } };
}
