/**
 * The candidate that is most similar to a word, if it is similar enough to be what was meant: at most a third of the
 * letters, and never more than three, are wrong, missing, added or swapped with the next. Case is ignored.
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

/**
 * The same for a few choices, where the beginning of exactly one matches it before all that is similar: `custom`,
 * `warn`, and `ENT`, which is one letter from ENV.
 */
export function nearestChoice(word: string, choices: readonly string[]): string | undefined {
  const beginning = word.toLowerCase();
  const startingWith = choices.filter((choice) => choice.toLowerCase().startsWith(beginning));
  if (startingWith.length === 1 && word.length >= SHORTEST_BEGINNING) return startingWith[0];
  return nearest(word, choices);
}

const SHORTEST_BEGINNING = 2;

/**
 * The number of single changes from one text to the other, but at most `limit`. A row has only the cells within `limit`
 * of the diagonal: all others take more changes, and with whole rows the time for long names would be quadratic.
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  const at = (cells: readonly number[], row: number, column: number): number =>
    cells[column - row + limit] ?? Number.POSITIVE_INFINITY;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: 2 * limit + 1 }, (_, index) =>
    index < limit ? Number.POSITIVE_INFINITY : index - limit,
  );
  for (let row = 1; row <= from.length; row++) {
    const current: number[] = [];
    for (let column = row - limit; column <= row + limit; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const changed = at(last, row - 1, column - 1) + (isSame ? 0 : 1);
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swapped = isSwapped ? at(beforeLast, row - 2, column - 2) + 1 : limit;
      const added = at(last, row - 1, column) + 1;
      const dropped = (current.at(-1) ?? Number.POSITIVE_INFINITY) + 1;
      current.push(column < 0 ? Number.POSITIVE_INFINITY : Math.min(changed, swapped, added, dropped));
    }
    if (Math.min(...current) >= limit) return limit;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, from.length, to.length), limit);
}
