/**
 * A text of YAML in which LF alone parts lines, as the parser and the search by lines have it: a CR by itself ends a
 * line too, and a byte-order mark takes no column of the first one. Every offset stays.
 */
export function yamlLines(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  return lines.startsWith('\uFEFF') ? `\n${lines.slice(1)}` : lines;
}
