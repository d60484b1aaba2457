import { afterLineBreak, isBlank, lineEnd, type TextRange } from './text.js';

/** The lines of one command: what is content, and what is only in between. */
export interface Layout {
  /** The content of each source line, blanks included, continuation mark not; the first begins after the keyword. */
  readonly pieces: readonly TextRange[];
  /** The pieces without leading and trailing blanks; empty ones are left out. */
  readonly segments: readonly TextRange[];
  readonly continuations: readonly TextRange[];
  readonly danglingContinuation: TextRange | undefined;
  /** Comment lines and blank lines between the lines of the command. */
  readonly comments: readonly TextRange[];
  readonly blankLines: readonly TextRange[];
  /** Comment lines after a dangling continuation: they come after the command, not inside it. */
  readonly trailingComments: readonly TextRange[];
}

/**
 * The offset (UTF-16) of the end of a logical line, where `start` is the end of its keyword: the end of its last line
 * without the line break, or the end of the text if the last line of content is continued.
 */
export function logicalLineEnd(text: string, start: number): number {
  let end = lineEnd(text, start);
  if (!isContinued(text, start, end)) return end;
  while (end < text.length) {
    const line = afterLineBreak(text, end);
    end = lineEnd(text, line);
    const first = firstNonBlank(text, line, end);
    if (first < end && text.charCodeAt(first) !== HASH && !isContinued(text, first, end)) return end;
  }
  return end;
}

/** Walks the lines like `logicalLineEnd` and records everything on the way. */
export function readLayout(text: string, start: number): Layout {
  const end = lineEnd(text, start);
  return isContinued(text, start, end) ? readLines(text, start, end) : oneLineLayout(text, start, end);
}

function readLines(text: string, start: number, firstEnd: number): Layout {
  const layout = emptyLayout();
  let end = firstEnd;
  let continued = addContent(layout, text, { start, end, first: firstNonBlank(text, start, end) });
  while (continued && end < text.length) {
    const line = afterLineBreak(text, end);
    end = lineEnd(text, line);
    const first = firstNonBlank(text, line, end);
    if (first === end) layout.pendingBlankLines.push({ start: line, end });
    else if (text.charCodeAt(first) === HASH) layout.trailingComments.push({ start: first, end });
    else continued = addContent(layout, text, { start: line, end, first });
  }
  const { pieces, segments, continuations, comments, blankLines, trailingComments } = layout;
  const danglingContinuation = continued ? continuations.at(-1) : undefined;
  return { pieces, segments, continuations, comments, blankLines, trailingComments, danglingContinuation };
}

const HASH = 35;
const BACKSLASH = 92;

type LayoutDraft = { -readonly [K in Exclude<keyof Layout, 'danglingContinuation'>]: TextRange[] } & {
  /** Blank lines for which it is not yet known whether content follows. */
  pendingBlankLines: TextRange[];
};

/** Most commands are one line and need none of the lists that the others need. */
function oneLineLayout(text: string, start: number, end: number): Layout {
  const first = firstNonBlank(text, start, end);
  return {
    pieces: [{ start, end }],
    segments: first < end ? [{ start: first, end: lastNonBlank(text, first, end) + 1 }] : NONE,
    continuations: NONE,
    comments: NONE,
    blankLines: NONE,
    trailingComments: NONE,
    danglingContinuation: undefined,
  };
}

const NONE: readonly TextRange[] = [];

function emptyLayout(): LayoutDraft {
  return {
    pieces: [],
    segments: [],
    continuations: [],
    comments: [],
    blankLines: [],
    trailingComments: [],
    pendingBlankLines: [],
  };
}

interface ContentLine extends TextRange {
  /** The offset of the first non-blank character; the end of the line if there is none. */
  readonly first: number;
}

/** Adds a line of content; returns whether it is continued. */
function addContent(layout: LayoutDraft, text: string, { start, end, first }: ContentLine): boolean {
  moveRanges(layout.trailingComments, layout.comments);
  moveRanges(layout.pendingBlankLines, layout.blankLines);
  const mark = lastNonBlank(text, start, end);
  const continued = mark >= start && text.charCodeAt(mark) === BACKSLASH;
  if (continued) layout.continuations.push({ start: mark, end: mark + 1 });
  layout.pieces.push({ start, end: continued ? mark : end });
  const last = continued ? lastNonBlank(text, first, mark) : mark;
  if (first <= last) layout.segments.push({ start: first, end: last + 1 });
  return continued;
}

/** Moves what was pending to its final list, now that content follows. */
function moveRanges(pending: TextRange[], settled: TextRange[]): void {
  if (pending.length === 0) return;
  for (const range of pending) settled.push(range);
  pending.length = 0;
}

function isContinued(text: string, start: number, end: number): boolean {
  const last = lastNonBlank(text, start, end);
  return last >= start && text.charCodeAt(last) === BACKSLASH;
}

function firstNonBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** `start - 1` when there is nothing but blanks. */
function lastNonBlank(text: string, start: number, end: number): number {
  let at = end - 1;
  while (at >= start && isBlank(text.charCodeAt(at))) at--;
  return at;
}
