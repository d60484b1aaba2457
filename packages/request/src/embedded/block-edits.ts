import type { TextEdit } from '@imgtpl/language';
import type { BlockTemplate } from './embedded-template.js';

type Layout = Pick<BlockTemplate, 'text' | 'lineStart' | 'columnInFile'>;

/** The blanks that each line of the block begins with. */
export function indentationOf({ lineStart }: Pick<Layout, 'lineStart'>): string {
  return lineStart.replace(/^[\r\n]+/, '');
}

/** Edits of a template with what the file needs that it stands in: the indentation of its block behind line ends. */
export function blockEdits(edits: readonly TextEdit[], template: Layout): readonly TextEdit[] {
  const { text, lineStart } = template;
  const indentation = indentationOf(template);
  return joined(edits).map(({ range, newText }) => {
    const [start, end] = [template.columnInFile(range.start), template.columnInFile(range.end)];
    // A blank line of a block may be indented less than the block is: something may come to stand there.
    const joins = text.slice(range.start, range.end).includes('\n') && indentation.length <= end;
    const missing = newText !== '' || joins ? indentation.slice(start) : '';
    return { range, newText: missing + newText.replaceAll('\n', lineStart) };
  });
}

/** Edits that touch are one: what comes before a line decides whether it needs an indentation. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const all: TextEdit[] = [];
  for (const { range, newText } of edits) {
    const last = all.at(-1);
    if (last === undefined || last.range.end !== range.start) all.push({ range, newText });
    else all.splice(-1, 1, { range: { start: last.range.start, end: range.end }, newText: last.newText + newText });
  }
  return all;
}

/** What formats a template in its block: how the block ends is the file's matter, `|`, `|-` or `|+` decides it. */
export function formattingOfBlock(edits: readonly TextEdit[], template: Layout): readonly TextEdit[] {
  const { text } = template;
  const end = text.trimEnd().length;
  const lineEnd = /[\r\n]|$/.exec(text.slice(end))?.index ?? 0;
  const kept = edits.flatMap((edit) => {
    if (edit.range.end <= end && edit.range.start < end) return [edit];
    const isLastBlank = edit.range.start < edit.range.end && edit.range.end <= end + lineEnd;
    return isLastBlank ? [{ ...edit, newText: '' }] : [];
  });
  return blockEdits(kept, template);
}
