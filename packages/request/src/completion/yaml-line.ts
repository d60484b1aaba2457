/** Indentation, dashes of list items, and the rest. */
export const LINE = /^( *)((?:-(?: +|$))*)(.*)$/s;

/** A key with its colon; groups: the quote, and the name. */
export const KEY = String.raw`(["']?)([^\s"'#:,[\]{}]+)\1 *:`;

/** A key, and its value. */
export const ENTRY = new RegExp(String.raw`^${KEY}(?:[ \t]+(.*))?$`, 's');

/** A plain or quoted item of a list; groups: the quote, and the text. */
export const ITEM = /^(["']?)([^\s"'#:,[\]{}&*!|>]+)\1(?=\s|$)/;

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
