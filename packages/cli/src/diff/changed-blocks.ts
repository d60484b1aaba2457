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
const MAX_TABLE_CELLS = 4096;

/** How often to look for unique lines: each round may find more between those of the previous one. */
const MAX_DEPTH = 8;

/** How many consecutive lines have to be unique together: more are tried if there are none of fewer. */
const WINDOW_SIZES = [1, 4, 16] as const;

interface Texts {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * The changed blocks, in order, by patience diff: few lines, in nearly linear time for any text. Lines that are unique
 * in both texts tell what belongs together; the smallest diff would take quadratic time.
 */
export function changedBlocks(texts: Texts): readonly Block[] {
  const whole = { before: spanOf(texts.before), after: spanOf(texts.after) };
  return [...diffBlock(texts, whole, MAX_DEPTH)];
}

function spanOf(lines: readonly string[]): Span {
  return { start: 0, end: lines.length };
}

function* diffBlock(texts: Texts, block: Block, depthLeft: number): Generator<Block> {
  const trimmed = trim(texts, block);
  const [removed, added] = [length(trimmed.before), length(trimmed.after)];
  if (removed === 0 && added === 0) return;
  if (removed === 0 || added === 0) yield trimmed;
  else if (removed * added <= MAX_TABLE_CELLS) yield* smallestDiff(texts, trimmed);
  else {
    const anchors = depthLeft === 0 ? [] : anchorsIn(texts, trimmed);
    if (anchors.length === 0) yield trimmed;
    else for (const part of gapsBetween(trimmed, anchors)) yield* diffBlock(texts, part, depthLeft - 1);
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
interface Match {
  readonly before: number;
  readonly after: number;
}

/** Lines that are unique in both parts, and as many of them as are in the same order. */
function anchorsIn({ before, after }: Texts, block: Block): readonly Match[] {
  for (const size of WINDOW_SIZES) {
    const indexInAfter = uniqueWindows(after, { ...block.after, size });
    const matches: Match[] = [];
    for (const [text, index] of uniqueWindows(before, { ...block.before, size })) {
      const matching = indexInAfter.get(text);
      if (matching !== undefined) matches.push({ before: index, after: matching });
    }
    if (matches.length > 0) return longestIncreasing(matches);
  }
  return [];
}

/** Where each run of `size` lines that occurs only once in the span begins. */
function uniqueWindows(
  lines: readonly string[],
  { start, end, size }: Span & { readonly size: number },
): ReadonlyMap<string, number> {
  const indexOf = new Map<string, number>();
  const repeated = new Set<string>();
  for (let index = start; index + size <= end; index++) {
    const text = size === 1 ? (lines[index] ?? '') : lines.slice(index, index + size).join('');
    if (indexOf.has(text)) repeated.add(text);
    indexOf.set(text, index);
  }
  for (const text of repeated) indexOf.delete(text);
  return indexOf;
}

/** Of matches that are in ascending order on one side, the longest sequence that ascends on the other side too. */
function longestIncreasing(matches: readonly Match[]): readonly Match[] {
  interface Link extends Match {
    readonly previous: Link | undefined;
  }
  const tails: Link[] = [];
  for (const match of matches) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((tails[middle]?.after ?? 0) < match.after) low = middle + 1;
      else high = middle;
    }
    tails[low] = { ...match, previous: tails[low - 1] };
  }
  const increasing: Match[] = [];
  for (let link = tails.at(-1); link !== undefined; link = link.previous) increasing.push(link);
  return increasing.reverse();
}

function* gapsBetween({ before, after }: Block, anchors: readonly Match[]): Generator<Block> {
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
function* smallestDiff({ before, after }: Texts, block: Block): Generator<Block> {
  const [rows, columns] = [length(block.before), length(block.after)];
  const width = columns + 1;
  const isSame = (row: number, column: number) =>
    before[block.before.start + row] === after[block.after.start + column];
  const lcsLengths = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number) => lcsLengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lcsLengths[row * width + column] = isSame(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const matches: Match[] = [];
  for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
    if (isSame(row, column)) matches.push({ before: block.before.start + row++, after: block.after.start + column++ });
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  for (const part of gapsBetween(block, matches)) if (length(part.before) + length(part.after) > 0) yield part;
}
