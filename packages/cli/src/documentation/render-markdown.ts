import { displayWidth } from '../terminal/display-width.js';
import { type Palette, PLAIN, unpainted } from '../terminal/palette.js';
import { wrap } from '../terminal/wrap.js';

export interface PageStyle {
  readonly palette: Palette;
  /** The width in columns; examples are never wrapped. */
  readonly width: number;
}

/** Renders the Markdown of our pages for a terminal: headings, tables, lists, code, links and emphasis. */
export function* renderMarkdown(markdown: string, style: PageStyle): Generator<string> {
  let isCode = false;
  let table: string[] = [];
  for (const line of markdown.split('\n')) {
    if (!isCode && line.startsWith('|')) {
      table.push(line);
      continue;
    }
    yield* renderTable(table, style);
    table = [];
    if (line.startsWith('```')) isCode = !isCode;
    else if (isCode) yield line === '' ? '' : `    ${line}`;
    else yield* renderLine(line, style);
  }
  yield* renderTable(table, style);
}

/** Aligned columns, without Markdown's lines between them; the last one is wrapped. */
function* renderTable(lines: readonly string[], { palette, width }: PageStyle): Generator<string> {
  const rows = lines.filter((line) => !/^[|\-: ]+$/.test(line)).map(cellsOf);
  const widths: number[] = [];
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) widths[column] = Math.max(widths[column] ?? 0, shownWidth(cell));
  }
  for (const cells of rows) {
    const padded = cells.slice(0, -1).map((cell, column) => {
      return `${inline(cell, palette)}${' '.repeat((widths[column] ?? 0) - shownWidth(cell))}  `;
    });
    yield* hanging(`  ${padded.join('')}`, inline(cells.at(-1) ?? '', palette), width);
  }
}

/** A wrapped text whose later lines begin below the end of `start`. */
function* hanging(start: string, text: string, width: number): Generator<string> {
  const indent = displayWidth(unpainted(start));
  const [first = '', ...others] = wrap(text, width - indent);
  yield start + first;
  for (const line of others) yield ' '.repeat(indent) + line;
}

function cellsOf(line: string): readonly string[] {
  const cells = line.replace(/^\||\|$/g, '').split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function shownWidth(cell: string): number {
  return displayWidth(inline(cell, PLAIN));
}

function* renderLine(line: string, { palette, width }: PageStyle): Generator<string> {
  const heading = /^#{1,6} /.exec(line);
  if (heading !== null) {
    yield palette.strong(inline(line.slice(heading[0].length), palette));
    return;
  }
  const [item = ''] = /^- /.exec(line) ?? [];
  yield* hanging(item, inline(line.slice(item.length), palette), width);
}

/** Nothing inside a code span is rendered: it is an example. */
function inline(line: string, palette: Palette): string {
  const parts = line.split('`');
  // With an unpaired backtick, backticks are plain characters.
  if (parts.length % 2 === 0) return line;
  return parts.map((part, index) => (index % 2 === 1 ? palette.good(part) : prose(part, palette))).join('');
}

function prose(text: string, palette: Palette): string {
  return text
    .replace(
      /\[([^[\]]{1,500})\]\(([^()\s]{1,500})\)/g,
      (_link, label: string, target: string) => `${label} (${target})`,
    )
    .replace(/\*\*([^*]{1,500})\*\*/g, (_strong, words: string) => palette.strong(words));
}
