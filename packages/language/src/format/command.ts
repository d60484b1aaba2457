import type { Command, TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '../diagnostic.js';
import { type BrokenGap, gapEdits, isPlainBreak, readGap } from './gap.js';
import type { FormatOptions } from './options.js';
import type { Part } from './part.js';
import { replace } from './replace.js';

/** A command, the parts that its arguments are made of (none: leave them), and how to write it. */
export interface CommandDraft {
  readonly text: string;
  readonly command: Command;
  readonly parts: readonly Part[] | undefined;
  readonly options: FormatOptions;
}

/** Keyword in upper case, one blank between words, continued lines under the first argument. */
export function* commandEdits(draft: CommandDraft): Generator<TextEdit> {
  const { text, command } = draft;
  if (command.spec === undefined) return;
  yield* replace(text, command.keywordRange, command.spec.keyword);
  const gaps = readGaps(draft);
  const columnsFor = indentation(draft, gaps);
  for (let index = 0; index < gaps.length; index++) {
    const gap = gaps[index];
    const following = gaps[index + 1];
    if (gap === undefined) continue;
    if (following !== undefined && leads(draft, gap, following)) {
      yield* moveChain(draft, gap, following, columnsFor);
      index++;
    } else if (gap.read === 'same-line') yield* replace(text, gap.range, gap.blank);
    else if (gap.free) yield* gapEdits(text, gap.read, columnsFor(gap.read));
  }
}

/** What stands between the keyword or a part, and the part after it. */
interface Gap {
  readonly range: TextRange;
  readonly left: Part | 'keyword';
  readonly read: BrokenGap | 'same-line';
  /** What it is to be when it stays on one line. */
  readonly blank: string;
  /** Whether blanks and indentation may be added. */
  readonly free: boolean;
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
      // A backslash at the end of a line's content would take a blank put behind it for its own.
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

/** Columns for each continued line: the outermost goes under the first argument, shell lines keep their distance to it. */
function indentation({ command, options }: CommandDraft, gaps: readonly Gap[]): (gap: BrokenGap) => number {
  const base =
    options.indent === 'argument' ? command.keywordRange.end - command.keywordRange.start + 1 : options.indent;
  const { content } = command;
  const isShell = content.shape === 'shell' || (content.shape === 'exec' && content.form === 'shell');
  if (!isShell) return () => base;
  let outermost = Number.POSITIVE_INFINITY;
  for (const { read, free } of gaps) {
    if (read !== 'same-line' && free) outermost = Math.min(outermost, read.columns);
  }
  return (gap) => base + (gap.columns - outermost) - ((gap.columns - outermost) % GRID);
}

/** Distances are rounded down to this many columns: one column more is a slip, two are meant. */
const GRID = 2;

/** Whether `gap` is followed by `&&` or `||` at the end of its line, which is to lead the next one. */
function leads({ options }: CommandDraft, gap: Gap, following: Gap): boolean {
  if (options.chains !== 'leading' || gap.read !== 'same-line' || gap.left === 'keyword') return false;
  if (following.left === 'keyword' || following.left.edge !== 'chain' || !following.free) return false;
  return gap.range.end === following.left.start;
}

function* moveChain(
  { text }: CommandDraft,
  before: Gap,
  after: Gap,
  columnsFor: (gap: BrokenGap) => number,
): Generator<TextEdit> {
  if (after.read === 'same-line') return;
  if (!isPlainBreak(text, after.read)) {
    yield* replace(text, before.range, before.blank);
    if (after.free) yield* gapEdits(text, after.read, columnsFor(after.read));
    return;
  }
  const operator = text.slice(before.range.end, after.range.start);
  const indentation = ' '.repeat(columnsFor(after.read));
  const range = { start: before.range.start, end: after.range.end };
  yield* replace(text, range, ` \\\n${indentation}${operator} `);
}
