/**
 * YAML text in which only LF ends lines, as the parser and line searches expect: a lone CR becomes LF, and a byte-order
 * mark too, as it would take a column. Offsets stay the same.
 */
export function yamlLines(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  return lines.startsWith('\uFEFF') ? `\n${lines.slice(1)}` : lines;
}
