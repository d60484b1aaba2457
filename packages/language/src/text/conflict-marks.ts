import { isLineBreak, lineEnd, type Template, type TextRange } from '@imgtpl/grammar';
import { lineStart } from './lines.js';

/** What begins the line with which git begins what it could not merge. */
export const CONFLICT_START = '<<<<<<< ';

/**
 * The marks that git leaves at the starts of lines where it cannot merge, by their offsets. A text without the first
 * of them has none, since `=======` may be anything.
 */
export function conflictMarks(template: Template): ReadonlyMap<number, TextRange> {
  return template.derived(readConflictMarks);
}

/** The mark that an offset is in. */
export function conflictMarkAt(template: Template, offset: number): TextRange | undefined {
  const marks = conflictMarks(template);
  const mark = marks.size > 0 ? marks.get(lineStart(template.text, offset)) : undefined;
  return mark !== undefined && offset < mark.end ? mark : undefined;
}

function readConflictMarks({ text }: Template): ReadonlyMap<number, TextRange> {
  if (!FIRST_MARK.test(text)) return NONE;
  const marks = [...text.matchAll(MARK)].map(({ index }) => ({ start: index, end: index + MARK_LENGTH }));
  return new Map(marks.map((mark) => [mark.start, mark]));
}

/** The lines of the marks, each with the line break before it: what moves such a line hides it from git. */
export function conflictMarkLines(template: Template): readonly TextRange[] {
  const { text } = template;
  return [...conflictMarks(template).keys()].map((start) => ({
    start: isLineBreak(text.charCodeAt(start - 1)) ? start - 1 : start,
    end: lineEnd(text, start),
  }));
}

const NONE: ReadonlyMap<number, TextRange> = new Map();
const MARK_LENGTH = 7;
const FIRST_MARK = new RegExp(`^${CONFLICT_START}`, 'm');
const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/gm;
