import { type ImagePipelineRequest, type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import { type ContentFiles, contentKey } from './content-file.js';
import type { PipelineDocument } from './pipeline-file.js';
import { entryOf, isNull, type MappingNode, type PipelineNode, type ScalarNode, textValue } from './pipeline-node.js';
import type { RequestObject, RequestValue } from './request-value.js';

/** Texts that are not in the document itself. */
export interface AssembleOptions {
  /** The files named by BuildContentFile and TestContentFile, by path as written. */
  readonly contents?: ContentFiles;
  /** Content from elsewhere, by parameter name: the template that a pipeline file belongs to. */
  readonly content?: { readonly [parameter: string]: string };
}

/**
 * The request that a document describes: known parameters in the order of the API documentation, then unknown ones in
 * file order. Nothing is validated here: where a document has findings, its values are taken as written.
 */
export function assembleRequest(document: PipelineDocument, options: AssembleOptions = {}): ImagePipelineRequest {
  const written = document.root ? objectOf(REQUEST, document.root, options) : {};
  // A validated request has this type; one that is sent despite its errors contains whatever the file says.
  return withContent(written, options.content ?? {}) as ImagePipelineRequest;
}

/** The content as it is sent: without byte-order mark, line ends as LF. */
export function contentAsSent(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function withContent(request: RequestObject, content: { readonly [parameter: string]: string }): RequestObject {
  const texts = Object.entries(content).map(([name, text]) => [name, contentAsSent(text)] as const);
  const all: RequestObject = { ...request, ...Object.fromEntries(texts) };
  const known = REQUEST.filter(({ name }) => all[name] !== undefined).map(({ name }) => [name, all[name]] as const);
  return { ...Object.fromEntries(known), ...all };
}

function objectOf(members: readonly Parameter[], mapping: MappingNode, options: AssembleOptions): RequestObject {
  const pairs: (readonly [string, RequestValue])[] = [];
  for (const member of members) {
    const entry = entryOf(mapping, member.name);
    if (entry && countsAsAbsent(member, entry.value)) continue;
    const value = entry ? requestValue(member, entry.value, options) : contentOf(member, mapping, options);
    if (value !== undefined) pairs.push([member.name, value]);
  }
  const names = new Set(members.flatMap((member) => [member.name, contentKey(member)]));
  for (const { key, value } of mapping.entries) {
    if (!names.has(key.text) && !isNull(value)) pairs.push([key.text, plainValue(value)]);
  }
  return Object.fromEntries(pairs);
}

/** An empty text is a value like any other, except for parameters where it means "not given". */
function countsAsAbsent(member: Parameter, value: PipelineNode): boolean {
  return 'empty' in member && member.empty === 'absent' && value.kind === 'scalar' && value.value === '';
}

/** The text of the file that a content parameter names. */
function contentOf(member: Parameter, mapping: MappingNode, { contents }: AssembleOptions): string | undefined {
  const key = contentKey(member);
  const path = key === undefined ? undefined : textValue(entryOf(mapping, key)?.value);
  const file = path === undefined ? undefined : contents?.get(path);
  return file && 'text' in file ? contentAsSent(file.text) : undefined;
}

function requestValue(node: ParameterNode, value: PipelineNode, options: AssembleOptions): RequestValue {
  if (node.type === 'group' && value.kind === 'mapping') return objectOf(node.members, value, options);
  if (node.type === 'list' && value.kind === 'sequence') {
    return value.items.map((item) => requestValue(node.item, item, options));
  }
  if (node.type === 'text' && value.kind === 'scalar') return textOf(value, node.content !== undefined);
  return plainValue(value);
}

/** A number where a text is expected becomes the digits as written. */
function textOf(value: ScalarNode, isContent: boolean): string {
  const text = typeof value.value === 'string' ? value.value : value.source;
  return isContent ? contentAsSent(text) : text;
}

function plainValue(node: PipelineNode): RequestValue {
  if (node.kind === 'sequence') return node.items.map(plainValue);
  if (node.kind === 'scalar') return node.value ?? '';
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plainValue(value)]));
}
