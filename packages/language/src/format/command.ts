import type { Command, TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '../diagnostic.js';
import { isShellText } from '../shell/shell-source.js';
import { chainMove, chainStyle } from './chain.js';
import { type BrokenGap, type Gap, gapEdits, readGap } from './gap.js';
import { minimalEdit } from './minimal-edit.js';
import type { FormatOptions } from './options.js';
import type { Part } from './part.js';

/** A command, the parts of its arguments (undefined: leave them alone), and how to format it. */
export interface CommandDraft {
  readonly text: string;
  readonly command: Command;
  readonly parts: readonly Part[] | undefined;
  readonly options: FormatOptions;
  /** Whether a part of the text may change; edits elsewhere are left out. */
  readonly mayChange: (part: TextRange) => boolean;
}

/** Writes the keyword in upper case if asked, one blank between words, and continued lines under the first argument. */
export function* commandEdits(draft: CommandDraft): Generator<TextEdit> {
  const { text, command } = draft;
  if (command.spec === undefined) return;
  if (draft.options.keywords === 'upper') yield* minimalEdit(text, command.keywordRange, command.spec.keyword);
  const gaps = readGaps(draft);
  const columnsFor = indentation(draft, gaps);
  const style = chainStyle(gaps, draft.options.chains);
  for (let index = 0; index < gaps.length; index++) {
    const gap = gaps[index];
    if (gap === undefined) continue;
    const move = chainMove(text, gap, gaps[index + 1], style);
    if (move !== undefined && draft.mayChange(move.range)) {
      yield* minimalEdit(text, move.range, move.ends.join(`\n${' '.repeat(columnsFor(move.gap))}`));
      index++;
    } else if (gap.layout === 'same-line') yield* minimalEdit(text, gap.range, gap.blank);
    else if (gap.mayIndent) yield* gapEdits(text, gap.layout, columnsFor(gap.layout));
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
    const layout = readGap(text, range);
    if (layout !== undefined) {
      const canTakeBlank = !endsInOpenEscape(text, range.start);
      const blank = layout === 'same-line' ? blankBetween(left, right) : '';
      gaps.push({
        range,
        left,
        layout,
        blank,
        mayIndent: layout !== 'same-line' && canTakeBlank && canIndent(layout, left, right),
      });
    }
    start = right.end;
    left = right;
  }
  return gaps;
}

/** Whether a backslash would escape a blank that is put at an offset. */
function endsInOpenEscape(text: string, offset: number): boolean {
  let start = offset;
  while (text[start - 1] === '\\') start--;
  return (offset - start) % 2 === 1;
}

function blankBetween(left: Part | 'keyword', right: Part): string {
  if (left === 'keyword') return ' ';
  if (left.edge === 'open' || right.edge === 'close' || right.edge === 'comma') return '';
  const needsBlank = left.edge === 'comma' || left.edge === 'chain' || right.edge === 'chain';
  return needsBlank || left.end < right.start ? ' ' : '';
}

function canIndent(gap: BrokenGap, left: Part | 'keyword', right: Part): boolean {
  if (left === 'keyword' || gap.hasBlank) return true;
  if (right.edge !== 'word' && right.edge !== 'separator' && right.edge !== 'chain') return true;
  const operators = Number(left.edge !== 'word') + Number(right.edge !== 'word');
  return operators === 1;
}

/** Columns for each continued line: the outermost goes under the first argument, shell lines keep their distance. */
function indentation({ command, options, mayChange }: CommandDraft, gaps: readonly Gap[]): (gap: BrokenGap) => number {
  const base =
    options.indent === 'argument' ? command.keywordRange.end - command.keywordRange.start + 1 : options.indent;
  if (!isShellText(command.content)) return () => base;
  let moving = Number.POSITIVE_INFINITY;
  let staying = Number.POSITIVE_INFINITY;
  for (const { layout, mayIndent } of gaps) {
    if (layout === 'same-line' || !mayIndent) continue;
    if (mayChange(layout.indentation)) moving = Math.min(moving, layout.columns);
    else staying = Math.min(staying, layout.columns);
  }
  // Lines that stay elsewhere have no say: measured from them, the others would move again each time.
  const outermost = staying === base ? Math.min(moving, staying) : moving;
  return ({ columns, indentation }) => (mayChange(indentation) ? base + withoutSlip(columns - outermost) : columns);
}

/** One extra column is a slip; more are intended, as in lines that are aligned with a word above. */
function withoutSlip(distance: number): number {
  return distance === 1 ? 0 : distance;
}
