import type { TextRange } from '@imgtpl/grammar';
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
  return joined(edits).map((edit) => {
    const { range, newText } = edit;
    if (leavesBlankLine(edit, text)) return { range: precedingLineEnd(edit, text), newText };
    const [start, end] = [template.columnInFile(range.start), template.columnInFile(range.end)];
    // A blank line may be indented less than the block, but text may be put on it.
    const joins = text.slice(range.start, range.end).includes('\n') && indentation.length <= end;
    const missing = newText !== '' || joins ? indentation.slice(start) : '';
    // What has nothing after it on its last line needs no indentation there.
    const isEnded = newText.endsWith('\n') && isLineEnd(text, range.end);
    const body = isEnded ? newText.slice(0, -1) : newText;
    const lastLine = isEnded ? lineStart.slice(0, lineStart.length - indentation.length) : '';
    return { range, newText: missing + body.replaceAll('\n', lineStart) + lastLine };
  });
}

/**
 * Whether an edit removes whole lines, and only a blank line or the end of the block would follow their indentation.
 * Blanks alone are removed from a line that stays: the cursor may be on it.
 */
function leavesBlankLine({ range: { start, end }, newText }: TextEdit, text: string): boolean {
  const isWhole = end === text.length || text[end - 1] === '\n';
  if (newText !== '' || text[start - 1] !== '\n' || !isWhole || !isLineEnd(text, end)) return false;
  return text.slice(start, end).trim() !== '';
}

/** The same lines with the line end before them instead of the one after them: their indentation lies between. */
function precedingLineEnd({ range: { start, end } }: TextEdit, text: string): TextRange {
  return { start: start - 1, end: text[end - 1] === '\n' ? end - 1 : end };
}

function isLineEnd(text: string, offset: number): boolean {
  return offset === text.length || text[offset] === '\n';
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
