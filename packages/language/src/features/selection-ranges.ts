import { afterLineBreak, type Command, lineEnd, type Template, type TextRange, type Word } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { commandAt } from '../commands/command-at.js';
import { commentAt } from '../comments-in.js';
import { shellTokens } from '../shell/reading.js';
import { isShellText } from '../shell/shell-source.js';
import type { ShellToken } from '../shell/token.js';
import { CLOSING_KINDS, OPENING_KINDS } from '../shell/token-role.js';
import { isBlankLine, lineStart } from '../text/lines.js';
import { regionsOf } from './regions.js';

/**
 * The ranges that "expand selection" goes through from an offset, the smallest first; each lies inside the next one,
 * the last is the whole text.
 */
export function selectionRanges({ template }: Analysis, offset: number): readonly [TextRange, ...TextRange[]] {
  const whole = { start: 0, end: template.text.length };
  const at = Math.max(0, Math.min(offset, whole.end));
  const around = [...candidateRanges(template, at)].filter(({ start, end }) => start <= at && at <= end && start < end);
  around.sort((one, other) => length(other) - length(one));
  let inner: TextRange = whole;
  const chain: TextRange[] = [];
  for (const range of around.slice(0, MOST_RANGES)) {
    if (inner.start > range.start || range.end > inner.end || length(range) === length(inner)) continue;
    chain.push(inner);
    inner = range;
  }
  return [inner, ...chain.reverse()];
}

/** Nobody expands a selection more often than this. */
const MOST_RANGES = 64;

function length({ start, end }: TextRange): number {
  return end - start;
}

/** Every range that may be selected around an offset, in no particular order; some do not contain it. */
function* candidateRanges(template: Template, offset: number): Generator<TextRange> {
  for (const { opening, closing } of regionsOf(template)) yield { start: opening.range.start, end: closing.range.end };
  yield paragraph(template.text, offset);
  const command = commandAt(template.commands, offset);
  if (command !== undefined) yield* commandRanges(template, command);
  const comment = commentAt(template.comments, offset);
  if (comment !== undefined) yield comment.range;
}

/** The lines around an offset up to the next blank line on either side. */
function paragraph(text: string, offset: number): TextRange {
  let start = lineStart(text, offset);
  for (let before = lineBefore(text, start); before < start && !isBlankLine(text, before); ) {
    start = before;
    before = lineBefore(text, start);
  }
  let end = lineEnd(text, offset);
  while (end < text.length && !isBlankLine(text, afterLineBreak(text, end))) {
    end = lineEnd(text, afterLineBreak(text, end));
  }
  return { start, end };
}

/** The start of the line before one that starts at an offset; the offset itself for the first line. */
function lineBefore(text: string, start: number): number {
  return lineStart(text, Math.max(0, start - (text.startsWith('\r\n', start - 2) ? 2 : 1)));
}

function* commandRanges(template: Template, command: Command): Generator<TextRange> {
  yield command.range;
  yield command.keywordRange;
  yield command.argumentsRange;
  yield* command.segments;
  if (isShellText(command.content)) yield* shellRanges(template, command);
  else yield* contentRanges(command);
}

function* contentRanges({ content }: Command): Generator<TextRange> {
  switch (content.shape) {
    case 'words':
    case 'exec':
      for (const word of content.words) yield* wordRanges(word);
      return;
    case 'pairs':
      for (const { range, key, value } of content.pairs) {
        yield range;
        yield key.range;
        if (value !== undefined) yield* wordRanges(value);
      }
      return;
    case 'component': {
      const { reference, parameters } = content;
      if (reference !== undefined) yield reference.range;
      if (reference?.kind === 'arn') {
        for (const part of [reference.region, reference.account, reference.name, reference.version]) yield part.range;
      }
      for (const { range, name, value } of parameters) {
        yield range;
        yield name.range;
        if (value !== undefined) yield* wordRanges(value);
      }
      return;
    }
    case 'baseImage':
      if (content.image === undefined) return;
      yield content.image.type.range;
      yield content.image.id.range;
      return;
    case 'shell':
    case 'raw':
      return;
    default:
      content satisfies never;
  }
}

function* wordRanges({ range, quoted, variables }: Word): Generator<TextRange> {
  yield range;
  if (quoted === 'double' || quoted === 'single') yield { start: range.start + 1, end: range.end - 1 };
  for (const variable of variables) {
    yield variable.range;
    yield variable.name.range;
  }
}

/** Tokens, words, the contents of brackets, and the simple commands between operators. */
function* shellRanges(template: Template, command: Command): Generator<TextRange> {
  const open: { readonly bracket: ShellToken | undefined; first: number; last: number; word: number }[] = [];
  const enter = (bracket: ShellToken | undefined): void => {
    open.push({ bracket, first: -1, last: -1, word: -1 });
  };
  enter(undefined);
  for (const token of shellTokens(template, command)) {
    if (!NOT_SELECTABLE.has(token.kind)) yield token;
    const opens = OPENING_KINDS.has(token.kind) || token.kind === 'groupOpen';
    const closes = CLOSING_KINDS.has(token.kind) || token.kind === 'groupClose';
    const level = open.at(-1);
    if (level === undefined) return;
    if (closes || ENDS_COMMAND.has(token.kind)) {
      yield { start: level.word, end: level.last };
      yield { start: level.first, end: level.last };
      level.first = -1;
      level.word = -1;
    }
    if (closes && open.length > 1) {
      open.pop();
      yield { start: level.bracket?.end ?? token.start, end: token.start };
      yield { start: level.bracket?.start ?? token.start, end: token.end };
    }
    const outer = open.at(-1);
    if (outer !== undefined && !ENDS_COMMAND.has(token.kind) && token.kind !== 'continuation') {
      if (token.startsWord && !closes) {
        yield { start: outer.word, end: outer.last };
        outer.word = token.start;
      }
      if (outer.first < 0) outer.first = token.start;
      outer.last = token.end;
    }
    if (opens) enter(token);
  }
  for (const level of open) {
    yield { start: level.word, end: level.last };
    yield { start: level.first, end: level.last };
  }
}

const NOT_SELECTABLE: ReadonlySet<string> = new Set(['newline', 'continuation', 'templateComment']);
const ENDS_COMMAND: ReadonlySet<string> = new Set(['operator', 'newline', 'templateComment']);
