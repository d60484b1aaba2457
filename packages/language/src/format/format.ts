import type { Command, Template, TextRange } from '@imgtpl/grammar';
import { applyEdits } from '../apply-edits.js';
import type { TextEdit } from '../diagnostic.js';
import { shellTokens } from '../features/shell-text.js';
import { betweenEdits } from './between.js';
import { commandEdits } from './command.js';
import { DEFAULT_FORMAT, type FormatOptions } from './options.js';
import { partsOf } from './part.js';

/**
 * The edits that format a template, in the order of the text, each as small as it can be. They never change what the
 * commands say: what is inside quotes, heredocs and comments stays, and of a command with a fault inside only the
 * keyword and the blanks round it are touched.
 */
export function formatEdits(template: Template, options: FormatOptions = DEFAULT_FORMAT): readonly TextEdit[] {
  const { text } = template;
  const untouched = switchedOff(template);
  const edits = outside([...layoutEdits(template, options)], untouched);
  return text.includes('\r') ? [...withLineFeeds(text, edits)] : edits;
}

/** The formatted text of a template. */
export function formatText(template: Template, options: FormatOptions = DEFAULT_FORMAT): string {
  return applyEdits(template.text, formatEdits(template, options));
}

function* layoutEdits(template: Template, options: FormatOptions): Generator<TextEdit> {
  const { text, commands } = template;
  // A mark that is part of the first keyword must not come to stand where it would be a byte-order mark.
  const keepsBeginning = commands[0]?.keyword.startsWith('\uFEFF') ?? false;
  if (template.byteOrderMark && !keepsBeginning) yield { range: { start: 0, end: 1 }, newText: '' };
  let start = template.byteOrderMark ? 1 : 0;
  let afterCommand = false;
  for (const command of commands) {
    const before = command.spec === undefined ? 'fixedCommand' : 'command';
    if (afterCommand || !keepsBeginning) {
      yield* betweenEdits(text, { start, end: command.keywordRange.start, afterCommand, before });
    }
    const parts = partsOf(text, command, (shell) => shellTokens(template, shell));
    yield* commandEdits({ text, command, parts, options });
    start = endOf(command);
    afterCommand = true;
  }
  yield* betweenEdits(text, { start, end: text.length, afterCommand, before: 'none' });
}

/** The end of a command with the mark that dangles after it. */
function endOf(command: Command): number {
  return Math.max(command.range.end, command.danglingContinuation?.end ?? 0);
}

const SWITCH = /^#[ \t]*imgtpl-format[ \t]+(off|on)[ \t]*$/;

/** From each `# imgtpl-format off` to the next `on`, or to the end. */
function switchedOff({ text, comments }: Template): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let start: number | undefined;
  for (const { range } of comments) {
    const state = SWITCH.exec(text.slice(range.start, range.end))?.[1];
    if (state === 'off') start ??= range.start;
    if (state !== 'on' || start === undefined) continue;
    ranges.push({ start, end: range.start });
    start = undefined;
  }
  if (start !== undefined) ranges.push({ start, end: text.length + 1 });
  return ranges;
}

function outside(edits: readonly TextEdit[], untouched: readonly TextRange[]): readonly TextEdit[] {
  let next = 0;
  return edits.filter(({ range }) => {
    while ((untouched[next]?.end ?? Number.POSITIVE_INFINITY) <= range.start) next++;
    const off = untouched[next];
    return off === undefined || range.end <= off.start;
  });
}

/** The edits and, between them, one for each line end that is no line feed. */
function* withLineFeeds(text: string, edits: readonly TextEdit[]): Generator<TextEdit> {
  let at = text.indexOf('\r');
  for (const edit of [...edits, { range: { start: text.length, end: text.length }, newText: '' }]) {
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
