import type { Comment, Template } from '@imgtpl/grammar';

/** A stretch from `# region name` to its `# endregion`. */
export interface Region {
  readonly name: string;
  readonly opening: Comment;
  readonly closing: Comment;
}

const MARK = /^#[ \t]*(region|endregion)\b[ \t]*(.*)$/s;

/** The regions of a template, in the order of their beginnings; a mark without its counterpart is a plain comment. */
export function regionsOf({ text, comments }: Template): readonly Region[] {
  const open: { readonly name: string; readonly opening: Comment }[] = [];
  const regions: Region[] = [];
  for (const comment of comments) {
    if (comment.inside !== undefined) continue;
    const mark = MARK.exec(text.slice(comment.range.start, comment.range.end));
    if (mark?.[1] === 'region') open.push({ name: (mark[2] ?? '').trim(), opening: comment });
    if (mark?.[1] !== 'endregion') continue;
    const start = open.pop();
    if (start !== undefined) regions.push({ ...start, closing: comment });
  }
  return regions.sort((one, other) => one.opening.range.start - other.opening.range.start);
}
