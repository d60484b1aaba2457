import { lastAtMost, type TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '@imgtpl/language';
import { lineEnd, lineStart } from '../lines.js';
import type { Entry } from '../pipeline-node.js';
import { blockEdits } from './block-edits.js';
import { blockStart, indentationIndicator } from './block-start.js';
import type { BlockTemplate } from './embedded-template.js';

/** The text and the positions of a block, without the parameter that it belongs to. */
type Block = Omit<BlockTemplate, 'kind' | 'parameter'>;

/** The template in the literal block of an entry. If it is blank, the line of the offset decides its indentation. */
export function blockTemplate(file: string, entry: Entry, offset: number): Block | undefined {
  const block = blockLines(file, entry, offset);
  return block && block.lines.length > 0 ? embedded(file, block, entry.value.range) : undefined;
}

interface BlockLines {
  readonly lines: readonly BlockLine[];
  readonly indentation: string;
}

interface BlockLine {
  /** After the indentation. */
  readonly start: number;
  readonly end: number;
  /** Before the indentation. */
  readonly fileStart: number;
}

function blockLines(text: string, { key, value }: Entry, offset: number): BlockLines | undefined {
  if (value.kind !== 'scalar' || value.style !== 'literal' || text[value.range.start] !== '|') return undefined;
  const head = lineEnd(text, value.range.start);
  const keyColumn = key.range.start - lineStart(text, key.range.start);
  const body = [...linesFrom(text, head + 1)];
  const first = body.find((line) => line.isFilled);
  const isBlank = first === undefined || first.blanks <= keyColumn;
  const model = isBlank ? body.find((line) => line.start <= offset && offset <= line.end) : first;
  const given = indentationIndicator(text, value.range.start);
  const width = given === undefined ? (model?.blanks ?? 0) : keyColumn + given;
  if (width <= keyColumn) return undefined;
  const lines: BlockLine[] = [];
  for (const { start, end, blanks, isFilled } of body) {
    if (isFilled && blanks < width) break;
    const own = Math.min(width, blanks);
    lines.push({ start: start + own, end, fileStart: start });
  }
  return { lines, indentation: ' '.repeat(width) };
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

function embedded(file: string, { lines, indentation }: BlockLines, range: TextRange): Block {
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of lines) {
    starts.push(length);
    length += end - start + 1;
  }
  const fileStarts = lines.map(({ fileStart }) => fileStart);
  const first = lines[0]?.start ?? 0;
  const lineBreak = file.startsWith('\r\n', lineEnd(file, first) - 1) ? '\r\n' : '\n';
  const toFile = (offset: number) => {
    const line = lastAtMost(starts, offset);
    const { start = 0, end = 0 } = lines[line] ?? {};
    return Math.min(end, start + offset - (starts[line] ?? 0));
  };
  const layout = {
    text: lines.map(({ start, end }) => file.slice(start, end)).join('\n'),
    lineStart: lineBreak + indentation,
    columnInFile: (offset: number) => toFile(offset) - (fileStarts[lastAtMost(starts, offset)] ?? 0),
  };
  const isKept = blockStart({ text: layout.text, file, range });
  return {
    ...layout,
    toFile,
    rangeInFile: ({ start, end }) => ({ start: toFile(start), end: toFile(end) }),
    written: (edits: readonly TextEdit[]) => (isKept(edits) ? blockEdits(edits, layout) : undefined),
    toTemplate(offset) {
      const line = lastAtMost(fileStarts, offset);
      const { start = 0, end = 0 } = lines[line] ?? {};
      return (starts[line] ?? 0) + Math.max(0, Math.min(offset, end) - start);
    },
  };
}
