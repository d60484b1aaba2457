import type { TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';

/** A template embedded in a pipeline file: its own text, and the mapping between its offsets and those of the file. */
export interface EmbeddedTemplate {
  readonly kind: ContentKind;
  /** The name of the content parameter that contains it. */
  readonly parameter: string;
  /** Without indentation, quotes and escapes; the lines of a block are joined by LF. */
  readonly text: string;
  /** Maps an offset (UTF-16) of the template to the file, and back; outside, to the nearest offset inside. */
  toFile(offset: number): number;
  toTemplate(offset: number): number;
  rangeInFile(range: TextRange): TextRange;
  /**
   * The edits with their new text as the file has to write it: indented, or escaped. Undefined if this form of scalar
   * has no way to write that text.
   */
  written(edits: readonly TextEdit[]): readonly TextEdit[] | undefined;
}

/**
 * A template in a literal block. Blank lines at its end belong to it, so that more can be typed there. Only this form
 * has the lines of the template as lines of the file.
 */
export interface BlockTemplate extends EmbeddedTemplate {
  /** The line end and the indentation before each line of the block. */
  readonly lineStart: string;
  /** The column in the file of an offset of the template. */
  columnInFile(offset: number): number;
}

/** Whether a template is in a literal block, which has lines of its own, and not in another scalar. */
export function isBlock(template: EmbeddedTemplate): template is BlockTemplate {
  return 'lineStart' in template;
}
