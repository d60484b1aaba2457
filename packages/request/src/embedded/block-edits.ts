import type { TextEdit } from '@imgtpl/language';
import type { BlockTemplate } from './embedded-template.js';

type Layout = Pick<BlockTemplate, 'text' | 'lineStart' | 'columnInFile'>;

/** The indentation of each line of the block. */
export function indentationOf({ lineStart }: Pick<Layout, 'lineStart'>): string {
  return lineStart.replace(/^[\r\n]+/, '');
}

/** Template edits as the file needs them: the block's indentation is inserted after line ends. */
export function blockEdits(edits: readonly TextEdit[], template: Layout): readonly TextEdit[] {
  const { text, lineStart } = template;
  const indentation = indentationOf(template);
  return joined(edits).map(({ range, newText }) => {
    const [start, end] = [template.columnInFile(range.start), template.columnInFile(range.end)];
    // A blank line may be indented less than the block, but text may be put on it.
    const joins = text.slice(range.start, range.end).includes('\n') && indentation.length <= end;
    const missing = newText !== '' || joins ? indentation.slice(start) : '';
    return { range, newText: missing + newText.replaceAll('\n', lineStart) };
  });
}

/** Merges edits that touch, because what precedes a line decides whether it needs indentation. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const all: TextEdit[] = [];
  for (const { range, newText } of edits) {
    const last = all.at(-1);
    if (last === undefined || last.range.end !== range.start) all.push({ range, newText });
    else all.splice(-1, 1, { range: { start: last.range.start, end: range.end }, newText: last.newText + newText });
  }
  return all;
}

/** Edits that format a template in its block. They leave the block's end alone: `|`, `|-` or `|+` decides that. */
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
