import type { TextRange } from '@imgtpl/grammar';

export interface MarkedText {
  readonly text: string;
  /** The offset of `<|>`; the end of the text if there is none. */
  readonly cursor: number;
  /** The ranges between `[|` and `|]`, in the order of the text. */
  readonly ranges: readonly TextRange[];
}

/** Removes the marks from a fixture: `<|>` for the cursor, `[|` and `|]` around a range. */
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
