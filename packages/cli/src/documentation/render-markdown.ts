import { displayWidth } from '../terminal/display-width.js';
import { type Palette, PLAIN } from '../terminal/palette.js';

/** Renders the Markdown of our pages for a terminal: headings, tables, code, links and emphasis. */
export function* renderMarkdown(markdown: string, palette: Palette): Generator<string> {
  let isCode = false;
  let table: string[] = [];
  for (const line of markdown.split('\n')) {
    if (!isCode && line.startsWith('|')) {
      table.push(line);
      continue;
    }
    yield* renderTable(table, palette);
    table = [];
    if (line.startsWith('```')) isCode = !isCode;
    else yield isCode ? (line === '' ? '' : `    ${line}`) : renderLine(line, palette);
  }
  yield* renderTable(table, palette);
}

/** Aligned columns, without Markdown's lines between them. */
function* renderTable(lines: readonly string[], palette: Palette): Generator<string> {
  const rows = lines.filter((line) => !/^[|\-: ]+$/.test(line)).map(cellsOf);
  const widths: number[] = [];
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) widths[column] = Math.max(widths[column] ?? 0, shownWidth(cell));
  }
  for (const cells of rows) {
    const padded = cells.map((cell, column) => {
      const blanks = ' '.repeat((widths[column] ?? 0) - shownWidth(cell));
      return inline(cell, palette) + (column === cells.length - 1 ? '' : blanks);
    });
    yield `  ${padded.join('  ')}`;
  }
}

function cellsOf(line: string): readonly string[] {
  const cells = line.replace(/^\||\|$/g, '').split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function shownWidth(cell: string): number {
  return displayWidth(inline(cell, PLAIN));
}

function renderLine(line: string, palette: Palette): string {
  const heading = /^#{1,6} /.exec(line);
  return heading === null ? inline(line, palette) : palette.strong(inline(line.slice(heading[0].length), palette));
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
