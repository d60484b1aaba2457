import type { Palette } from '../terminal/palette.js';

/** Markdown as our own pages use it, for a terminal: headings, code, links and emphasis as far as a terminal shows them. */
export function* renderMarkdown(markdown: string, palette: Palette): Generator<string> {
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) {
      isCode = !isCode;
      continue;
    }
    yield isCode ? (line === '' ? '' : `    ${line}`) : renderLine(line, palette);
  }
}

function renderLine(line: string, palette: Palette): string {
  const heading = /^#{1,6} /.exec(line);
  if (heading !== null) return palette.strong(inline(line.slice(heading[0].length), palette));
  if (/^\|[-: |]+\|$/.test(line)) return palette.faint(line);
  return inline(line, palette);
}

/** Code spans are left alone by everything else: their text is an example. */
function inline(line: string, palette: Palette): string {
  const parts = line.split('`');
  // A backtick without its partner is a backtick.
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
