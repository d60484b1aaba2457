import type { Template, TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '../diagnostic.js';
import { isBlankLine, lineStart, nextLine } from '../text/lines.js';
import { applyEdits } from './apply-edits.js';

/** The text of a template without its comments and blank lines. No line is joined and no command changed. */
export function minify(template: Template): string {
  return applyEdits(template.text, minifyEdits(template));
}

/** The edits that remove every comment and blank line, including those between the lines of a command. */
export function minifyEdits(template: Template): readonly TextEdit[] {
  const { text } = template;
  const ranges: TextRange[] = [];
  for (const line of removableLines(template)) {
    const last = ranges.at(-1);
    if (last?.end === line.start) ranges.splice(-1, 1, { start: last.start, end: line.end });
    else ranges.push(line);
  }
  // A U+FEFF that moved to the start of the text would become a byte-order mark, and no longer be part of its command.
  const dropped = ranges.filter(({ start, end }) => start > 0 || text[end] !== '\uFEFF');
  return dropped.map((range) => ({ range, newText: '' }));
}

/** Comment lines and blank lines in the order of the text, each with its line break. */
function* removableLines(template: Template): Generator<TextRange> {
  const { text, byteOrderMark } = template;
  const comments = new Set(template.comments.map(({ range }) => lineStart(text, range.start)));
  const bodies = heredocBodies(template);
  let body = bodies.next();
  for (let start = byteOrderMark ? 1 : 0; start < text.length; ) {
    const end = nextLine(text, start);
    while (!body.done && body.value.end <= start) body = bodies.next();
    const inBody = !body.done && body.value.start <= start;
    if (!inBody && (comments.has(start) || isBlankLine(text, start))) yield { start, end };
    start = end;
  }
}

/** The bodies of heredocs, whose blank lines and lines with `#` are text of the command. */
function* heredocBodies({ commands }: Template): Generator<TextRange, undefined> {
  for (const { content } of commands) {
    if (content.shape !== 'shell') continue;
    for (const { body } of content.heredocs) if (body !== undefined) yield body;
  }
}
