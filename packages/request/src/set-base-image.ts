import { insertLines, type PipelineEdit } from './insert-lines.js';
import type { PipelineDocument } from './pipeline-file.js';

export interface BaseImageChoice {
  /** A value of BaseImageType. */
  readonly type: string;
  readonly id: string;
}

/**
 * The edits that make a document name a base image; undefined when it names one already, another type, or when it is no
 * mapping of lines.
 */
export function setBaseImage(
  document: PipelineDocument,
  { type, id }: BaseImageChoice,
): readonly PipelineEdit[] | undefined {
  const { root } = document;
  const valueAt = (name: string) => root?.entries.find(({ key }) => key.text === name)?.value;
  const present = valueAt('BaseImageType');
  if (valueAt('BaseImage') !== undefined) return undefined;
  if (present !== undefined && (present.kind !== 'scalar' || present.value !== type)) return undefined;
  const lines = [...(present === undefined ? [`BaseImageType: ${scalar(type)}`] : []), `BaseImage: ${scalar(id)}`];
  const edit = insertLines(document, lines);
  return edit && [edit];
}

/** Plain where YAML cannot read anything else than the text; a JSON string is one of YAML. */
function scalar(text: string): string {
  return /^[a-z]+[-_:][a-z0-9_.:-]*[a-z0-9_]$/i.test(text) || /^(?:IMAGE|OSS)$/.test(text)
    ? text
    : JSON.stringify(text);
}
