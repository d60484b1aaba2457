import type { TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '@imgtpl/language';
import { lineEnd, lineStart } from '../lines.js';
import type { PipelineDocument } from '../pipeline-file.js';
import type { Entry, MappingNode, PipelineNode } from '../pipeline-node.js';
import { endBelow } from './comment-below.js';
import { isExplicitKey, layoutAt } from './layout.js';

export interface RemoveOptions {
  /** What becomes of a comment behind the value in a block; within braces it stays in any case. */
  readonly comment: 'stays' | 'goes';
}

/**
 * The edits that take an entry with a single value out of a mapping, with its comma or its lines. Undefined where it
 * stands among others that are needed.
 */
export function removeEntry(
  { text }: PipelineDocument,
  { mapping, entry }: { readonly mapping: MappingNode; readonly entry: Entry },
  { comment }: RemoveOptions,
): readonly TextEdit[] | undefined {
  if (!isCuttable(text, entry)) return undefined;
  if (mapping.flow) return removePair(text, mapping, entry);
  const { start } = entry.key.range;
  const { end } = entry.value.range;
  if (!layoutAt(text, start).isLineStart || mapping.entries.length === 1) return undefined;
  if (comment === 'stays' && commentBehind(text, entry.value) !== '') return roundComment(text, entry);
  const lines = linesOf(text, { start, end });
  const above = mapping.entries[mapping.entries.indexOf(entry) - 1]?.value;
  const below = endBelow(text, { above, end: lines.end, column: start - lines.start });
  return below === undefined ? undefined : [cut({ start: lines.start, end: below })];
}

/** All of an entry but the comment behind its value, or behind the head of its block. */
function roundComment(text: string, { key, value }: Entry): readonly TextEdit[] {
  const isInside = value.kind === 'scalar' && value.headComment !== undefined;
  const mark = text.indexOf('#', isInside ? value.range.start : value.range.end);
  const before = cut({ start: key.range.start, end: mark });
  const commentEnd = mark + text.slice(mark, lineEnd(text, mark)).trimEnd().length;
  // A block may have nothing behind its head.
  return isInside && commentEnd < value.range.end
    ? [before, cut({ start: commentEnd, end: value.range.end })]
    : [before];
}

/**
 * The comment behind a value on its line, or behind the head of a block, with the blanks before it; empty where there is
 * none.
 */
export function commentBehind(text: string, value: PipelineNode): string {
  if (value.kind === 'scalar' && value.headComment !== undefined) return value.headComment;
  const comment = /[ \t]+#[^\r\n]*/y;
  comment.lastIndex = value.range.end;
  return comment.exec(text)?.[0] ?? '';
}

/**
 * Whether a key and its value are one piece: nothing stands before or between them that has to stay, such as a comment,
 * or an anchor, which its aliases need.
 */
export function isCuttable(text: string, { key, value }: Entry): boolean {
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

/** The lines that a range has for itself; undefined where something else stands on them. */
function ownLines(text: string, range: TextRange): TextRange | undefined {
  const lines = linesOf(text, range);
  const isAlone = layoutAt(text, range.start).isLineStart && text.slice(range.end, lines.end).trim() === '';
  return isAlone ? lines : undefined;
}

/** From the start of the first line to the end of the last one, line break included. */
function linesOf(text: string, { start, end }: TextRange): TextRange {
  return { start: lineStart(text, start), end: Math.min(lineEnd(text, end) + 1, text.length) };
}

/** The first offset that holds something else than blanks, line ends and comments. */
function nextToken(text: string, offset: number): number {
  const skipped = /(?:[ \t\r\n]+(?:#[^\n]*)?)*/y;
  skipped.lastIndex = offset;
  skipped.exec(text);
  return skipped.lastIndex;
}

/** Where the next pair starts; a comment before it stays, with the blank that makes it one. */
function beforeNext(text: string, offset: number): number {
  const blanks = /[ \t\r\n]*/y;
  blanks.lastIndex = offset;
  blanks.exec(text);
  return text[blanks.lastIndex] === '#' ? offset : blanks.lastIndex;
}
