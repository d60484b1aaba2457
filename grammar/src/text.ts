import { lastAtMost } from './last-at-most.js';

/** A half-open range of UTF-16 code units: `start` belongs to it, `end` does not. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A place in a text: line and character from 0, characters in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The lines of one text, to convert offsets to positions and back. LF, CRLF and CR end a line. */
export interface LineIndex {
  readonly lineCount: number;
  /** The position of an offset (UTF-16); offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position;
  /** The offset (UTF-16) of a position; positions outside the text are moved to the nearest one inside. */
  offsetAt(position: Position): number;
  /** The range of a line without its line end; lines outside the text are moved to the nearest one inside. */
  lineRange(line: number): TextRange;
}

/** Reads a text once; every lookup after that takes logarithmic time at most. */
export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const lastLine = starts.length - 1;
  const startOf = (line: number): number => starts[line] ?? text.length;

  const lineRange = (line: number): TextRange => {
    const clampedLine = clamp(line, 0, lastLine);
    const start = startOf(clampedLine);
    return {
      start,
      end: clampedLine === lastLine ? text.length : beforeLineBreak(text, start, startOf(clampedLine + 1)),
    };
  };
  return {
    lineCount: starts.length,
    lineRange,
    positionAt(offset) {
      const clampedOffset = clamp(offset, 0, text.length);
      const line = lastAtMost(starts, clampedOffset);
      return { line, character: clampedOffset - startOf(line) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line > lastLine) return text.length;
      const { start, end } = lineRange(line);
      return clamp(start + character, start, end);
    },
  };
}

/** The offset (UTF-16) of the first CR or LF from `start` on, or `end` when there is none before it. */
export function lineEnd(text: string, start: number, end: number = text.length): number {
  if (end < text.length) return start + lineEnd(text.slice(start, end), 0);
  // Native code, fast from the start: a loop over characters is slow until it is compiled.
  LINE_BREAK.lastIndex = start;
  return LINE_BREAK.test(text) ? LINE_BREAK.lastIndex - 1 : Math.max(start, end);
}

/** The offset (UTF-16) after the line break at `at`; `at` itself at the end of the text. */
export function afterLineBreak(text: string, at: number): number {
  if (at >= text.length) return at;
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

/** Whether a code unit is a tab or a space: the language knows no other blanks. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Whether a code unit is a line break, or one half of CRLF. */
export function isLineBreak(code: number): boolean {
  return code === LF || code === CR;
}

const LINE_BREAK = /[\r\n]/g;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = lineEnd(text, 0); at < text.length; at = lineEnd(text, at)) {
    at = afterLineBreak(text, at);
    starts.push(at);
  }
  return starts;
}

function beforeLineBreak(text: string, start: number, nextStart: number): number {
  const beforeLast = nextStart - 2;
  const isPair = text.charCodeAt(nextStart - 1) === LF && beforeLast >= start && text.charCodeAt(beforeLast) === CR;
  return isPair ? beforeLast : nextStart - 1;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
