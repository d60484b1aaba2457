import type { TextRange } from '@imgtpl/grammar';
import { type BrokenGap, type Gap, isPlainBreak } from './gap.js';
import type { FormatOptions } from './options.js';

/** Where the operators of a multi-line chain go. */
export type ChainStyle = Exclude<FormatOptions['chains'], 'consistent'>;

/** The style of a command's chains: the requested one, or that of its first operator next to a line end. */
export function chainStyle(gaps: readonly Gap[], requested: FormatOptions['chains']): ChainStyle {
  if (requested !== 'consistent') return requested;
  for (const [index, before] of gaps.entries()) {
    const style = styleOf(before, gaps[index + 1]);
    if (style !== undefined) return style;
  }
  return 'keep';
}

/** An operator that moves to the other side of a line end: the range with both gaps, and what replaces it. */
export interface ChainMove {
  readonly range: TextRange;
  readonly gap: BrokenGap;
  /** The new text before and after the line end. */
  readonly ends: readonly [string, string];
}

/** The move that puts an operator where the style wants it; undefined if it is there, or if a comment is in the way. */
export function chainMove(text: string, before: Gap, after: Gap | undefined, style: ChainStyle): ChainMove | undefined {
  const current = styleOf(before, after);
  if (after === undefined || current === undefined || style === 'keep' || current === style) return undefined;
  const broken = current === 'trailing' ? after : before;
  if (broken.layout === 'same-line' || !broken.mayIndent || !isPlainBreak(text, broken.layout)) return undefined;
  // At the start of a line, a shell comment would become a template comment, which no shell reads.
  if (current === 'leading' && text[after.range.end] === '#') return undefined;
  const operator = text.slice(before.range.end, after.range.start);
  return {
    range: { start: before.range.start, end: after.range.end },
    gap: broken.layout,
    ends: current === 'trailing' ? [' \\', `${operator} `] : [` ${operator} \\`, ''],
  };
}

/** Which side of a line end the operator between two gaps is on; undefined if there is no operator or line end. */
function styleOf(before: Gap, after: Gap | undefined): 'leading' | 'trailing' | undefined {
  if (after === undefined || before.left === 'keyword' || after.left === 'keyword') return undefined;
  // Of several operators in a row, which is a fault, none moves.
  if (after.left.edge !== 'chain' || before.left.edge === 'chain') return undefined;
  if (before.range.end !== after.left.start) return undefined;
  const isBrokenBefore = before.layout !== 'same-line';
  if (isBrokenBefore === (after.layout !== 'same-line')) return undefined;
  return isBrokenBefore ? 'leading' : 'trailing';
}
