import { sentLength, type Template, type TextRange } from '@imgtpl/grammar';
import { LIMITS } from '@imgtpl/spec';
import { commandIndexBefore } from '../commands/command-at.js';
import type { TextEdit } from '../diagnostic.js';
import { applyEdits } from '../edits/apply-edits.js';
import { firstAtOrAfter } from '../first-at-or-after.js';
import { shellTokens } from '../shell/reading.js';
import { betweenEdits } from './between.js';
import { type CommandDraft, commandEdits } from './command.js';
import { DEFAULT_FORMAT, type FormatOptions } from './options.js';
import { partsOf } from './parts-of.js';
import { protectedRanges } from './protected-ranges.js';

/**
 * The edits that format a template, in the order of the text, each as small as possible. They never change what the
 * commands mean: text inside quotes, heredocs and comments stays, and in a command whose parts a fault makes unclear,
 * only the keyword and the blanks around it change. There are none if they made content too long that is within the
 * limit.
 */
export function formatEdits(template: Template, options: FormatOptions = DEFAULT_FORMAT): readonly TextEdit[] {
  return editsWithin(template, { start: 0, end: template.text.length }, options);
}

/** The edits of `formatEdits` that lie in a range; commands and comments elsewhere are not looked at. */
export function editsWithin(template: Template, range: TextRange, options: FormatOptions): readonly TextEdit[] {
  const { text } = template;
  const kept = protectedRanges(template);
  // What is put where the range ends begins the next line, unless there is none.
  const end = range.end < text.length ? range.end - 1 : range.end;
  const mayChange = (part: TextRange) =>
    range.start <= part.start && part.start <= end && part.end <= range.end && isOutside(part, kept);
  const edits = [...layoutEdits(template, range, { options, mayChange })].filter((edit) => mayChange(edit.range));
  const all = text.includes('\r') ? [...withLineFeeds(text, edits, range)] : edits;
  return isWithinLimit(text) && !isWithinLimit(applyEdits(text, all)) ? [] : all;
}

function isWithinLimit(text: string): boolean {
  return sentLength(text) <= LIMITS.contentBytes.value;
}

/** The formatted text of a template. */
export function formatText(template: Template, options: FormatOptions = DEFAULT_FORMAT): string {
  return applyEdits(template.text, formatEdits(template, options));
}

type Layout = Pick<CommandDraft, 'options' | 'mayChange'>;

function* layoutEdits(template: Template, range: TextRange, layout: Layout): Generator<TextEdit> {
  const { text, commands } = template;
  // A mark that is part of the first keyword must not move to where it would become a byte-order mark.
  const keepsBeginning = commands[0]?.keyword.startsWith('\uFEFF') ?? false;
  if (template.byteOrderMark && !keepsBeginning) yield { range: { start: 0, end: 1 }, newText: '' };
  const first = Math.max(0, commandIndexBefore(commands, range.start));
  const previous = commands[first - 1];
  let start = previous === undefined ? Number(template.byteOrderMark) : previous.range.end;
  for (let index = first; index < commands.length; index++) {
    const command = commands[index];
    if (command === undefined || start > range.end) return;
    const before = command.spec === undefined ? 'fixedCommand' : 'command';
    const between = { start, end: command.keywordRange.start, afterCommand: index > 0, before } as const;
    if (index > 0 || !keepsBeginning) yield* betweenEdits(text, between);
    const parts = partsOf(text, command, (shell) => shellTokens(template, shell));
    yield* commandEdits({ text, command, parts, ...layout });
    start = command.range.end;
  }
  const afterCommand = commands.length > 0;
  yield* betweenEdits(text, { start, end: text.length, afterCommand, before: 'none' });
}

/** Whether a part is outside the protected ranges. An empty one where such a range begins counts as inside it. */
function isOutside({ start, end }: TextRange, kept: readonly TextRange[]): boolean {
  const nearest = kept[firstAtOrAfter(kept, start + 1, (range) => range.end)];
  return nearest === undefined || end < nearest.start || (end === nearest.start && start < end);
}

/** The edits and, between them, one for each line end that is not a line feed. */
function* withLineFeeds(text: string, edits: readonly TextEdit[], { start, end }: TextRange): Generator<TextEdit> {
  let at = text.indexOf('\r', start);
  for (const edit of [...edits, { range: { start: end, end }, newText: '' }]) {
    for (; at >= 0 && at < edit.range.start; at = text.indexOf('\r', at + 1)) yield lineFeed(text, at);
    if (edit.range.start < edit.range.end || edit.newText !== '') yield edit;
    if (at >= 0 && at < edit.range.end) at = text.indexOf('\r', edit.range.end);
  }
}

function lineFeed(text: string, at: number): TextEdit {
  return text[at + 1] === '\n'
    ? { range: { start: at, end: at + 1 }, newText: '' }
    : { range: { start: at, end: at + 1 }, newText: '\n' };
}
