import { type LineIndex, lineIndex, type TextRange } from '@imgtpl/grammar';
import type { Position, Range } from 'vscode-languageserver';

/** The units in which clients count the characters of a line. */
export const POSITION_ENCODINGS = ['utf-16', 'utf-8', 'utf-32'] as const;

export type PositionEncoding = (typeof POSITION_ENCODINGS)[number];

/** The place before the first character, in all units. */
export const FILE_START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Translates between our offsets (UTF-16) and a client's lines and characters, for one text. */
export interface Places {
  toPosition(offset: number): Position;
  toRange(range: TextRange): Range;
  /** Places outside the text are moved to the nearest one inside; a reversed range is turned round. */
  toOffset(position: Position): number;
  toTextRange(range: Range): TextRange;
}

/** @param lines the index of the text's lines, if there is one already */
export function placesIn(text: string, encoding: PositionEncoding, lines: LineIndex = lineIndex(text)): Places {
  const toPosition =
    encoding === 'utf-16' ? (offset: number) => lines.positionAt(offset) : encoder(text, lines, encoding);
  const toOffset = (position: Position) =>
    encoding === 'utf-16' ? lines.offsetAt(position) : decode(text, lines.lineRange(position.line), position, encoding);
  const toTextRange = (range: Range) => {
    const [start, end] = [toOffset(range.start), toOffset(range.end)];
    return start <= end ? { start, end } : { start: end, end: start };
  };
  return {
    toPosition,
    toRange: ({ start, end }) => ({ start: toPosition(start), end: toPosition(end) }),
    toOffset,
    toTextRange,
  };
}

/**
 * Continues counting from the last place if the next one follows it on the same line, so that many places on one very
 * long line take linear time.
 */
function encoder(text: string, lines: LineIndex, encoding: PositionEncoding): (offset: number) => Position {
  let last = { line: -1, offset: 0, character: 0 };
  return (offset) => {
    const { line, character } = lines.positionAt(offset);
    const target = lines.lineRange(line).start + character;
    const from = last.line === line && last.offset <= target ? last : { offset: target - character, character: 0 };
    last = { line, offset: target, character: from.character + unitsBetween(text, from.offset, target, encoding) };
    return { line, character: last.character };
  };
}

function unitsBetween(text: string, start: number, end: number, encoding: PositionEncoding): number {
  let units = 0;
  for (let at = start; at < end; ) {
    const point = text.codePointAt(at) ?? 0;
    units += unitsOf(point, encoding);
    at += point > 0xffff ? 2 : 1;
  }
  return units;
}

function decode(text: string, line: TextRange, position: Position, encoding: PositionEncoding): number {
  let units = 0;
  let at = line.start;
  while (at < line.end) {
    const point = text.codePointAt(at) ?? 0;
    units += unitsOf(point, encoding);
    if (position.character < units) return at;
    at += point > 0xffff ? 2 : 1;
  }
  return at;
}

function unitsOf(point: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-32') return 1;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
