import { lineStart } from '../lines.js';
import type { PipelineNode } from '../pipeline-node.js';

/** The column of the comment that stands on the next line from an offset with anything on it; undefined where none does. */
export function columnOfCommentBelow(text: string, offset: number): number | undefined {
  const comment = /\s*#/y;
  comment.lastIndex = offset;
  if (!comment.test(text)) return undefined;
  const mark = comment.lastIndex - 1;
  return mark - lineStart(text, mark);
}

/** Whether a comment below becomes a line of the block scalar above it when what parts the two, at a column, is taken out. */
export function isCommentOfBlock(
  text: string,
  { above, from, column }: { readonly above: PipelineNode | undefined; readonly from: number; readonly column: number },
): boolean {
  return above !== undefined && endsInBlock(above) && (columnOfCommentBelow(text, from) ?? 0) > column;
}

function endsInBlock(node: PipelineNode): boolean {
  if (node.kind === 'scalar') return node.style === 'literal' || node.style === 'folded';
  const last = node.kind === 'mapping' ? node.entries.at(-1)?.value : node.items.at(-1);
  return last !== undefined && endsInBlock(last);
}
