import { afterLineBreak, type Command, isBlank, lineEnd, type TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '../diagnostic.js';
import type { FixDraft } from '../rule.js';

/** The edit that takes a command away with all its lines, the continuation after its last content too. */
export function removeCommand(text: string, command: Command): TextEdit {
  return { range: commandLines(text, command), newText: '' };
}

/** The fix that takes a command away. */
export function removal(text: string, command: Command): FixDraft {
  const { spec, keyword } = command;
  return { title: (say) => say.removeCommand(spec?.keyword ?? keyword), edits: [removeCommand(text, command)] };
}

/**
 * The fix that removes a command which takes no content; none where something stands behind the keyword: that may be a
 * command which would go with it, and is another rule's to move or to remove.
 */
export function bareRemoval(text: string, command: Command): readonly FixDraft[] {
  return command.segments.length > 0 ? [] : [removal(text, command)];
}

/** The whole lines of a command, from the start of its first to the start of the line after its last. */
export function commandLines(text: string, command: Command): TextRange {
  return { start: lineStart(text, command.range.start), end: nextLine(text, command.range.end) };
}

/** The start of the line that holds an offset; a byte-order mark belongs to no line. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text[start - 1])) start--;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** The start of the line after the one that holds an offset, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  return afterLineBreak(text, lineEnd(text, offset));
}

/** The range with the blanks after it. */
export function withBlanksAfter(text: string, range: TextRange): TextRange {
  let end = range.end;
  while (isBlank(text.charCodeAt(end))) end++;
  return { start: range.start, end };
}

/** The edits that put a range into double quotes. */
export function quotesRound({ start, end }: TextRange): readonly TextEdit[] {
  return [
    { range: { start, end: start }, newText: '"' },
    { range: { start: end, end }, newText: '"' },
  ];
}

/** The line end that the text uses first; LF when it has none, or its first line is longer than all that is sent. */
export function lineEndOf(text: string): string {
  return /\r\n?|\n/.exec(text.slice(0, LONGEST_FIRST_LINE))?.[0] ?? '\n';
}

/** It is asked for with every finding, and must not become a walk over the text each time. */
const LONGEST_FIRST_LINE = 20_000;

function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
