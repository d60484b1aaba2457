import type { TextRange } from '@imgtpl/grammar';
import type { PipelineDocument } from './pipeline-file.js';

/** A change of a pipeline file. */
export interface PipelineEdit {
  /** UTF-16 offsets. */
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * The edit that writes `Name: value` lines before the first parameter of a document, indented as it is; undefined when
 * the document is no mapping of lines.
 */
export function insertLines({ root, text }: PipelineDocument, lines: readonly string[]): PipelineEdit | undefined {
  const [first] = root?.entries ?? [];
  if (root === undefined || root.flow || first === undefined) return undefined;
  const { start } = first.key.range;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (indent.trim() !== '') return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return { range: { start, end: start }, newText: lines.map((line) => `${line}${lineEnd}${indent}`).join('') };
}
