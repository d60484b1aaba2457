import { lineStart } from './pipeline-edit.js';
import type { PipelineNode } from './pipeline-node.js';

/**
 * Whether the next line from an offset is a comment that a block scalar would take for a line of its own: when what
 * parts the two is taken out.
 */
export function isCommentOfBlock(
  text: string,
  { above, from, column }: { readonly above: PipelineNode | undefined; readonly from: number; readonly column: number },
): boolean {
  if (above === undefined || !endsInBlock(above)) return false;
  const comment = /\s*#/y;
  comment.lastIndex = from;
  const mark = comment.test(text) ? comment.lastIndex - 1 : undefined;
  return mark !== undefined && mark - lineStart(text, mark) > column;
}

function endsInBlock(node: PipelineNode): boolean {
  if (node.kind === 'scalar') return node.style === 'literal' || node.style === 'folded';
  const last = node.kind === 'mapping' ? node.entries.at(-1)?.value : node.items.at(-1);
  return last !== undefined && endsInBlock(last);
}
