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

/** Lines of one text: where each begins, and the way from an offset to its line and back. */
export interface LineIndex {
  readonly lineCount: number;
  /** The place of an offset (UTF-16); offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position;
  /** The offset (UTF-16) of a place; places outside the text are moved to the nearest one inside. */
  offsetAt(position: Position): number;
  /** The range of a line without its line end. */
  lineRange(line: number): TextRange;
}
