import type { TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '../diagnostic.js';
import { type LinePiece, linePieces, trimBlanks } from './lines.js';
import { minimalEdit } from './minimal-edit.js';

/** The text between two commands: the rest of a line, comment lines, blank lines, the blanks before a keyword. */
export interface BetweenCommands extends TextRange {
  /** Whether a command ends where this begins. */
  readonly afterCommand: boolean;
  /** What follows: a command that moves to the start of its line, one that stays where it is, or the end of the text. */
  readonly before: 'command' | 'fixedCommand' | 'none';
}

/** Strips blanks, leaves at most one blank line in a row and none at the ends of the file, ends the file with a line end. */
export function* betweenEdits(text: string, between: BetweenCommands): Generator<TextEdit> {
  const pieces = [...linePieces(text, between)];
  const last = pieces.pop();
  if (last === undefined) return;
  let lineBefore: 'none' | 'blank' | 'content' = 'none';
  if (between.afterCommand) {
    const rest = pieces.shift();
    if (rest === undefined) return yield* endOfFileEdits(text, last, between);
    yield* minimalEdit(text, rest, '');
    lineBefore = 'content';
  }
  const runs = blankRuns(text, pieces);
  for (const run of runs) {
    if (run.kind === 'content') yield* stripEdits(text, run);
    else {
      const isLast = run.next === last.start;
      const atEnd = isLast && between.before === 'none' && isBlankPiece(text, last);
      const keepOne = lineBefore === 'content' && !atEnd;
      yield* minimalEdit(text, { start: run.start, end: atEnd ? last.end : run.next }, keepOne ? '\n' : '');
      if (atEnd) return;
    }
    lineBefore = run.kind;
  }
  if (between.before === 'none') yield* endOfFileEdits(text, last, between);
  else if (between.before === 'command') yield* minimalEdit(text, last, '');
}

/** The last piece of the file, which no line end follows. */
function* endOfFileEdits(text: string, last: LinePiece, between: BetweenCommands): Generator<TextEdit> {
  if (between.before !== 'none') return;
  const content = trimBlanks(text, last);
  const isContent = content.start < content.end;
  yield* minimalEdit(text, { start: last.start, end: content.start }, '');
  const endsLine = isContent || (between.afterCommand && last.start === between.start);
  yield* minimalEdit(text, { start: content.end, end: last.end }, endsLine ? '\n' : '');
}

interface Run extends LinePiece {
  readonly kind: 'blank' | 'content';
}

/** The lines, with adjacent blank ones merged. */
function* blankRuns(text: string, pieces: readonly LinePiece[]): Generator<Run> {
  let run: Run | undefined;
  for (const piece of pieces) {
    if (isBlankPiece(text, piece)) {
      run = { start: run?.start ?? piece.start, end: piece.end, next: piece.next, kind: 'blank' };
      continue;
    }
    if (run !== undefined) yield run;
    run = undefined;
    yield { ...piece, kind: 'content' };
  }
  if (run !== undefined) yield run;
}

function isBlankPiece(text: string, piece: TextRange): boolean {
  const content = trimBlanks(text, piece);
  return content.start === content.end;
}

function* stripEdits(text: string, line: TextRange): Generator<TextEdit> {
  const content = trimBlanks(text, line);
  yield* minimalEdit(text, { start: line.start, end: content.start }, '');
  yield* minimalEdit(text, { start: content.end, end: line.end }, '');
}
