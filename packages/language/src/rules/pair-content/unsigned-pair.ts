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

/** What a whole command is, up to a comment behind it, when none of its several words is a pair. */
export function unsignedPair(text: string, pairs: readonly Pair[], keyForm: RegExp): UnsignedPair | undefined {
  const [key] = pairs;
  // Most commands end here, before any of their words is looked at for a comment.
  if (key === undefined || key.equals !== undefined || !isWord(key, keyForm)) return undefined;
  const comment = pairs.findIndex(({ range }) => trailingComment(text, range) !== undefined);
  const words = comment < 0 ? pairs : pairs.slice(0, comment);
  const [, value] = words;
  const last = words.at(-1);
  if (value === undefined || last === undefined || !words.every((word) => isWord(word, keyForm))) return undefined;
  return {
    key: key.key.text,
    range: { start: key.range.start, end: last.range.end },
    count: words.length,
    edits: signing(text, { key: key.range, value: { start: value.range.start, end: last.range.end } }),
  };
}

/** No pair: nor is an option such as `--net=host`, which has no key, but belongs to a value in several words. */
function isWord({ key, equals, faults }: Pair, keyForm: RegExp): boolean {
  const isOption = key.text.startsWith('-') && !keyForm.test(key.text);
  return (equals === undefined || isOption) && !faults.some(({ kind }) => kind === 'unterminated-quote');
}

function signing(text: string, { key, value }: { readonly key: TextRange; readonly value: TextRange }): TextEdit[] {
  const written = text.slice(value.start, value.end);
  const isQuoted = /^"(?:[^"\\\r\n]|\\.)*"$/.test(written);
  if ((!isQuoted && /["'\\]/.test(written)) || /[\r\n]/.test(text.slice(key.end, value.end))) return [];
  return [{ range: { start: key.end, end: value.end }, newText: isQuoted ? `=${written}` : `="${written}"` }];
}
