import { lineStart } from '../lines.js';
import type { PipelineNode } from '../pipeline-node.js';

/** The column of the comment on the next non-blank line at or after an offset; undefined if that is not a comment. */
export function columnOfCommentBelow(text: string, offset: number): number | undefined {
  const comment = /\s*#/y;
  comment.lastIndex = offset;
  if (!comment.test(text)) return undefined;
  const mark = comment.lastIndex - 1;
  return mark - lineStart(text, mark);
}

/**
 * Where to end the removal of lines at `column` below a value. Blank lines are removed too if they would become part of
 * the block scalar above. Undefined if a comment would become part of it as well.
 */
export function endBelow(
  text: string,
  { above, end, column }: { readonly above: PipelineNode | undefined; readonly end: number; readonly column: number },
): number | undefined {
  if (above === undefined || !endsInBlock(above)) return end;
  if ((columnOfCommentBelow(text, end) ?? 0) > column) return undefined;
  const blanks = /(?:[ \t]*\r?\n)*(?:[ \t]+$)?/y;
  blanks.lastIndex = end;
  blanks.test(text);
  return blanks.lastIndex;
}

function endsInBlock(node: PipelineNode): boolean {
  if (node.kind === 'scalar') return node.style === 'literal' || node.style === 'folded';
  const last = node.kind === 'mapping' ? node.entries.at(-1)?.value : node.items.at(-1);
  return last !== undefined && endsInBlock(last);
}
