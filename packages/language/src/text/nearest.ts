/**
 * The candidate that is most like a word, if one is like enough that it may have been meant: at most a third of its
 * letters, and never more than three, typed wrong, left out, added or swapped with the next. Case does not count.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  let best: string | undefined;
  let limit = Math.min(3, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(typed, candidate.toLowerCase(), limit);
    if (distance < limit) {
      best = candidate;
      limit = distance;
    }
  }
  return best;
}

/** The same of a few words to choose from, where the beginning of a single one stands for it: `custom`, `warn`. */
export function nearestChoice(word: string, choices: readonly string[]): string | undefined {
  const near = nearest(word, choices);
  if (near !== undefined || word.length < SHORTEST_BEGINNING) return near;
  const begun = choices.filter((choice) => choice.toLowerCase().startsWith(word.toLowerCase()));
  return begun.length === 1 ? begun[0] : undefined;
}

const SHORTEST_BEGINNING = 2;

/** How many single changes lead from one text to the other; `limit` when it is that many or more. */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const changed = at(last, column - 1) + (isSame ? 0 : 1);
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swapped = isSwapped ? at(beforeLast, column - 2) + 1 : limit;
      current.push(Math.min(changed, swapped, at(last, column) + 1, at(current, column - 1) + 1));
    }
    if (Math.min(...current) >= limit) return limit;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, to.length), limit);
}

/** A cell of a row; outside of the rows no change leads there. */
function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
