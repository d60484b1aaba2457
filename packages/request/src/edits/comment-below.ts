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

/**
 * Where lines at a column end that are taken out below a value: with the blank lines behind them where those became a
 * part of the block scalar above. Undefined where a comment became one, too.
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
