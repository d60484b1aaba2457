const ASCII_WORD = /^[A-Za-z]+$/;

/** Makes a case-insensitive lookup of rows by keyword. */
export function byKeyword<Row extends { readonly keyword: string }>(
  rows: readonly Row[],
): (word: string) => Row | undefined {
  const table = new Map(rows.map((row) => [row.keyword, row]));
  // ASCII only: in upper case, a dotless i would become the `I` of a keyword.
  return (word) => (ASCII_WORD.test(word) ? table.get(word.toUpperCase()) : undefined);
}
