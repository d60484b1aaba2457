/** The index of the last of the ascending numbers that is at most `limit`, else 0. Takes logarithmic time. */
export function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? limit) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
