/**
 * The index of the first of the items, which stand in the order of the text, that begins at an offset (UTF-16) or after
 * it; their number when none does. Takes logarithmic time.
 */
export function firstAtOrAfter<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
