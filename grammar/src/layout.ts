import { afterLineBreak, isBlank, lineEnd, type TextRange } from './text.js';

/** How the lines of one command lie: what is content, and what only stands between it. */
export interface Layout {
  /** One piece a source line, with its blanks, without the mark that continues it; the first begins after the keyword. */
  readonly pieces: readonly TextRange[];
  /** The pieces without the blanks at either end; empty ones left out. */
  readonly segments: readonly TextRange[];
  readonly continuations: readonly TextRange[];
  readonly danglingContinuation: TextRange | undefined;
  /** Comment lines and blank lines between the lines of the command. */
  readonly comments: readonly TextRange[];
  readonly blankLines: readonly TextRange[];
  /** Comment lines that a dangling continuation reached for: they stand behind the command, not in it. */
  readonly trailingComments: readonly TextRange[];
  /** The end of the last line, without its line break; heredoc bodies come after it. */
  readonly end: number;
}

/**
 * The offset (UTF-16) at which the logical line ends that goes on at `start`, after a keyword: the end of its last line
 * without the line break, or the end of the text when the last line of content is continued.
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

/** The same walk as `logicalLineEnd`, with everything on the way written down. */
export function readLayout(text: string, start: number): Layout {
  const end = lineEnd(text, start);
  return isContinued(text, start, end) ? readLines(text, start, end) : oneLine(text, start, end);
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
  return { pieces, segments, continuations, comments, blankLines, trailingComments, danglingContinuation, end };
}

const HASH = 35;
const BACKSLASH = 92;

type Drafts = { -readonly [K in Exclude<keyof Layout, 'end' | 'danglingContinuation'>]: TextRange[] } & {
  /** Blank lines of which is not known yet whether content follows. */
  pendingBlankLines: TextRange[];
};

/** Most commands are one line: theirs is made without the lists of the others. */
function oneLine(text: string, start: number, end: number): Layout {
  const first = firstNonBlank(text, start, end);
  return {
    pieces: [{ start, end }],
    segments: first < end ? [{ start: first, end: lastNonBlank(text, first, end) + 1 }] : NONE,
    continuations: NONE,
    comments: NONE,
    blankLines: NONE,
    trailingComments: NONE,
    danglingContinuation: undefined,
    end,
  };
}

const NONE: readonly TextRange[] = [];

function emptyLayout(): Drafts {
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
  /** The first character that is no blank; the end where there is none. */
  readonly first: number;
}

/** Adds a line of content; whether it is continued. */
function addContent(layout: Drafts, text: string, { start, end, first }: ContentLine): boolean {
  settle(layout.trailingComments, layout.comments);
  settle(layout.pendingBlankLines, layout.blankLines);
  const mark = lastNonBlank(text, start, end);
  const continued = mark >= start && text.charCodeAt(mark) === BACKSLASH;
  if (continued) layout.continuations.push({ start: mark, end: mark + 1 });
  layout.pieces.push({ start, end: continued ? mark : end });
  const last = continued ? lastNonBlank(text, first, mark) : mark;
  if (first <= last) layout.segments.push({ start: first, end: last + 1 });
  return continued;
}

/** Moves what was pending to where it belongs now that content follows. */
function settle(pending: TextRange[], settled: TextRange[]): void {
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
