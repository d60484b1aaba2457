import { lastAtMost, lineIndex, type TextRange } from '@imgtpl/grammar';
import { applyEdits, type Diagnostic, type Fix, type TextEdit } from '@imgtpl/language';
import { type ContentKind, REQUEST } from '@imgtpl/spec';
import type { EmbeddedTemplate } from './embedded-template.js';
import type { RequestMessages } from './messages/request-messages.js';
import type { PipelineDocument } from './pipeline-file.js';
import { entryOf, type ScalarNode } from './pipeline-node.js';
import { scalarTemplate } from './scalar-template.js';

/** The content of a template that stands in a pipeline file. */
export interface InlineContent {
  readonly kind: ContentKind;
  /** `BuildContent` or `TestContent`. */
  readonly parameter: string;
  /** To be analysed as a template: its offsets are those that `lines` leads from. */
  readonly text: string;
  /** The value in the file. */
  readonly range: TextRange;
  /** Where each line of the content stands in the file; absent unless it is a literal block. */
  readonly lines?: LiteralLines;
  /** How the text is written where it is not a literal block. */
  readonly scalar?: Pick<EmbeddedTemplate, 'rangeInFile' | 'written'>;
  /** Whether it was set over that of the file. */
  readonly isSet?: true;
}

/** Offsets (UTF-16) of the first character of each line: in the content, and in the file behind the indentation. */
interface LiteralLines {
  readonly content: readonly number[];
  readonly file: readonly number[];
  readonly indentation: string;
  readonly lineEnd: '\n' | '\r\n';
  /** Whether the content ends in a line break: its last line is then where the block has ended. */
  readonly isClosed: boolean;
  /** How many characters of the indentation each line lacks: blank ones need none. */
  readonly short: readonly number[];
  /** The digit that says how far the block is indented; empty where its first line does. */
  readonly indicator: string;
}

/** The contents that stand inline in a document. */
export function inlineContents(document: PipelineDocument): readonly InlineContent[] {
  return REQUEST.flatMap((parameter) => {
    if (!('content' in parameter)) return [];
    const value = entryOf(document.root, parameter.name)?.value;
    if (value?.kind !== 'scalar' || typeof value.value !== 'string') return [];
    const lines = literalLines(document.text, value, value.value);
    const scalar = lines || value.isSet ? undefined : scalarOf(document.text, value);
    const { name, content } = parameter;
    return [
      {
        kind: content,
        parameter: name,
        text: value.value,
        range: value.range,
        ...(lines && { lines }),
        ...(scalar && { scalar }),
        ...(value.isSet && { isSet: true }),
      },
    ];
  });
}

/**
 * A text that is not a literal block, as it can be mended. Of one on several lines a line end says what the blanks round
 * it let it say: edits that are right one by one may be wrong together, unless they leave all blanks as they are.
 */
function scalarOf(text: string, value: ScalarNode): InlineContent['scalar'] {
  const { start, end } = value.range;
  const scalar = scalarTemplate(text, { value });
  if (scalar === undefined || !text.slice(start, end).includes('\n')) return scalar;
  const keepsBlanks = ({ range, newText }: TextEdit) => {
    const old = scalar.text.slice(range.start, range.end);
    const isInText = scalar.toTemplate(scalar.toFile(range.start)) === range.start;
    return isInText && [old, newText].every((it) => !/^\s|\s$/.test(it)) && newText !== '';
  };
  return { ...scalar, written: (edits) => (edits.every(keepsBlanks) ? scalar.written(edits) : undefined) };
}

/**
 * Diagnostics of an inline content as diagnostics of its pipeline file: at their own lines in a literal block, else at
 * the value, with the line of the content in the message.
 */
export function placeInFile(
  content: InlineContent,
  diagnostics: readonly Diagnostic[],
  messages: RequestMessages,
): readonly Diagnostic[] {
  const place = placer(content, messages);
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...place(diagnostic),
    // An editor fades what is not used or strikes it through: at the value that would be the whole content.
    tags: content.lines ? diagnostic.tags : [],
    parameter: content.parameter,
    related: diagnostic.related.map((it) => (it.path === undefined ? { ...it, ...place(it) } : it)),
    fixes: diagnostic.fixes.flatMap((fix) => placeFix(fix, content)),
  }));
}

interface Placed {
  readonly range: TextRange;
  readonly message: string;
}

function placer({ text, range, lines, isSet }: InlineContent, messages: RequestMessages): (it: Placed) => Placed {
  if (lines) return (it) => ({ range: rangeInFile(it.range, lines), message: it.message });
  const { positionAt } = lineIndex(text);
  return (it) => {
    const message = messages.atContentLine(it.message, positionAt(it.range.start).line + 1);
    return { range, message: isSet ? messages.setByOption(message) : message };
  };
}

