import type { TextRange } from '@imgtpl/grammar';
import { type Localized, type Parameter, REQUEST } from '@imgtpl/spec';
import type { PipelineDocument } from './pipeline-file.js';
import { entryOf, textValue } from './pipeline-node.js';

/** The key that names a file in place of inline content: `BuildContentFile`. Only pipeline files have it. */
export function contentKey(parameter: Parameter): string | undefined {
  return parameter.type === 'text' && parameter.content !== undefined ? `${parameter.name}File` : undefined;
}

/** The same for the parameter of this name. */
export function contentKeyOf(name: string): string | undefined {
  const parameter = REQUEST.find((it) => it.name === name);
  return parameter && contentKey(parameter);
}

/** What that key says, beside what its parameter is for. */
export const CONTENT_FILE_DOCS: Localized = {
  en: 'The template file that holds this content, relative to this file.',
  'zh-CN': '包含此内容的模板文件，相对于本文件的路径。',
  ja: 'この内容を含むテンプレートファイル。このファイルからの相対パス。',
};

/** Whether a document says itself what a content is, inline or as a file, even if what it says is wrong. */
export function hasContent({ root }: PipelineDocument, name: string): boolean {
  return [name, contentKeyOf(name) ?? name].some((key) => entryOf(root, key) !== undefined);
}

/** The text of a file, or why it has none. */
export type ContentFile = { readonly text: string } | { readonly fault: ContentFileFault };

/** Why a content file has no text; `no-file` if it is a folder or a device. */
export type ContentFileFault =
  | 'missing'
  | 'no-file'
  | 'no-template'
  | 'unreadable'
  | 'too-large'
  | 'not-text'
  | 'outside-root';

/** By path, as written. */
export type ContentFiles = ReadonlyMap<string, ContentFile>;

/** A file that a document names as its content. */
export interface ContentReference {
  /** `BuildContent` or `TestContent`. */
  readonly parameter: string;
  /** As it is written: relative to the pipeline file. */
  readonly path: string;
  /** The range of the path in the pipeline file. */
  readonly range: TextRange;
}

/** The files that a document needs. The caller reads them before it validates or assembles the request. */
export function contentReferences({ root }: PipelineDocument): readonly ContentReference[] {
  return REQUEST.flatMap((parameter) => {
    const key = contentKey(parameter);
    const value = key === undefined ? undefined : entryOf(root, key)?.value;
    const path = textValue(value);
    return value && path ? [{ parameter: parameter.name, path, range: value.range }] : [];
  });
}

/**
 * Whether a pipeline file may name a content file; if not, the caller need not parse it to find out. A key can hide
 * behind an escape only in double quotes, which takes a backslash.
 */
export function mayNameContent(text: string): boolean {
  return text.includes('\\') || CONTENT_KEYS.some((key) => text.includes(key));
}

const CONTENT_KEYS = REQUEST.flatMap((parameter) => contentKey(parameter) ?? []);
