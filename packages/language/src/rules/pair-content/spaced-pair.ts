import type { Pair, TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '../../diagnostic.js';

/** `KEY = value`: meant as one pair, but up to three broken ones to the service. */
export interface SpacedPair {
  readonly key: string;
  readonly range: TextRange;
  /** How many of the parsed pairs it consists of. */
  readonly count: number;
  /** The edits that remove the blanks; none if these span a line end. */
  readonly edits: readonly TextEdit[];
}

/** The spaced pair whose key is the pair at `index`, if there is one. */
export function spacedPair(text: string, pairs: readonly Pair[], index: number): SpacedPair | undefined {
  const [key, equalsPair, word] = pairs.slice(index, index + 3);
  if (key === undefined || key.equals !== undefined || hasOpenQuote(key)) return undefined;
  if (equalsPair?.equals === undefined || equalsPair.key.text !== '' || equalsPair.faults.length > 1) return undefined;
  const hasOwnValue = equalsPair.range.end > equalsPair.equals.end;
  const last = hasOwnValue || word === undefined || word.equals !== undefined || hasOpenQuote(word) ? equalsPair : word;
  const gaps = [
    { start: key.range.end, end: equalsPair.range.start },
    { start: equalsPair.range.end, end: last === equalsPair ? equalsPair.range.end : last.range.start },
  ];
  const isOnOneLine = gaps.every((gap) => /^[ \t]*$/.test(text.slice(gap.start, gap.end)));
  return {
    key: key.key.text,
    range: { start: key.range.start, end: last.range.end },
    count: last === equalsPair ? 2 : 3,
    edits: isOnOneLine ? gaps.filter(({ start, end }) => end > start).map((range) => ({ range, newText: '' })) : [],
  };
}

function hasOpenQuote({ faults }: Pair): boolean {
  return faults.some(({ kind }) => kind === 'unterminated-quote');
}
