import type { TextEdit } from '@imgtpl/language';

/**
 * Edits that begin or end between a CR and its LF, where LSP has no place: clients would move them before the CR, and
 * one that removes it would do nothing. Here they take in the whole line end, which no two edits of the formatter share.
 */
export function wholeLineEnds(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  return edits.map(({ newText, range }) => {
    const start = range.start - Number(isInLineEnd(text, range.start));
    const end = range.end + Number(isInLineEnd(text, range.end));
    return { range: { start, end }, newText: text.slice(start, range.start) + newText + text.slice(range.end, end) };
  });
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
