import { lastAtMost, type TextRange } from '@imgtpl/grammar';

/** A script as the shell that runs it receives it. */
export interface ScriptText {
  /** On one line, without the escapes that its quotes need. */
  readonly text: string;
  /** Converts a non-empty range of this text (UTF-16) to the text that it was taken from. */
  originalRange(start: number, end: number): TextRange;
}

/** How the text between quotes is read: `single` and `double` by a shell, `json` as a string of JSON. */
export type Quoting = 'single' | 'double' | 'json';

/** Reads the text between quotes; the range is that of the word with its quotes. */
export function scriptText(text: string, { start, end }: TextRange, quoting: Quoting): ScriptText {
  const pieces: Piece[] = [];
  const starts: number[] = [];
  let length = 0;
  const add = (piece: Piece): void => {
    pieces.push(piece);
    starts.push(length);
    length += piece.value.length;
  };
  let copiedUpTo = start + 1;
  for (const { 0: sequence, index } of text.slice(copiedUpTo, end - 1).matchAll(ESCAPE)) {
    const value = unescapeSequence(sequence, quoting);
    if (value === sequence) continue;
    const at = start + 1 + index;
    if (copiedUpTo < at) add({ value: text.slice(copiedUpTo, at), start: copiedUpTo, end: at });
    copiedUpTo = at + sequence.length;
    if (value !== '') add({ value, start: at, end: copiedUpTo });
  }
  if (copiedUpTo < end - 1) add({ value: text.slice(copiedUpTo, end - 1), start: copiedUpTo, end: end - 1 });
  const empty = { value: '', start, end };
  return {
    text: pieces.map(({ value }) => value).join(''),
    originalRange(from, to) {
      const [first, last] = [lastAtMost(starts, from), lastAtMost(starts, to - 1)];
      const [opening = empty, closing = empty] = [pieces[first], pieces[last]];
      // Counted from either end: an escape is one character here, but several in the text that it was taken from.
      const rest = (starts[last] ?? 0) + closing.value.length - to;
      return { start: opening.start + from - (starts[first] ?? 0), end: closing.end - rest };
    },
  };
}

/** Literal characters, or what one escape stands for; the range is in the text that they were taken from. */
interface Piece extends TextRange {
  readonly value: string;
}

/** A continuation, with the comment lines and blank lines after it: they are the template's, no shell sees them. */
export const CONTINUATION = /\\[ \t]*(?:\r\n?|\n)(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*/g;

/** A backslash and what may belong to it. */
const ESCAPE = new RegExp(`${CONTINUATION.source}|\\\\(?:u[0-9A-Fa-f]{4}|.)`, 'gs');

/** The meaning of an escape; the text itself if it is not one. */
function unescapeSequence(sequence: string, quoting: Quoting): string {
  if (/[\r\n]$/.test(sequence)) return '';
  switch (quoting) {
    case 'single':
      return sequence;
    case 'double':
      return /^\\[$`"\\]$/.test(sequence) ? sequence.slice(1) : sequence;
    case 'json':
      return JSON_ESCAPE.test(sequence) ? String(JSON.parse(`"${sequence}"`)) : sequence;
    default:
      return quoting satisfies never;
  }
}

const JSON_ESCAPE = /^\\(?:["\\/bfnrt]|u....)$/;
