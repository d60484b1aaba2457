import type { Command } from '@imgtpl/grammar';
import type { TextEdit } from '../diagnostic.js';
import { isShellText } from '../shell/shell-source.js';
import { chainMove, chainStyle } from './chain.js';
import { type BrokenGap, type Gap, gapEdits, readGap } from './gap.js';
import type { FormatOptions } from './options.js';
import type { Part } from './part.js';
import { replace } from './replace.js';

/** A command, the parts of its arguments (undefined: leave them alone), and how to format it. */
export interface CommandDraft {
  readonly text: string;
  readonly command: Command;
  readonly parts: readonly Part[] | undefined;
  readonly options: FormatOptions;
}

/** Writes the keyword in upper case if asked, one blank between words, and continued lines under the first argument. */
export function* commandEdits(draft: CommandDraft): Generator<TextEdit> {
  const { text, command } = draft;
  if (command.spec === undefined) return;
  if (draft.options.keywords === 'upper') yield* replace(text, command.keywordRange, command.spec.keyword);
  const gaps = readGaps(draft);
  const columnsFor = indentation(draft, gaps);
  const style = chainStyle(gaps, draft.options.chains);
  for (let index = 0; index < gaps.length; index++) {
    const gap = gaps[index];
    if (gap === undefined) continue;
    const move = chainMove(text, gap, gaps[index + 1], style);
    if (move !== undefined) {
      yield* replace(text, move.range, move.ends.join(`\n${' '.repeat(columnsFor(move.gap))}`));
      index++;
    } else if (gap.read === 'same-line') yield* replace(text, gap.range, gap.blank);
    else if (gap.free) yield* gapEdits(text, gap.read, columnsFor(gap.read));
  }
}

function readGaps({ text, command, parts }: CommandDraft): readonly Gap[] {
  const gaps: Gap[] = [];
  let left: Part | 'keyword' = 'keyword';
  let start = command.keywordRange.end;
  const rights = parts ?? [{ ...command.argumentsRange, edge: 'argument' as const }];
  for (const right of rights) {
    if (right.start >= right.end) continue;
    const range = { start, end: right.start };
    const read = readGap(text, range);
    if (read !== undefined) {
      // A backslash at the end of a line's content would escape a blank that is put after it.
      const isOpen = text[range.start - 1] !== '\\';
      const blank = read === 'same-line' ? blankBetween(left, right) : '';
      gaps.push({ range, left, read, blank, free: read !== 'same-line' && isOpen && isFree(read, left, right) });
    }
    start = right.end;
    left = right;
  }
  return gaps;
}

function blankBetween(left: Part | 'keyword', right: Part): string {
  if (left === 'keyword') return ' ';
  if (left.edge === 'open' || right.edge === 'close' || right.edge === 'comma') return '';
  const apart = left.edge === 'comma' || left.edge === 'chain' || right.edge === 'chain';
  return apart || left.end < right.start ? ' ' : '';
}

function isFree(gap: BrokenGap, left: Part | 'keyword', right: Part): boolean {
  if (left === 'keyword' || gap.hasBlank) return true;
  if (right.edge !== 'word' && right.edge !== 'separator' && right.edge !== 'chain') return true;
  const operators = Number(left.edge !== 'word') + Number(right.edge !== 'word');
  return operators === 1;
}

/** Columns for each continued line: the outermost goes under the first argument, shell lines keep their distance. */
function indentation({ command, options }: CommandDraft, gaps: readonly Gap[]): (gap: BrokenGap) => number {
  const base =
    options.indent === 'argument' ? command.keywordRange.end - command.keywordRange.start + 1 : options.indent;
  if (!isShellText(command.content)) return () => base;
  let outermost = Number.POSITIVE_INFINITY;
  for (const { read, free } of gaps) {
    if (read !== 'same-line' && free) outermost = Math.min(outermost, read.columns);
  }
  return (gap) => base + (gap.columns - outermost) - ((gap.columns - outermost) % GRID);
}

/** Distances are rounded down to a multiple of this: one extra column is a slip, two are intended. */
const GRID = 2;
