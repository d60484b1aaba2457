import type { TextRange } from '@imgtpl/grammar';
import { type Parameter, type ParameterNode, REGIONS } from '@imgtpl/spec';
import { contentKey } from './content-file.js';
import { type DocsOptions, parameterDocs } from './parameter-docs.js';
import { type PipelineContext, pipelineContext } from './pipeline-context.js';

/** What can be written at a place of a pipeline file. */
export interface PipelineCompletion {
  readonly label: string;
  readonly kind: 'parameter' | 'value' | 'file';
  /** What it replaces: offsets (UTF-16). */
  readonly range: TextRange;
  readonly newText: string;
  readonly deprecated: boolean;
  /** Markdown; of a parameter. */
  readonly docs?: string;
}

export interface PipelineCompletionOptions extends DocsOptions {
  /** Paths of templates as a pipeline file names them: relative to it. */
  readonly templates?: readonly string[];
}

/** Parameters and values that fit at an offset (UTF-16) of a YAML pipeline file, in the order to offer them. */
export function completePipeline(
  text: string,
  offset: number,
  options: PipelineCompletionOptions,
): readonly PipelineCompletion[] {
  const context = pipelineContext(text, offset);
  if (!context) return [];
  return context.kind === 'key' ? keysOf(context, options) : valuesOf(context, options);
}

/** Whether a template is named at an offset: whoever completes there has to tell which there are. */
export function namesTemplate(text: string, offset: number): boolean {
  const context = pipelineContext(text, offset);
  return context?.kind === 'value' && isFileKey(context);
}

function isFileKey({ node, key }: Extract<PipelineContext, { readonly kind: 'value' }>): boolean {
  return key !== undefined && 'name' in node && key !== node.name;
}

function keysOf(
  context: Extract<PipelineContext, { readonly kind: 'key' }>,
  options: DocsOptions,
): readonly PipelineCompletion[] {
  const { members, path, taken, range, column, hasColon } = context;
  const behind = (name: string, value: string) => (hasColon ? name : `${name}:${value}`);
  const offered = members.filter(({ name }) => !taken.has(name)).sort((a, b) => rankOf(a) - rankOf(b));
  return offered.flatMap((member) => {
    const docs = parameterDocs(member, path === '' ? member.name : `${path}.${member.name}`, options);
    const facts = { kind: 'parameter', range, docs, deprecated: member.deprecatedFor !== undefined } as const;
    const own = { ...facts, label: member.name, newText: behind(member.name, opening(member, column)) };
    const file = contentKey(member);
    if (file === undefined || taken.has(file)) return [own];
    return [own, { ...facts, label: file, newText: behind(file, ' ') }];
  });
}

/** Required parameters first, deprecated ones last, else the order of the documents. */
function rankOf({ required, deprecatedFor }: Parameter): number {
  if (required) return 0;
  return deprecatedFor === undefined ? 1 : 2;
}

/** What follows a key: the value, the lines of a group, the first item of a list, or a block of content. */
function opening(node: ParameterNode, column: number): string {
  const indent = `\n${' '.repeat(column + 2)}`;
  if (node.type === 'group') return indent;
  if (node.type === 'list') return `${indent}- `;
  return node.type === 'text' && node.content !== undefined ? ` |${indent}` : ' ';
}

function valuesOf(
  context: Extract<PipelineContext, { readonly kind: 'value' }>,
  { templates = [] }: PipelineCompletionOptions,
): readonly PipelineCompletion[] {
  const { node, range } = context;
  if (isFileKey(context))
    return templates.map((label) => ({ label, kind: 'file', range, newText: scalar(label), deprecated: false }));
  return valueTexts(node).map((value) => ({ label: value, kind: 'value', range, newText: value, deprecated: false }));
}

/** A path as YAML reads it back. */
function scalar(path: string): string {
  return /^[\w./][\w./-]*$/.test(path) ? path : JSON.stringify(path);
}

function valueTexts(node: ParameterNode): readonly string[] {
  if (node.type === 'choice') return node.values;
  if (node.type === 'flag') return node.default === true ? ['false', 'true'] : ['true', 'false'];
  return node.type === 'text' && node.region ? REGIONS : [];
}
