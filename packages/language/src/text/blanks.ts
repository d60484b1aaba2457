import { isBlank, type TextRange } from '@imgtpl/grammar';

/** Where the blanks before an offset (UTF-16) begin. */
export function startOfBlanks(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The range with the blanks after it. */
export function withBlanksAfter(text: string, { start, end }: TextRange): TextRange {
  let after = end;
  while (isBlank(text.charCodeAt(after))) after++;
  return { start, end: after };
}
