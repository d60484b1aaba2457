import { type ContentKind, REQUEST } from '@imgtpl/spec';
import type { PipelineDocument } from '../pipeline-file.js';
import { type Entry, entryOf, type ScalarNode } from '../pipeline-node.js';

/** The entry of a pipeline file with a template written inline. */
export interface InlineContent extends Entry {
  readonly value: ScalarNode;
  readonly kind: ContentKind;
  /** `BuildContent` or `TestContent`. */
  readonly parameter: string;
  /** As YAML or JSON reads it, to be analysed as a template. */
  readonly text: string;
  /** The text of the pipeline file. */
  readonly file: string;
}

/** The inline contents of a document. */
export function inlineContents({ root, text: file }: PipelineDocument): readonly InlineContent[] {
  return REQUEST.flatMap((parameter) => {
    if (!('content' in parameter)) return [];
    const entry = entryOf(root, parameter.name);
    if (entry?.value.kind !== 'scalar' || typeof entry.value.value !== 'string') return [];
    const { key, value } = entry;
    return [{ key, value, kind: parameter.content, parameter: parameter.name, text: entry.value.value, file }];
  });
}
