import type { Pair, TextRange } from '@imgtpl/grammar';
import { trailingComment } from '../../commands/trailing-comment.js';
import type { TextEdit } from '../../diagnostic.js';

/** `key the rest`: so Docker writes a label in an old form, and each of the words is a broken pair to the service. */
export interface UnsignedPair {
  readonly key: string;
  readonly range: TextRange;
  /** How many of the pairs it takes. */
  readonly count: number;
  /** The edits that give it its sign and its quotes; none where they could change what it says. */
  readonly edits: readonly TextEdit[];
}

/** What a whole command is, up to a comment behind it, when none of its several words has a sign. */
export function unsignedPair(text: string, pairs: readonly Pair[]): UnsignedPair | undefined {
  const [key] = pairs;
  // Most commands end here, before any of their words is looked at for a comment.
  if (key === undefined || !isWord(key)) return undefined;
  const comment = pairs.findIndex(({ range }) => trailingComment(text, range) !== undefined);
  const words = comment < 0 ? pairs : pairs.slice(0, comment);
  const [, value] = words;
  const last = words.at(-1);
  if (value === undefined || last === undefined || !words.every(isWord)) return undefined;
  return {
    key: key.key.text,
    range: { start: key.range.start, end: last.range.end },
    count: words.length,
    edits: signing(text, { key: key.range, value: { start: value.range.start, end: last.range.end } }),
  };
}

function isWord({ equals, faults }: Pair): boolean {
  return equals === undefined && !faults.some(({ kind }) => kind === 'unterminated-quote');
}

function signing(text: string, { key, value }: { readonly key: TextRange; readonly value: TextRange }): TextEdit[] {
  const written = text.slice(value.start, value.end);
  const isQuoted = /^"(?:[^"\\\r\n]|\\.)*"$/.test(written);
  if ((!isQuoted && /["'\\]/.test(written)) || /[\r\n]/.test(text.slice(key.end, value.end))) return [];
  return [{ range: { start: key.end, end: value.end }, newText: isQuoted ? `=${written}` : `="${written}"` }];
}
