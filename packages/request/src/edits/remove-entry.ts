import type { TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '@imgtpl/language';
import { lineEnd, lineStart } from '../lines.js';
import type { PipelineDocument } from '../pipeline-file.js';
import type { Entry, MappingNode, PipelineNode } from '../pipeline-node.js';
import { endBelow } from './comment-below.js';
import { isExplicitKey, layoutAt } from './layout.js';

export interface RemoveOptions {
  /** What happens to a comment after the value in a block; within braces it always stays. */
  readonly comment: 'stays' | 'goes';
}

/**
 * The edits that remove an entry with a scalar value from a mapping, with its comma or its lines. Undefined if it
 * shares a line with others or is the only entry.
 */
export function removeEntry(
  { text }: PipelineDocument,
  { mapping, entry }: { readonly mapping: MappingNode; readonly entry: Entry },
  { comment }: RemoveOptions,
): readonly TextEdit[] | undefined {
  if (!isRemovable(text, entry)) return undefined;
  if (mapping.flow) return removePair(text, mapping, entry);
  const { start } = entry.key.range;
  const { end } = entry.value.range;
  if (!layoutAt(text, start).isLineStart || mapping.entries.length === 1) return undefined;
  if (comment === 'stays' && commentAfter(text, entry.value) !== '') return removeAroundComment(text, entry);
  const lines = linesOf(text, { start, end });
  const above = mapping.entries[mapping.entries.indexOf(entry) - 1]?.value;
  const below = endBelow(text, { above, end: lines.end, column: start - lines.start });
  return below === undefined ? undefined : [cut({ start: lines.start, end: below })];
}

/** Removes an entry except for the comment after its value, or in the header of its block scalar. */
function removeAroundComment(text: string, { key, value }: Entry): readonly TextEdit[] {
  const isInside = value.kind === 'scalar' && value.headComment !== undefined;
  const mark = text.indexOf('#', isInside ? value.range.start : value.range.end);
  const before = cut({ start: key.range.start, end: mark });
  const commentEnd = mark + text.slice(mark, lineEnd(text, mark)).trimEnd().length;
  // A block scalar may be empty below its header.
  return isInside && commentEnd < value.range.end
    ? [before, cut({ start: commentEnd, end: value.range.end })]
    : [before];
}

/**
 * The comment on the line of a value, or in the header of a block scalar, with the blanks before it; empty if there is
 * none.
 */
export function commentAfter(text: string, value: PipelineNode): string {
  if (value.kind === 'scalar' && value.headComment !== undefined) return value.headComment;
  const comment = /[ \t]+#[^\r\n]*/y;
  comment.lastIndex = value.range.end;
  return comment.exec(text)?.[0] ?? '';
}

/**
 * Whether a key and its value can be removed together: nothing before or between them has to stay, such as a comment,
 * or an anchor that aliases need.
 */
export function isRemovable(text: string, { key, value }: Entry): boolean {
  if (key.hasProperties || isExplicitKey(text, key.range.start)) return false;
  return !/[&#]/.test(text.slice(key.range.end, value.range.start));
}

function removePair(text: string, { entries }: MappingNode, entry: Entry): readonly TextEdit[] | undefined {
  const { start } = entry.key.range;
  const { end } = entry.value.range;
  const after = nextToken(text, end);
  if (text[after] === ',') {
    if (text.slice(end, after).includes('#')) return [cut({ start, end }), cut({ start: after, end: after + 1 })];
    return [cut(ownLines(text, { start, end: after + 1 }) ?? { start, end: beforeNext(text, after + 1) })];
  }
  const before = entries[entries.indexOf(entry) - 1];
  if (before === undefined) return [cut({ start, end })];
  const comma = nextToken(text, before.value.range.end);
  if (text[comma] !== ',') return undefined;
  const lines = ownLines(text, { start, end });
  if (lines === undefined && !text.slice(comma, start).includes('#')) return [cut({ start: comma, end })];
  return [cut({ start: comma, end: comma + 1 }), cut(lines ?? { start, end })];
}

function cut(range: TextRange): TextEdit {
  return { range, newText: '' };
}

/** The lines that contain only a range; undefined if they contain anything else. */
function ownLines(text: string, range: TextRange): TextRange | undefined {
  const lines = linesOf(text, range);
  const isAlone = layoutAt(text, range.start).isLineStart && text.slice(range.end, lines.end).trim() === '';
  return isAlone ? lines : undefined;
}

/** From the start of the first line to the end of the last one, including its line break. */
function linesOf(text: string, { start, end }: TextRange): TextRange {
  return { start: lineStart(text, start), end: Math.min(lineEnd(text, end) + 1, text.length) };
}

/** The first offset that is not in blanks, line ends or comments. */
function nextToken(text: string, offset: number): number {
  const skipped = /(?:[ \t\r\n]+(?:#[^\n]*)?)*/y;
  skipped.lastIndex = offset;
  skipped.exec(text);
  return skipped.lastIndex;
}

/** Where the next pair starts. A comment before it stays, with the blank that it needs before its `#`. */
function beforeNext(text: string, offset: number): number {
  const blanks = /[ \t\r\n]*/y;
  blanks.lastIndex = offset;
  blanks.exec(text);
  return text[blanks.lastIndex] === '#' ? offset : blanks.lastIndex;
}
