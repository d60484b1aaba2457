import type { TextEdit } from '@imgtpl/language';
import { lineStart } from '../lines.js';
import type { PipelineNode } from '../pipeline-node.js';
import { endBelow } from './comment-below.js';

/**
 * The edit that removes a scalar item that follows another one in a list: its line, or the comma before it. Undefined
 * if an alias may refer to it, or if it is next to something that has to stay.
 */
export function removeItem(text: string, items: readonly PipelineNode[], index: number): TextEdit | undefined {
  const [before, item] = [items[index - 1], items[index]];
  if (item?.kind !== 'scalar' || before === undefined || item.range.start < before.range.end) return undefined;
  const { start, end } = item.range;
  if (/^[&!|>]/.test(text.slice(start, end))) return undefined;
  const gap = text.slice(before.range.end, start);
  if (/^[ \t\r\n]*,[ \t\r\n]*$/.test(gap)) return { range: { start: before.range.end, end }, newText: '' };
  if (!gap.includes('\n')) return undefined;
  const lead = lineStart(text, start);
  const rest = /[ \t]*(?:[ \t]#[^\r\n]*)?(?:\r?\n|$)/y;
  rest.lastIndex = end;
  if (!/^[ \t]*-[ \t]+$/.test(text.slice(lead, start)) || !rest.test(text)) return undefined;
  const column = text.indexOf('-', lead) - lead;
  const below = endBelow(text, { above: before, end: rest.lastIndex, column });
  return below === undefined ? undefined : { range: { start: lead, end: below }, newText: '' };
}
