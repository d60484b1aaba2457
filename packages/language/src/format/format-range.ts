import type { LineIndex, Template, TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '../diagnostic.js';
import { editsWithin } from './format.js';
import { DEFAULT_FORMAT, type FormatOptions } from './options.js';

/** The edits of `formatEdits` that fall on the lines that a range touches. */
export function formatRange(
  template: Template,
  lines: LineIndex,
  range: TextRange,
  options: FormatOptions = DEFAULT_FORMAT,
): readonly TextEdit[] {
  const start = lines.lineRange(lines.positionAt(range.start).line).start;
  const last = lines.positionAt(Math.max(range.start, range.end)).line;
  const end = last + 1 < lines.lineCount ? lines.lineRange(last + 1).start : template.text.length;
  return editsWithin(template, { start, end }, options);
}
