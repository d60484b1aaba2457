import type { TextRange } from '@imgtpl/grammar';

export interface MarkedText {
  readonly text: string;
  /** The offset of `<|>`; the end of the text when there is none. */
  readonly cursor: number;
  /** The ranges between `[|` and `|]`, in the order of the text. */
  readonly ranges: readonly TextRange[];
}

/** Takes the marks out of a fixture: `<|>` for the cursor, `[|` and `|]` round a range. */
export function readMarks(marked: string): MarkedText {
  const ranges: TextRange[] = [];
  const starts: number[] = [];
  let cursor: number | undefined;
  let text = '';
  for (const piece of marked.split(/(<\|>|\[\||\|\])/)) {
    if (piece === '<|>') cursor = text.length;
    else if (piece === '[|') starts.push(text.length);
    else if (piece === '|]') ranges.push({ start: starts.pop() ?? 0, end: text.length });
    else text += piece;
  }
  return { text, cursor: cursor ?? text.length, ranges };
}
