import type { TextEdit } from '@imgtpl/language';
import type { ClientFeatures } from '../client-features.js';

/**
 * Leaves out the missing last line end for our extension: there the workbench adds it when it saves, and leaves the
 * cursor where it is. An edit that inserts it at the cursor would move the cursor, and the user would go on typing on a
 * new line.
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
