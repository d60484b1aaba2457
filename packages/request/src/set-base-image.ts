import type { TextRange } from '@imgtpl/grammar';
import type { PipelineDocument } from './pipeline-file.js';

export interface BaseImageChoice {
  /** A value of BaseImageType. */
  readonly type: string;
  readonly id: string;
}

export interface PipelineEdit {
  /** UTF-16 offsets. */
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * The edits that make a document name a base image; undefined when it names one already, another type, or when it is no
 * mapping of lines.
 */
export function setBaseImage(
  { root, text }: PipelineDocument,
  { type, id }: BaseImageChoice,
): readonly PipelineEdit[] | undefined {
  const [first] = root?.entries ?? [];
  if (root === undefined || root.flow || first === undefined) return undefined;
  const valueAt = (name: string) => root.entries.find(({ key }) => key.text === name)?.value;
  const present = valueAt('BaseImageType');
  if (valueAt('BaseImage') !== undefined) return undefined;
  if (present !== undefined && (present.kind !== 'scalar' || present.value !== type)) return undefined;
  const { start } = first.key.range;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (indent.trim() !== '') return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = [...(present === undefined ? [`BaseImageType: ${scalar(type)}`] : []), `BaseImage: ${scalar(id)}`];
  return [{ range: { start, end: start }, newText: lines.map((line) => `${line}${lineEnd}${indent}`).join('') }];
}

/** Plain where YAML cannot read anything else than the text; a JSON string is one of YAML. */
function scalar(text: string): string {
  return /^[a-z]+[-_:][a-z0-9_.:-]*[a-z0-9_]$/i.test(text) || /^(?:IMAGE|OSS)$/.test(text)
    ? text
    : JSON.stringify(text);
}
