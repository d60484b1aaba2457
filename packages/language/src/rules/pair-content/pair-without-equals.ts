import type { Pair, TextRange } from '@imgtpl/grammar';
import { trailingComment } from '../../commands/trailing-comment.js';
import type { TextEdit } from '../../diagnostic.js';

/** `key the rest`: an old form of Docker's LABEL, in which each word is a broken pair to the service. */
export interface PairWithoutEquals {
  readonly key: string;
  readonly range: TextRange;
  /** How many of the parsed pairs it consists of. */
  readonly count: number;
  /** The edits that add the `=` and the quotes; none if they could change the value. */
  readonly edits: readonly TextEdit[];
}

/**
 * The whole command, up to a trailing comment, if it has several words and none of them is a pair, or none before an
 * option: `RUN docker run -e A=1 app` is a command line, and `A=1` a part of it.
 */
export function pairWithoutEquals(text: string, pairs: readonly Pair[]): PairWithoutEquals | undefined {
  const [key] = pairs;
  // Most commands return here, before any of their words is checked for a comment.
  if (key === undefined || key.equals !== undefined) return undefined;
  const comment = pairs.findIndex(({ range }) => trailingComment(text, range) !== undefined);
  const words = comment < 0 ? pairs : pairs.slice(0, comment);
  const [, value] = words;
  const last = words.at(-1);
  if (value === undefined || last === undefined || words.some(hasOpenQuote)) return undefined;
  const option = words.findIndex(({ key }) => key.text.startsWith('-'));
  if (!(option < 0 ? words : words.slice(0, option)).every(({ equals }) => equals === undefined)) return undefined;
  return {
    key: key.key.text,
    range: { start: key.range.start, end: last.range.end },
    count: words.length,
    edits: insertEqualsEdits(text, { key: key.range, value: { start: value.range.start, end: last.range.end } }),
  };
}

function hasOpenQuote({ faults }: Pair): boolean {
  return faults.some(({ kind }) => kind === 'unterminated-quote');
}

function insertEqualsEdits(
  text: string,
  { key, value }: { readonly key: TextRange; readonly value: TextRange },
): TextEdit[] {
  const written = text.slice(value.start, value.end);
  const isQuoted = /^"(?:[^"\\\r\n]|\\.)*"$/.test(written);
  if ((!isQuoted && /["'\\]/.test(written)) || /[\r\n]/.test(text.slice(key.end, value.end))) return [];
  return [{ range: { start: key.end, end: value.end }, newText: isQuoted ? `=${written}` : `="${written}"` }];
}
