import { contentLeaves, type Leaf } from './leaf.js';
import type { Command, Comment, Template } from './template.js';
import { afterLineBreak, isBlank, isLineBreak, lineEnd, type TextRange } from './text.js';

/** Joins the leaves of a tree: the result is the text that was parsed, character by character. */
export function print(template: Template): string {
  const parts: string[] = [];
  for (const { range } of leaves(template)) parts.push(template.text.slice(range.start, range.end));
  return parts.join('');
}

/** The leaves of a tree in the order of the text. Each character belongs to exactly one of them. */
export function* leaves(template: Template): Generator<Leaf, void, undefined> {
  const { text } = template;
  let at = 0;
  for (const { kind, range } of nodeLeaves(template)) {
    yield* uncoveredLeaves(text, at, range.start);
    yield* lineLeaves(text, kind, range);
    at = range.end;
  }
  yield* uncoveredLeaves(text, at, text.length);
}

/** The leaves that the nodes of the tree cover, in order; a quoted word may span lines, but never another leaf. */
function* nodeLeaves({ byteOrderMark, commands, comments }: Template): Generator<Leaf, void, undefined> {
  if (byteOrderMark) yield { kind: 'byteOrderMark', range: { start: 0, end: 1 } };
  let next = 0;
  for (const command of commands) {
    const { start, end } = command.keywordRange;
    const first = next;
    while (startOf(comments[next]) < start) next++;
    yield* commentLeaves(comments.slice(first, next));
    yield { kind: 'keyword', range: { start, end } };
    const inside = next;
    while (comments[next]?.inside === command) next++;
    yield* mergeSeparators(contentLeaves(command.content), separators(command, comments.slice(inside, next)));
  }
  yield* commentLeaves(comments.slice(next));
}

function startOf(comment: Comment | undefined): number {
  return comment?.range.start ?? Number.POSITIVE_INFINITY;
}

function commentLeaves(comments: readonly Comment[]): Leaf[] {
  return comments.map(({ range }) => ({ kind: 'comment', range }));
}

/** What separates the pieces of a command's content. */
function separators(command: Command, comments: readonly Comment[]): readonly Leaf[] {
  const marks = command.continuations.map((range): Leaf => ({ kind: 'continuation', range }));
  return [...marks, ...commentLeaves(comments)].sort((a, b) => a.range.start - b.range.start);
}

/** The leaves of a content merged with the separators; a leaf that spans a separator is split around it. */
function* mergeSeparators(content: readonly Leaf[], separators: readonly Leaf[]): Generator<Leaf, void, undefined> {
  let next = 0;
  for (const { kind, range } of content) {
    let at = range.start;
    for (let cut = separators[next]; cut !== undefined && cut.range.start < range.end; cut = separators[++next]) {
      if (cut.range.start > at) yield { kind, range: { start: at, end: cut.range.start } };
      yield cut;
      at = Math.max(at, cut.range.end);
    }
    yield { kind, range: { start: at, end: range.end } };
  }
  yield* separators.slice(next);
}

/** A leaf for each line of a range, and the line breaks between them. */
function* lineLeaves(text: string, kind: Leaf['kind'], { start, end }: TextRange): Generator<Leaf, void, undefined> {
  for (let at = start; at < end; ) {
    const stop = lineEnd(text, at, end);
    if (stop > at) yield { kind, range: { start: at, end: stop } };
    at = stop < end ? afterLineBreak(text, stop) : end;
    if (stop < at) yield { kind: 'lineBreak', range: { start: stop, end: at } };
  }
}

/** What no node of the tree covers: blanks, line breaks, and text that no shape reads. */
function* uncoveredLeaves(text: string, start: number, end: number): Generator<Leaf, void, undefined> {
  for (let at = start; at < end; ) {
    const kind = kindAt(text, at);
    let next = kind === 'lineBreak' ? afterLineBreak(text, at) : at + 1;
    while (kind !== 'lineBreak' && next < end && kindAt(text, next) === kind) next++;
    yield { kind, range: { start: at, end: next } };
    at = next;
  }
}

function kindAt(text: string, at: number): 'blank' | 'lineBreak' | 'text' {
  const code = text.charCodeAt(at);
  if (isBlank(code)) return 'blank';
  return isLineBreak(code) ? 'lineBreak' : 'text';
}
