import { type Block, changedBlocks } from './changed-blocks.js';

/** Unchanged lines shown before and after a change. */
const CONTEXT = 3;

/** The hunks of a unified diff, without a header; empty for equal texts. Only LF ends a line, as in `patch`. */
export function unifiedDiff({ before, after }: { readonly before: string; readonly after: string }): string {
  const texts = { before: linesOf(before), after: linesOf(after) };
  return hunksOf(changedBlocks(texts))
    .map((blocks) => hunkText(texts, blocks))
    .join('');
}

/** Each with its line end, if it has one. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  return [...lines.map((line) => `${line}\n`), ...(last === '' ? [] : [last])];
}

/** Joins blocks whose context overlaps into one hunk. */
function hunksOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const hunks: Block[][] = [];
  for (const block of blocks) {
    const last = hunks.at(-1);
    const end = last?.at(-1)?.before.end;
    if (last !== undefined && end !== undefined && block.before.start - end <= 2 * CONTEXT) last.push(block);
    else hunks.push([block]);
  }
  return hunks;
}

interface Texts {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function hunkText({ before, after }: Texts, blocks: readonly Block[]): string {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return '';
  const lead = Math.min(CONTEXT, first.before.start);
  const trail = Math.min(CONTEXT, before.length - last.before.end);
  const old = { start: first.before.start - lead, end: last.before.end + trail };
  const now = { start: first.after.start - lead, end: last.after.end + trail };
  const lines: string[] = [];
  const add = (mark: string, from: readonly string[]) => {
    for (const line of from) lines.push(marked(mark, line));
  };
  let at = old.start;
  for (const block of blocks) {
    add(' ', before.slice(at, block.before.start));
    add('-', before.slice(block.before.start, block.before.end));
    add('+', after.slice(block.after.start, block.after.end));
    at = block.before.end;
  }
  add(' ', before.slice(at, old.end));
  return `@@ -${range(old)} +${range(now)} @@\n${lines.join('')}`;
}

/** An empty range begins after the line that it names. */
function range({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${end === start ? start : start + 1},${end - start}`;
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}
