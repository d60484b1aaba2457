import { type Parameter, REQUEST } from '@imgtpl/spec';
import { type ContentFile, type ContentFiles, contentKey } from '../content-file.js';
import type { PipelineDocument } from '../pipeline-file.js';
import { entryOf, type PipelineNode } from '../pipeline-node.js';
import type { RequestFinding } from '../request-finding.js';

/** The template that a pipeline file belongs to by its name. */
export interface OwnTemplate {
  /** `BuildContent` or `TestContent`. */
  readonly parameter: string;
  /** Relative to the pipeline file. */
  readonly path: string;
  /** Other ways to write the path that are in the file. */
  readonly alsoWritten?: readonly string[];
}

export interface ContentSources {
  readonly contents: ContentFiles | undefined;
  readonly template: OwnTemplate | undefined;
}

/** Each content comes from one place: inline, from a file that is named, or from the template of the same name. */
export function* checkContent(document: PipelineDocument, sources: ContentSources): Generator<RequestFinding> {
  for (const parameter of REQUEST) {
    const key = contentKey(parameter);
    if (key !== undefined) yield* checkOne(document, { parameter, key, sources });
  }
}

/** What an empty path stands for. */
const NO_FILE: ContentFile = { fault: 'missing' };

interface ContentParameter {
  readonly parameter: Parameter;
  readonly key: string;
  readonly sources: ContentSources;
}

function* checkOne(
  { root }: PipelineDocument,
  { parameter, key, sources }: ContentParameter,
): Generator<RequestFinding> {
  const { name } = parameter;
  const inline = entryOf(root, name);
  const file = entryOf(root, key);
  if (file && typeof textOf(file.value) !== 'string') {
    yield {
      code: 'imgtpl/wrong-type',
      parameter: name,
      range: file.value.range,
      say: (messages) => messages.wrongType(key, 'text'),
    };
    return;
  }
  if (inline && file) {
    yield {
      code: 'imgtpl/content-conflict',
      parameter: name,
      range: file.value.range,
      say: (messages) => messages.contentTwice(name, key),
      related: [{ range: inline.key.range, say: (messages) => messages.decides(name) }],
    };
    return;
  }
  if (file) yield* checkFile(file.value, name, sources.contents);
  const own = sources.template?.parameter === name ? sources.template : undefined;
  const other = own === undefined ? undefined : (inline ?? file);
  if (own === undefined || !other || (other === file && leadsTo(String(textOf(file.value)), own))) return;
  yield {
    code: 'imgtpl/content-conflict',
    parameter: name,
    range: other.value.range,
    say: (messages) => messages.contentOfAnother(name, own.path),
  };
}

function* checkFile(value: PipelineNode, name: string, contents: ContentFiles | undefined): Generator<RequestFinding> {
  const path = textOf(value);
  const file = path === '' ? NO_FILE : contents?.get(path ?? '');
  if (path === undefined || !file || !('fault' in file)) return;
  const { fault } = file;
  yield {
    code: 'imgtpl/content-file',
    parameter: name,
    range: value.range,
    say: (messages) => messages.contentFile(path, fault),
  };
}

function textOf(value: PipelineNode): string | undefined {
  return value.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

function leadsTo(written: string, { path, alsoWritten = [] }: OwnTemplate): boolean {
  return written.replace(/^(?:\.\/)+/, '') === path || alsoWritten.includes(written);
}
