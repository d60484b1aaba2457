import type { TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { regionsOf } from './regions.js';

/** A range of several lines that an editor can fold into the first one. */
export interface FoldingRange extends TextRange {
  readonly kind: 'command' | 'comment' | 'region';
}

/** Commands of several lines, blocks of comment lines, and regions, ordered by their start. */
export function foldingRanges(analysis: Analysis): readonly FoldingRange[] {
  const folds = [...commandFolds(analysis), ...commentFolds(analysis), ...regionFolds(analysis)];
  return folds.sort((one, other) => one.start - other.start || other.end - one.end);
}

function* commandFolds({ template, lines }: Analysis): Generator<FoldingRange> {
  for (const { range } of template.commands) {
    if (lines.positionAt(range.start).line < lines.positionAt(range.end).line) yield { ...range, kind: 'command' };
  }
}

function* commentFolds({ template, lines }: Analysis): Generator<FoldingRange> {
  const marks = new Set(regionsOf(template).flatMap(({ opening, closing }) => [opening, closing]));
  let block: { start: number; end: number; first: number; last: number } | undefined;
  for (const comment of template.comments) {
    const { line } = lines.positionAt(comment.range.start);
    if (block !== undefined && block.last + 1 === line && !marks.has(comment)) {
      block = { ...block, end: comment.range.end, last: line };
      continue;
    }
    if (block !== undefined && block.first < block.last) yield { start: block.start, end: block.end, kind: 'comment' };
    block = marks.has(comment) ? undefined : { ...comment.range, first: line, last: line };
  }
  if (block !== undefined && block.first < block.last) yield { start: block.start, end: block.end, kind: 'comment' };
}

function* regionFolds({ template }: Analysis): Generator<FoldingRange> {
  for (const { opening, closing } of regionsOf(template)) {
    yield { start: opening.range.start, end: closing.range.end, kind: 'region' };
  }
}
