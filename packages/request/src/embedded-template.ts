import { lastAtMost } from '@imgtpl/grammar';
import { type ContentKind, REQUEST } from '@imgtpl/spec';
import { lineEnd, lineStart } from './pipeline-edit.js';
import type { PipelineDocument } from './pipeline-file.js';
import { type Entry, entryOf } from './pipeline-node.js';

/**
 * The lines of a literal block that is the content of a request, as a template of their own. Blank lines at the end of
 * the block belong to it, so that there is a place to write on.
 */
export interface EmbeddedTemplate {
  readonly kind: ContentKind;
  /** The name of the parameter whose content it is. */
  readonly parameter: string;
  /** The lines without the indentation of the block, joined by LF. */
  readonly text: string;
  /** What every line of the block begins with in the file, behind the line end of the line before. */
  readonly lineStart: string;
  /** From an offset (UTF-16) of the template to that of the file, and back; places outside go to the nearest inside. */
  toFile(offset: number): number;
  toTemplate(offset: number): number;
  /** How far from the start of its line in the file an offset of the template stands. */
  columnInFile(offset: number): number;
}

/** The template in whose lines an offset (UTF-16) of a pipeline file stands. */
export function embeddedTemplateAt(document: PipelineDocument, offset: number): EmbeddedTemplate | undefined {
  const blocks = [...blocksOf(document, offset)];
  const at = blocks.find(({ lines }) => lines.some(({ start, end }) => start <= offset && offset <= end));
  return at && embedded(document.text, at);
}

/** The templates that stand in a request, in the order of the file. */
export function embeddedTemplates(document: PipelineDocument): readonly EmbeddedTemplate[] {
  const blocks = [...blocksOf(document, -1)].sort((one, other) => startOf(one) - startOf(other));
  return blocks.map((block) => embedded(document.text, block));
}

interface Block extends Pick<EmbeddedTemplate, 'kind' | 'parameter'> {
  readonly lines: readonly BlockLine[];
}

function startOf({ lines: [first] }: Block): number {
  return first?.start ?? 0;
}

function* blocksOf({ text, root }: PipelineDocument, offset: number): Generator<Block> {
  for (const parameter of REQUEST) {
    if (!('content' in parameter)) continue;
    const entry = entryOf(root, parameter.name);
    const lines = entry && blockLines(text, entry, offset);
    if (lines) yield { kind: parameter.content, parameter: parameter.name, lines };
  }
}

interface BlockLine {
  /** Behind the indentation. */
  readonly start: number;
  readonly end: number;
  readonly indentation: string;
}

/** The lines of a literal block; of one that is blank as yet, those indented as far as the one with the offset. */
function blockLines(text: string, { key, value }: Entry, offset: number): readonly BlockLine[] | undefined {
  if (value.kind !== 'scalar' || value.style !== 'literal' || text[value.range.start] !== '|') return undefined;
  const head = lineEnd(text, value.range.start);
  const keyColumn = key.range.start - lineStart(text, key.range.start);
  const body = [...linesFrom(text, head + 1)];
  const model = body.find((line) => line.isFilled) ?? body.find((line) => line.start <= offset && offset <= line.end);
  const given = /^\|[+-]?([1-9])/.exec(text.slice(value.range.start, head))?.[1];
  const width = given === undefined ? (model?.blanks ?? 0) : keyColumn + Number(given);
  if (width <= keyColumn) return undefined;
  const lines: BlockLine[] = [];
  for (const { start, end, blanks, isFilled } of body) {
    if (isFilled && blanks < width) break;
    const own = Math.min(width, blanks);
    lines.push({ start: start + own, end, indentation: text.slice(start, start + own) });
  }
  return lines;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly blanks: number;
  readonly isFilled: boolean;
}

function* linesFrom(text: string, offset: number): Generator<Line> {
  for (let start = offset; start <= text.length; ) {
    const feed = lineEnd(text, start);
    const end = text[feed - 1] === '\r' && feed > start ? feed - 1 : feed;
    const blanks = /^ */.exec(text.slice(start, end))?.[0].length ?? 0;
    yield { start, end, blanks, isFilled: blanks < end - start };
    start = feed + 1;
  }
}

function embedded(file: string, { lines, kind, parameter }: Block): EmbeddedTemplate {
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of lines) {
    starts.push(length);
    length += end - start + 1;
  }
  const fileStarts = lines.map(({ start, indentation }) => start - indentation.length);
  const indentation = lines.find((line) => line.start < line.end)?.indentation ?? lines.at(-1)?.indentation ?? '';
  const first = lines[0]?.start ?? 0;
  const lineBreak = file.startsWith('\r\n', lineEnd(file, first) - 1) ? '\r\n' : '\n';
  const toFile = (offset: number) => {
    const line = lastAtMost(starts, offset);
    const { start = 0, end = 0 } = lines[line] ?? {};
    return Math.min(end, start + offset - (starts[line] ?? 0));
  };
  return {
    kind,
    parameter,
    text: lines.map(({ start, end }) => file.slice(start, end)).join('\n'),
    lineStart: lineBreak + indentation,
    toFile,
    columnInFile: (offset) => toFile(offset) - (fileStarts[lastAtMost(starts, offset)] ?? 0),
    toTemplate(offset) {
      const line = lastAtMost(fileStarts, offset);
      const { start = 0, end = 0 } = lines[line] ?? {};
      return (starts[line] ?? 0) + Math.max(0, Math.min(offset, end) - start);
    },
  };
}
