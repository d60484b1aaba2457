import type { TextRange } from '@imgtpl/grammar';
import type { TextEdit } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';

/** A template that stands in a pipeline file: a text of its own, and the way between its places and those of the file. */
export interface EmbeddedTemplate {
  readonly kind: ContentKind;
  /** The name of the parameter whose content it is. */
  readonly parameter: string;
  /** What the file says, without indentation, quotes and escapes; lines of a block are joined by LF. */
  readonly text: string;
  /** From an offset (UTF-16) of the template to that of the file, and back; places outside go to the nearest inside. */
  toFile(offset: number): number;
  toTemplate(offset: number): number;
  rangeInFile(range: TextRange): TextRange;
  /**
   * Edits at the same places with the new text as the file needs it: indented, or escaped. Undefined where the file
   * would not say what is meant: its form has no way to write that.
   */
  written(edits: readonly TextEdit[]): readonly TextEdit[] | undefined;
}

/**
 * The lines of a literal block. Blank lines at its end belong to it, so that there is a place to write on. It is laid
 * out like a template by itself; in any other form lines are not those of the file.
 */
export interface BlockTemplate extends EmbeddedTemplate {
  /** What every line of the block begins with in the file, behind the line end of the line before. */
  readonly lineStart: string;
  /** How far from the start of its line in the file an offset of the template stands. */
  columnInFile(offset: number): number;
}

export function isBlock(template: EmbeddedTemplate): template is BlockTemplate {
  return 'lineStart' in template;
}
