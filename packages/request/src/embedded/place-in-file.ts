import { type LineIndex, lineIndex, type TextRange } from '@imgtpl/grammar';
import { type ContentLine, type Diagnostic, type Fix, subjectLine, type TextEdit } from '@imgtpl/language';
import type { RequestMessages } from '../messages/request-messages.js';
import { blockTemplate } from './block-template.js';
import type { EmbeddedTemplate } from './embedded-template.js';
import type { InlineContent } from './inline-content.js';
import { keepsBlanks, scalarTemplate } from './scalar-template.js';

/**
 * The diagnostics of an inline content as diagnostics of its pipeline file. In a literal block they keep their own
 * places; otherwise they go to the value, and the messages, and the titles of fixes, name the line of the content.
 */
export function placeInFile(
  content: InlineContent,
  diagnostics: readonly Diagnostic[],
  messages: RequestMessages,
): readonly Diagnostic[] {
  const contentLines = lineIndex(content.text);
  const block = blockOf(content);
  const place = block ? placeIn(block) : placer(content, contentLines, messages);
  const placeFix = fixPlacer(content, block);
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...place(diagnostic),
    contentLine: contentLine(diagnostic.range, content.text, contentLines),
    // A tag applies to the text in its range, so it would be wrong for a whole content.
    tags: block ? diagnostic.tags : [],
    parameter: content.parameter,
    related: diagnostic.related.map(place),
    fixes: diagnostic.fixes
      .flatMap(placeFix)
      .map((fix) => ({ ...fix, title: place({ ...diagnostic, message: fix.title }).message })),
  }));
}

/** How to find and edit the text of a content in the file. */
type Form = Pick<EmbeddedTemplate, 'rangeInFile' | 'written'>;

/** The literal block of a content; undefined if the content is in another form of scalar, or the source is elsewhere. */
function blockOf(content: InlineContent): Form | undefined {
  const { file, text, value } = content;
  const block = blockTemplate(file, content, value.range.start);
  // The header of the block decides whether the content has the line ends at its end.
  if (!block || value.isSet || withoutLastLineEnds(block.text) !== withoutLastLineEnds(text)) return undefined;
  return { ...block, written: (edits) => block.written(edits.map((edit) => inBlock(edit, block.text))) };
}

function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

/** An edit of a content as one of the block, which may lack the last line end of the content. */
function inBlock({ range: { start, end }, newText }: TextEdit, { length }: string): TextEdit {
  if (end <= length) return { range: { start, end }, newText };
  const before = start > length && newText !== '' ? '\n' : '';
  return { range: { start: Math.min(start, length), end: length }, newText: before + newText.replace(/\n$/, '') };
}

interface Placed {
  readonly range: TextRange;
  readonly message: string;
}

function placeIn({ rangeInFile }: Form): (it: Placed) => Placed {
  return ({ range, message }) => ({ range: rangeInFile(range), message });
}

function placer({ value }: InlineContent, contentLines: LineIndex, messages: RequestMessages): (it: Placed) => Placed {
  return (it) => {
    const message = messages.atContentLine(it.message, contentLines.positionAt(it.range.start).line + 1);
    return { range: value.range, message: value.isSet ? messages.setByOption(message) : message };
  };
}

function contentLine(range: TextRange, text: string, lines: LineIndex): ContentLine {
  const { start, end } = subjectLine(range, text, lines);
  return { start, text: text.slice(start, end) };
}

/** Drops a fix that cannot be written, or after which YAML would read something else. */
function fixPlacer(content: InlineContent, block: Form | undefined): (fix: Fix) => readonly Fix[] {
  if (content.value.isSet) return () => [];
  // Computed once, when the first fix needs it.
  let form: Form | 'unread' | undefined = block ?? 'unread';
  return (fix) => {
    if (form === 'unread') form = scalarOf(content);
    return form ? placeFix(fix, form) : [];
  };
}

function placeFix(fix: Fix, { written, rangeInFile }: Form): readonly Fix[] {
  const edits = written(fix.edits)?.map((edit) => ({ ...edit, range: rangeInFile(edit.range) }));
  return edits ? [{ ...fix, edits }] : [];
}

/**
 * The scalar form of a content, for fixes. In a scalar of several lines, the meaning of a line end depends on the
 * blanks around it: edits that are right one by one may be wrong together, unless all of them leave the blanks alone.
 */
function scalarOf({ file, value }: InlineContent): Form | undefined {
  const { start, end } = value.range;
  const scalar = scalarTemplate(file, { value });
  if (scalar === undefined || !file.slice(start, end).includes('\n')) return scalar;
  const canBeMade = (edit: TextEdit) => keepsBlanks(edit, scalar);
  return { ...scalar, written: (edits) => (edits.every(canBeMade) ? scalar.written(edits) : undefined) };
}
