const ASCII_WORD = /^[A-Za-z]+$/;

/** Finds the row of a keyword written in any case. */
export function byKeyword<Row extends { readonly keyword: string }>(
  rows: readonly Row[],
): (word: string) => Row | undefined {
  const table = new Map(rows.map((row) => [row.keyword, row]));
  // Beyond ASCII, letters become other letters in upper case: a dotless i is none of ours.
  return (word) => (ASCII_WORD.test(word) ? table.get(word.toUpperCase()) : undefined);
}
