import type { Command, LineIndex, Template, TextRange, Word } from '@imgtpl/grammar';
import { commandIndexBefore } from '../commands/command-at.js';
import { wordsOf } from '../commands/words-of.js';
import type { TextEdit } from '../diagnostic.js';
import { shellTokens } from '../shell/reading.js';
import { formatRange } from './format-range.js';
import { trimBlanks } from './lines.js';
import { minimalEdit } from './minimal-edit.js';
import { DEFAULT_FORMAT, type FormatOptions } from './options.js';

/** The character after which `formatOnType` has something to do. */
export const FORMAT_TRIGGER = '\n';

/**
 * The edits for a line end that has just been typed before `offset`: they format the line that was left, indent the new
 * one if it continues a command, and unindent it if the command has ended.
 */
export function formatOnType(
  template: Template,
  lines: LineIndex,
  offset: number,
  options: FormatOptions = DEFAULT_FORMAT,
): readonly TextEdit[] {
  const { line } = lines.positionAt(offset);
  if (line === 0) return [];
  const previous = lines.lineRange(line - 1);
  const previousLineEdits = formatRange(template, lines, { start: previous.start, end: previous.end }, options);
  const contentStart = trimBlanks(template.text, previous).start;
  const edits = previousLineEdits.filter(
    ({ range }) => contentStart < range.end && range.start < previous.end && range.end <= previous.end,
  );
  const current = lines.lineRange(line);
  const hasMovedText = offset < current.end && offset === trimBlanks(template.text, current).start;
  if (!hasMovedText) return [...edits, ...indentNewLine(template, lines, line, options)];
  // The text that was after the cursor now begins the new line.
  const currentLineEdits = formatRange(template, lines, { start: offset, end: offset }, options);
  return [...edits, ...currentLineEdits.filter(({ range }) => current.start <= range.start && range.end <= offset)];
}

function* indentNewLine(
  template: Template,
  lines: LineIndex,
  line: number,
  options: FormatOptions,
): Generator<TextEdit> {
  const { text, commands } = template;
  const previous = lines.lineRange(line - 1);
  const current = lines.lineRange(line);
  const command = commands[commandIndexBefore(commands, previous.end)];
  if (command === undefined || trimBlanks(text, current).start < current.end) return;
  const keywordLine = lines.positionAt(command.keywordRange.start).line;
  const mark = command.continuations.find(({ start }) => previous.start <= start && start < previous.end);
  if (mark === undefined) {
    // Editors keep the indentation of a command that has ended, but the next one begins where its keyword did.
    const isEnded = keywordLine < line - 1 && previous.start < command.range.end && command.range.end <= previous.end;
    if (isEnded) yield* minimalEdit(text, current, indentationAt(text, lines.lineRange(keywordLine)));
    return;
  }
  if (command.spec === undefined || isQuoted(template, command, mark.start)) return;
  const width = options.indent === 'argument' ? command.spec.keyword.length + 1 : options.indent;
  yield* minimalEdit(text, current, keywordLine === line - 1 ? ' '.repeat(width) : indentationAt(text, previous));
}

function indentationAt(text: string, { start, end }: TextRange): string {
  return /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '';
}

/** Whether a line ends between quotes, where blanks at the start of the next one would be part of a word. */
function isQuoted(template: Template, command: Command, offset: number): boolean {
  let open = 0;
  for (const { kind, start } of shellTokens(template, command)) {
    if (start >= offset) break;
    if (kind === 'quoteOpen') open++;
    if (kind === 'quoteClose') open--;
  }
  const isInWord = ({ range, unterminatedQuote: quote }: Word) =>
    range.start < offset && (offset < range.end || (quote !== undefined && quote.start < offset));
  return open > 0 || wordsOf(command.content).some(isInWord);
}
