import type { TextRange } from '@imgtpl/grammar';

/** A change of a pipeline file. */
export interface PipelineEdit {
  /** UTF-16 offsets. */
  readonly range: TextRange;
  readonly newText: string;
}

/** How the lines round a place are written. */
export interface Layout {
  /** What stands before the place on its line. */
  readonly before: string;
  /** Whether that is indentation alone. */
  readonly isLineStart: boolean;
  readonly lineEnd: '\n' | '\r\n';
}

export function layoutAt(text: string, offset: number): Layout {
  const before = text.slice(lineStart(text, offset), offset);
  return { before, isLineStart: /^[ \t]*$/.test(before), lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** The first offset of the line that holds an offset, behind a byte-order mark. */
export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** The offset of the line feed that ends the line of an offset; the end of the text where none does. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed;
}
