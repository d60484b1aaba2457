/**
 * The index of the first item that begins at an offset (UTF-16) or after it; `items.length` if none does. The items
 * have to be in the order of the text. Takes logarithmic time.
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
