import type { TextEdit } from '@imgtpl/language';
import type { ClientFeatures } from '../client-features.js';

/**
 * Edits of a document without the line end that its last line lacks, for our extension: there the workbench writes it
 * when it saves and leaves the cursor where it is. One that an edit puts in behind the cursor would take it along, and
 * what is typed next would stand in a new line.
 */
export function withoutLastLineEnd(
  edits: readonly TextEdit[],
  text: string,
  { isOurs }: ClientFeatures,
): readonly TextEdit[] {
  if (!isOurs || '\r\n'.includes(text.at(-1) ?? '')) return edits;
  return edits.flatMap((edit) => {
    const { start, end } = edit.range;
    if (end < text.length) return [edit];
    const newText = edit.newText.replace(/(?:\r\n|\r|\n)$/, '');
    return start === end && newText === '' ? [] : [{ ...edit, newText }];
  });
}
