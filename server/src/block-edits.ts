import type { TextEdit } from '@imgtpl/language';
import type { AnalysedPart } from './embedded-at.js';

/** The blanks that each line of the block begins with. */
export function indentationOf({ lineStart }: AnalysedPart): string {
  return lineStart.replace(/^[\r\n]+/, '');
}

/** Edits of a template as the file needs them that it stands in: with the indentation of its block behind line ends. */
export function blockEdits(edits: readonly TextEdit[], part: AnalysedPart): readonly TextEdit[] {
  const { lineStart, places } = part;
  const indentation = indentationOf(part);
  return edits.map(({ range, newText }) => {
    const { start, end } = places.toRange(range);
    // A blank line of a block may be indented less than the block is: something may come to stand there.
    const isFilled = newText !== '' || (start.line < end.line && indentation.length <= end.character);
    const missing = isFilled ? indentation.slice(start.character) : '';
    return { range, newText: missing + newText.replaceAll('\n', lineStart) };
  });
}

/** What formats a template in its block: how the block ends is the file's matter, `|`, `|-` or `|+` decides it. */
export function formattingOfBlock(edits: readonly TextEdit[], part: AnalysedPart): readonly TextEdit[] {
  const { text } = part.analysis.template;
  const end = text.trimEnd().length;
  const lineEnd = /[\r\n]|$/.exec(text.slice(end))?.index ?? 0;
  const kept = edits.flatMap((edit) => {
    if (edit.range.end <= end && edit.range.start < end) return [edit];
    const isLastBlank = edit.range.start < edit.range.end && edit.range.end <= end + lineEnd;
    return isLastBlank ? [{ ...edit, newText: '' }] : [];
  });
  return blockEdits(kept, part);
}