/** No fix that cannot be written, or where the block could not be read as one after it. */
function placeFix(fix: Fix, { text, lines, scalar }: InlineContent): readonly Fix[] {
  if (scalar) {
    const edits = scalar.written(fix.edits)?.map((edit) => ({ ...edit, range: scalar.rangeInFile(edit.range) }));
    return edits ? [{ ...fix, edits }] : [];
  }
  if (lines === undefined || lines.indentation === '') return [];
  const after = applyEdits(text, fix.edits);
  // Without an indicator the first line of a block tells its indentation.
  if (lines.indicator === '' && /^\n*[ \t]|^\n+$/.test(after)) return [];
  return [{ ...fix, edits: fix.edits.map((edit) => placeEdit(edit, { text, lines })) }];
}

interface Literal {
  readonly text: string;
  readonly lines: LiteralLines;
}

/** New lines are indented like the block. */
function placeEdit({ range, newText }: TextEdit, { text, lines }: Literal): TextEdit {
  const { content, indentation, lineEnd, isClosed, short } = lines;
  const placed = rangeInFile(range, lines);
  const indented = newText.replace(/\r\n?|\n/g, lineEnd + indentation);
  const first = lastAtMost(content, range.start);
  if (!isClosed || range.end < (content.at(-1) ?? 0)) {
    // A blank line need not be indented; what comes to stand on it does.
    const follows = (newText + text.slice(range.end, range.end + 1)).charAt(0);
    const missing = follows === '' || follows === '\n' ? '' : indentation.slice(0, short[first]);
    return { range: placed, newText: missing + indented };
  }
  // Up to the end of the block: whole lines go with their indentation, and what follows the block gets none.
  const isLine = content[first] === range.start;
  const isLast = first === content.length - 1;
  const start = isLine && !isLast ? placed.start - indentation.length + (short[first] ?? 0) : placed.start;
  const written = (isLine && newText !== '' ? indentation : '') + withoutLast(indented, lineEnd + indentation);
  const isOpen = written === '' ? !isLine : !written.endsWith(lineEnd);
  return { range: { start, end: placed.end }, newText: isOpen ? written + lineEnd : written };
}

/** The indentation behind the last line end belongs to no line. */
function withoutLast(indented: string, lastLine: string): string {
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

/**
 * The lines of a literal block in the file. Undefined where they are not those of the content: another form of scalar,
 * or an alias.
 */
function literalLines(text: string, { style, range }: ScalarNode, content: string): LiteralLines | undefined {
  if (style !== 'literal' || text[range.start] !== '|') return undefined;
  const contentLines = content.split('\n');
  const fileLines = linesFrom(text, range.start, contentLines.length + 1).slice(1);
  const model = contentLines.findIndex((line) => line !== '');
  const indentation = fileLines[model]?.text.slice(0, -(contentLines[model]?.length ?? 0)) ?? '';
  const file: number[] = [];
  const short: number[] = [];
  for (const [index, line] of contentLines.entries()) {
    const inFile = fileLines[index];
    const start = startInFile(line, inFile, indentation);
    if (start !== undefined && inFile !== undefined) {
      file.push(start);
      short.push(inFile.start + indentation.length - start);
    } else if (line !== '' || index < contentLines.length - 1) return undefined;
  }
  // What follows the last line break is no line of the block: it is where the next one begins.
  if (contentLines.at(-1) === '')
    file[contentLines.length - 1] = fileLines[contentLines.length - 1]?.start ?? text.length;
  const lineEnd = text.startsWith('\r\n', text.indexOf('\n', range.start) - 1) ? '\r\n' : '\n';
  const indicator = /^\|[+-]?([1-9]?)/.exec(text.slice(range.start, range.start + 3))?.[1] ?? '';
  const isClosed = content.endsWith('\n');
  return { content: lineStarts(content), file, indentation, lineEnd, isClosed, short, indicator };
}

function startInFile(line: string, inFile: FileLine | undefined, indentation: string): number | undefined {
  if (!inFile || (line !== '' && inFile.text !== indentation + line)) return undefined;
  return inFile.start + Math.min(indentation.length, inFile.text.length);
}

interface FileLine {
  readonly start: number;
  readonly text: string;
}

/** So many lines of a text, if it has them, from the one that holds an offset, which is given from that offset on. */
function linesFrom(text: string, offset: number, count: number): readonly FileLine[] {
  const lines: FileLine[] = [];
  let start = offset;
  while (start <= text.length && lines.length < count) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ start, text: text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end) });
    start = end + 1;
  }
  return lines;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}
