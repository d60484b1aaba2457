import { type LineIndex, lastAtMost, lineIndex, type TextRange } from '@imgtpl/grammar';
import { type ContentLine, type Diagnostic, type Fix, subjectLine, type TextEdit } from '@imgtpl/language';
import type { RequestMessages } from '../messages/request-messages.js';
import { blockStart } from './block-start.js';
import type { EmbeddedTemplate } from './embedded-template.js';
import type { InlineContent, LiteralLines } from './inline-content.js';
import { keepsBlanks, scalarTemplate } from './scalar-template.js';

/**
 * The diagnostics of an inline content as diagnostics of its pipeline file. In a literal block they keep their own
 * places; otherwise they go to the value, and the messages, and the titles of fixes, name the line of the content.
 */
export function placeInFile(
  content: InlineContent,
  diagnostics: readonly Diagnostic[],
  messages: RequestMessages,
): readonly Diagnostic[] {
  const contentLines = lineIndex(content.text);
  const place = placer(content, contentLines, messages);
  const placeFix = fixPlacer(content);
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...place(diagnostic),
    contentLine: contentLine(diagnostic.range, content.text, contentLines),
    // A tag applies to the text in its range, so it would be wrong for a whole content.
    tags: content.lines ? diagnostic.tags : [],
    parameter: content.parameter,
    related: diagnostic.related.map(place),
    fixes: diagnostic.fixes
      .flatMap(placeFix)
      .map((fix) => ({ ...fix, title: place({ ...diagnostic, message: fix.title }).message })),
  }));
}

interface Placed {
  readonly range: TextRange;
  readonly message: string;
}

function placer(
  { value, lines }: InlineContent,
  contentLines: LineIndex,
  messages: RequestMessages,
): (it: Placed) => Placed {
  if (lines) return (it) => ({ range: rangeInFile(it.range, lines), message: it.message });
  return (it) => {
    const message = messages.atContentLine(it.message, contentLines.positionAt(it.range.start).line + 1);
    return { range: value.range, message: value.isSet ? messages.setByOption(message) : message };
  };
}

function contentLine(range: TextRange, text: string, lines: LineIndex): ContentLine {
  const { start, end } = subjectLine(range, text, lines);
  return { start, text: text.slice(start, end) };
}

/** Drops a fix that cannot be written, or after which YAML would read something else. */
function fixPlacer(content: InlineContent): (fix: Fix) => readonly Fix[] {
  const { text, file, value, lines } = content;
  if (lines) {
    const isKept = blockStart({ text, file, range: value.range });
    return (fix) => (isKept(fix.edits) ? placeInBlock(fix, { text, lines }) : []);
  }
  if (value.isSet) return () => [];
  // Computed once, when the first fix needs it.
  let scalar: ReturnType<typeof scalarOf> | 'unread' = 'unread';
  return (fix) => {
    if (scalar === 'unread') scalar = scalarOf(content);
    return scalar ? placeInScalar(fix, scalar) : [];
  };
}

function placeInScalar(fix: Fix, { written, rangeInFile: placed }: ScalarForm): readonly Fix[] {
  const edits = written(fix.edits)?.map((edit) => ({ ...edit, range: placed(edit.range) }));
  return edits ? [{ ...fix, edits }] : [];
}

function placeInBlock(fix: Fix, literal: Literal): readonly Fix[] {
  if (literal.lines.indentation === '') return [];
  return [{ ...fix, edits: fix.edits.map((edit) => placeEdit(edit, literal)) }];
}

/** How to edit a text that is not a literal block. */
type ScalarForm = Pick<EmbeddedTemplate, 'rangeInFile' | 'written'>;

/**
 * The scalar form of a content, for fixes. In a scalar of several lines, the meaning of a line end depends on the
 * blanks around it: edits that are right one by one may be wrong together, unless all of them leave the blanks alone.
 */
function scalarOf({ file, value }: InlineContent): ScalarForm | undefined {
  const { start, end } = value.range;
  const scalar = scalarTemplate(file, { value });
  if (scalar === undefined || !file.slice(start, end).includes('\n')) return scalar;
  const canBeMade = (edit: TextEdit) => keepsBlanks(edit, scalar);
  return { ...scalar, written: (edits) => (edits.every(canBeMade) ? scalar.written(edits) : undefined) };
}

interface Literal {
  readonly text: string;
  readonly lines: LiteralLines;
}

function placeEdit(edit: TextEdit, { text, lines }: Literal): TextEdit {
  const { content, isClosed } = lines;
  const reachesBlockEnd = isClosed && (content.at(-1) ?? 0) <= edit.range.end;
  return reachesBlockEnd ? placeAtBlockEnd(edit, lines) : placeInsideBlock(edit, { text, lines });
}

/** A blank line need not be indented, but text that is put on it has to be. */
function placeInsideBlock({ range, newText }: TextEdit, { text, lines }: Literal): TextEdit {
  const { content, indentation, short } = lines;
  const firstCharacter = (newText + text.slice(range.end, range.end + 1)).charAt(0);
  const isBlank = firstCharacter === '' || firstCharacter === '\n';
  const missing = isBlank ? '' : indentation.slice(0, short[lastAtMost(content, range.start)]);
  return { range: rangeInFile(range, lines), newText: missing + indentLines(newText, lines) };
}

/** Whole lines are removed with their indentation, and what follows the block gets none. */
function placeAtBlockEnd({ range, newText }: TextEdit, lines: LiteralLines): TextEdit {
  const { content, indentation, lineEnd, short } = lines;
  const { start, end } = rangeInFile(range, lines);
  const firstLine = lastAtMost(content, range.start);
  const isLineStart = content[firstLine] === range.start;
  const isLastLine = firstLine === content.length - 1;
  const removedIndentation = isLineStart && !isLastLine ? indentation.length - (short[firstLine] ?? 0) : 0;
  const addedIndentation = isLineStart && newText !== '' ? indentation : '';
  const written = addedIndentation + withoutLastIndentation(indentLines(newText, lines), lineEnd + indentation);
  const needsLineEnd = written === '' ? !isLineStart : !written.endsWith(lineEnd);
  return { range: { start: start - removedIndentation, end }, newText: needsLineEnd ? written + lineEnd : written };
}

/** Indents every line but the first like the block. */
function indentLines(text: string, { indentation, lineEnd }: LiteralLines): string {
  return text.replace(/\r\n?|\n/g, lineEnd + indentation);
}

/** Drops the indentation after the last line end, where no line follows. */
function withoutLastIndentation(indented: string, lastLine: string): string {
  const isEnded = indented.endsWith(lastLine);
  return isEnded ? indented.slice(0, indented.length - lastLine.length) + lastLine.replace(/[ ]+$/, '') : indented;
}

function rangeInFile({ start, end }: TextRange, lines: LiteralLines): TextRange {
  return { start: offsetInFile(start, lines), end: offsetInFile(end, lines) };
}

function offsetInFile(offset: number, { content, file }: LiteralLines): number {
  const line = lastAtMost(content, offset);
  return (file[line] ?? 0) + offset - (content[line] ?? 0);
}
