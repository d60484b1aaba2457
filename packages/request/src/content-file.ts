import type { TextRange } from '@imgtpl/grammar';
import { type Parameter, REQUEST } from '@imgtpl/spec';
import type { PipelineDocument } from './pipeline-file.js';
import { entryOf } from './pipeline-node.js';

/** The key that names a file in place of inline content: `BuildContentFile`. Only pipeline files have it. */
export function contentKey(parameter: Parameter): string | undefined {
  return parameter.type === 'text' && parameter.content !== undefined ? `${parameter.name}File` : undefined;
}

/** What is known of the file behind a path: its text, or why it has none. */
export type ContentFile = { readonly text: string } | { readonly fault: ContentFileFault };

export type ContentFileFault = 'missing' | 'no-file' | 'unreadable' | 'too-large' | 'not-text' | 'outside-root';

/** By the path as it is written. */
export type ContentFiles = ReadonlyMap<string, ContentFile>;

/** A file that a document names as its content. */
export interface ContentReference {
  /** `BuildContent` or `TestContent`. */
  readonly parameter: string;
  /** As it is written: relative to the pipeline file. */
  readonly path: string;
  /** Its place in the file. */
  readonly range: TextRange;
}

/** The files that a document needs: whoever can read files reads them before the request is validated or assembled. */
export function contentReferences({ root }: PipelineDocument): readonly ContentReference[] {
  return REQUEST.flatMap((parameter) => {
    const key = contentKey(parameter);
    const value = key === undefined ? undefined : entryOf(root, key)?.value;
    const named = value?.kind === 'scalar' && typeof value.value === 'string' && value.value !== '';
    return named ? [{ parameter: parameter.name, path: String(value.value), range: value.range }] : [];
  });
}

/**
 * Whether a pipeline file may name a file as its content: one in whose text no such key can stand need not be read for
 * it. A key that is written with an escape is in quotes, with a backslash.
 */
export function mayNameContent(text: string): boolean {
  return text.includes('\\') || CONTENT_KEYS.some((key) => text.includes(key));
}

const CONTENT_KEYS = REQUEST.flatMap((parameter) => contentKey(parameter) ?? []);
