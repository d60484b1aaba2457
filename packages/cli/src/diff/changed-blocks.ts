/** Lines of one text that replace lines of the other; half-open, from 0. One of the two may be empty. */
export interface Block {
  readonly before: Span;
  readonly after: Span;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Up to this many pairs of lines, the smallest diff is computed. */
const SMALL = 4096;

/** How often to look for unique lines: each round may find more between those of the previous one. */
const MOST_ROUNDS = 8;

/** How many consecutive lines have to be unique together: more are tried if there are none of fewer. */
const WIDTHS = [1, 4, 16] as const;

interface Texts {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * The changed blocks, in order: few lines, in nearly linear time for any text. Lines that are unique in both texts tell
 * what belongs together; the smallest diff would take quadratic time.
 */
export function changedBlocks(texts: Texts): readonly Block[] {
  const whole = { before: spanOf(texts.before), after: spanOf(texts.after) };
  return [...blocksIn(texts, whole, MOST_ROUNDS)];
}

function spanOf(lines: readonly string[]): Span {
  return { start: 0, end: lines.length };
}

function* blocksIn(texts: Texts, block: Block, rounds: number): Generator<Block> {
  const trimmed = trim(texts, block);
  const [removed, added] = [length(trimmed.before), length(trimmed.after)];
  if (removed === 0 && added === 0) return;
  if (removed === 0 || added === 0) yield trimmed;
  else if (removed * added <= SMALL) yield* fewest(texts, trimmed);
  else {
    const anchors = rounds === 0 ? [] : anchorsIn(texts, trimmed);
    if (anchors.length === 0) yield trimmed;
    else for (const part of between(trimmed, anchors)) yield* blocksIn(texts, part, rounds - 1);
  }
}

function length({ start, end }: Span): number {
  return end - start;
}

/** The block without the equal lines at its start and end. */
function trim({ before, after }: Texts, block: Block): Block {
  let [start, newStart] = [block.before.start, block.after.start];
  let [end, newEnd] = [block.before.end, block.after.end];
  while (start < end && newStart < newEnd && before[start] === after[newStart]) {
    start++;
    newStart++;
  }
  while (start < end && newStart < newEnd && before[end - 1] === after[newEnd - 1]) {
    end--;
    newEnd--;
  }
  return { before: { start, end }, after: { start: newStart, end: newEnd } };
}

/** An equal line in both texts. */
interface Pair {
  readonly before: number;
  readonly after: number;
}

/** Lines that are unique in both parts, and as many of them as are in the same order. */
function anchorsIn({ before, after }: Texts, block: Block): readonly Pair[] {
  for (const width of WIDTHS) {
    const places = onlyPlaces(after, { ...block.after, width });
    const pairs: Pair[] = [];
    for (const [text, place] of onlyPlaces(before, { ...block.before, width })) {
      const other = places.get(text);
      if (other !== undefined) pairs.push({ before: place, after: other });
    }
    if (pairs.length > 0) return longestRising(pairs);
  }
  return [];
}

function onlyPlaces(lines: readonly string[], { start, end, width }: Span & { readonly width: number }) {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let index = start; index + width <= end; index++) {
    const text = width === 1 ? (lines[index] ?? '') : lines.slice(index, index + width).join('');
    if (places.has(text)) repeated.add(text);
    places.set(text, index);
  }
  for (const text of repeated) places.delete(text);
  return places;
}

/** Of pairs that are in ascending order on one side, the longest sequence that ascends on the other side too. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  interface Link extends Pair {
    readonly previous: Link | undefined;
  }
  const lasts: Link[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, lasts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((lasts[middle]?.after ?? 0) < pair.after) low = middle + 1;
      else high = middle;
    }
    lasts[low] = { ...pair, previous: lasts[low - 1] };
  }
  const rising: Pair[] = [];
  for (let link = lasts.at(-1); link !== undefined; link = link.previous) rising.push(link);
  return rising.reverse();
}

function* between({ before, after }: Block, anchors: readonly Pair[]): Generator<Block> {
  let at = { before: before.start, after: after.start };
  for (const anchor of [...anchors, { before: before.end, after: after.end }]) {
    yield {
      before: { start: at.before, end: anchor.before },
      after: { start: at.after, end: anchor.after },
    };
    at = { before: anchor.before + 1, after: anchor.after + 1 };
  }
}

/** The blocks with the fewest lines, by the table of longest common subsequences. */
function* fewest({ before, after }: Texts, block: Block): Generator<Block> {
  const [rows, columns] = [length(block.before), length(block.after)];
  const width = columns + 1;
  const isSame = (row: number, column: number) =>
    before[block.before.start + row] === after[block.after.start + column];
  const common = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      common[row * width + column] = isSame(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
    if (isSame(row, column)) pairs.push({ before: block.before.start + row++, after: block.after.start + column++ });
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  for (const part of between(block, pairs)) if (length(part.before) + length(part.after) > 0) yield part;
}
