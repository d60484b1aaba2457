import type { TextEdit } from '@imgtpl/language';

/**
 * Edits that begin or end between a CR and its LF, where LSP has no place: clients would move them before the CR, and
 * one that removes it would do nothing. Here they take in the whole line end.
 */
export function wholeLineEnds(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  const whole: TextEdit[] = [];
  for (const edit of edits) {
    const { newText, range } = edit;
    const start = range.start - Number(isInLineEnd(text, range.start));
    const end = range.end + Number(isInLineEnd(text, range.end));
    const widened = text.slice(start, range.start) + newText + text.slice(range.end, end);
    const last = whole.at(-1);
    if (last === undefined || last.range.end <= start) {
      whole.push({ range: { start, end }, newText: widened });
      continue;
    }
    // Both have taken in the same line end: the LF of the first one and the CR of the second one are edited.
    whole.pop();
    whole.push({ range: { start: last.range.start, end }, newText: last.newText.slice(0, -1) + widened.slice(1) });
  }
  return whole;
}

/** The same edits without what they do to the CR of a CRLF: in a part of a text, there would be two kinds of line ends. */
export function withoutLineEnds(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  return edits.flatMap(({ range: { start, end }, newText }) => {
    const range = { start, end: end - Number(isInLineEnd(text, end)) };
    return start < range.end || newText !== '' ? [{ range, newText }] : [];
  });
}

function isInLineEnd(text: string, offset: number): boolean {
  return text[offset - 1] === '\r' && text[offset] === '\n';
}
