import { type ContentKind, REQUEST } from '@imgtpl/spec';
import { lineEnd } from '../lines.js';
import type { PipelineDocument } from '../pipeline-file.js';
import { entryOf, type ScalarNode } from '../pipeline-node.js';

/** A template written inline in a pipeline file. */
export interface InlineContent {
  readonly kind: ContentKind;
  /** `BuildContent` or `TestContent`. */
  readonly parameter: string;
  /** To be analysed as a template; `lines` maps its offsets to the file. */
  readonly text: string;
  /** The text of the pipeline file, and the value in it. */
  readonly file: string;
  readonly value: ScalarNode;
  /** Where each line of the content is in the file; absent unless it is a literal block. */
  readonly lines?: LiteralLines;
}

/** Offsets (UTF-16) of the first character of each line: in the content, and in the file after the indentation. */
export interface LiteralLines {
  readonly content: readonly number[];
  readonly file: readonly number[];
  readonly indentation: string;
  readonly lineEnd: '\n' | '\r\n';
  /** Whether the content ends in a line break: its last line then begins where the block ends. */
  readonly isClosed: boolean;
  /** How many characters of the indentation each line lacks; only blank lines may lack some. */
  readonly short: readonly number[];
}

/** The inline contents of a document. */
export function inlineContents(document: PipelineDocument): readonly InlineContent[] {
  return REQUEST.flatMap((parameter) => {
    if (!('content' in parameter)) return [];
    const value = entryOf(document.root, parameter.name)?.value;
    if (value?.kind !== 'scalar' || typeof value.value !== 'string') return [];
    const { text: file } = document;
    const lines = literalLines(file, value, value.value);
    const { name, content } = parameter;
    return [{ kind: content, parameter: name, text: value.value, file, value, ...(lines && { lines }) }];
  });
}

/**
 * The lines of a literal block in the file. Undefined if they differ from those of the content: another form of scalar,
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
  // What follows the last line break is not a line of the block, but the start of what comes next.
  if (contentLines.at(-1) === '')
    file[contentLines.length - 1] = fileLines[contentLines.length - 1]?.start ?? text.length;
  const lineBreak = text.startsWith('\r\n', lineEnd(text, range.start) - 1) ? '\r\n' : '\n';
  const isClosed = content.endsWith('\n');
  return { content: lineStarts(content), file, indentation, lineEnd: lineBreak, isClosed, short };
}

function startInFile(line: string, inFile: FileLine | undefined, indentation: string): number | undefined {
  if (!inFile || (line !== '' && inFile.text !== indentation + line)) return undefined;
  return inFile.start + Math.min(indentation.length, inFile.text.length);
}

interface FileLine {
  readonly start: number;
  readonly text: string;
}

/** Up to `count` lines of a text; the first one starts at the offset, even in the middle of a line. */
function linesFrom(text: string, offset: number, count: number): readonly FileLine[] {
  const lines: FileLine[] = [];
  let start = offset;
  while (start <= text.length && lines.length < count) {
    const end = lineEnd(text, start);
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
