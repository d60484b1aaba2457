import type { TextRange } from '@imgtpl/grammar';
import { type Parameter, type ParameterNode, REGIONS } from '@imgtpl/spec';
import type { PipelineContext } from './completion-place.js';
import { contentKey } from './content-file.js';
import { joinNames } from './join-names.js';
import { jsonContext } from './json-context.js';
import { type DocsOptions, parameterDocs } from './parameter-docs.js';
import { pipelineContext } from './pipeline-context.js';
import type { PipelineSyntax } from './pipeline-file.js';

/** What can be written at a place of a pipeline file. */
export interface PipelineCompletion {
  readonly label: string;
  readonly kind: 'parameter' | 'value' | 'file';
  /** What it replaces: offsets (UTF-16). */
  readonly range: TextRange;
  readonly newText: string;
  /** Whether `$1` in the text is where the cursor goes. */
  readonly isSnippet: boolean;
  /** What is compared with what is typed, where that is not the label. */
  readonly filterText?: string;
  readonly deprecated: boolean;
  /** Whether there is a list of what can be written behind it. */
  readonly goesOn?: true;
  /** Markdown; of a parameter. */
  readonly docs?: string;
}

export interface PipelineCompletionOptions extends DocsOptions {
  readonly syntax: PipelineSyntax;
  /** Whether the editor can put the cursor inside what it inserts; only JSON has an inside. */
  readonly forms: 'snippets' | 'words';
  /** Paths of templates as a pipeline file names them: relative to it. */
  readonly templates?: readonly string[];
}

/** Parameters and values that fit at an offset (UTF-16) of a pipeline file, in the order to offer them. */
export function completePipeline(
  text: string,
  offset: number,
  options: PipelineCompletionOptions,
): readonly PipelineCompletion[] {
  const context = CONTEXTS[options.syntax](text, offset);
  if (!context) return [];
  return context.kind === 'key' ? keysOf(context, options) : valuesOf(context, text, options);
}

/** Whether a template is named at an offset: whoever completes there has to tell which there are. */
export function namesTemplate(text: string, offset: number, syntax: PipelineSyntax): boolean {
  const context = CONTEXTS[syntax](text, offset);
  return context?.kind === 'value' && isFileKey(context);
}

type Context = (text: string, offset: number) => PipelineContext | undefined;

const CONTEXTS: { readonly [S in PipelineSyntax]: Context } = { yaml: pipelineContext, json: jsonContext };

function isFileKey({ node, key }: Extract<PipelineContext, { readonly kind: 'value' }>): boolean {
  return key !== undefined && 'name' in node && key !== node.name;
}

function keysOf(context: KeyContext, options: PipelineCompletionOptions): readonly PipelineCompletion[] {
  const { members, path, taken, range } = context;
  const written = options.syntax === 'json' ? jsonKey : yamlKey;
  const offered = members.filter(({ name }) => !taken.has(name)).sort((a, b) => rankOf(a) - rankOf(b));
  return offered.flatMap((member) => {
    const docs = parameterDocs(member, joinNames(path, member.name), options);
    const facts = { kind: 'parameter', range, docs, deprecated: member.deprecatedFor !== undefined } as const;
    const goesOn = context.hasColon ? {} : ({ goesOn: true } as const);
    const own = {
      ...{ ...facts, label: member.name, ...(hasList(member) && goesOn) },
      ...written(member.name, member, { context, options }),
    };
    const file = contentKey(member);
    if (file === undefined || taken.has(file)) return [own];
    return [own, { ...facts, ...goesOn, label: file, ...written(file, undefined, { context, options }) }];
  });
}

/** Required parameters first, deprecated ones last, else the order of the documents. */
function rankOf({ required, deprecatedFor }: Parameter): number {
  if (required) return 0;
  return deprecatedFor === undefined ? 1 : 2;
}

type KeyContext = Extract<PipelineContext, { readonly kind: 'key' }>;

interface KeyPlace {
  readonly context: KeyContext;
  readonly options: PipelineCompletionOptions;
}

type Written = Pick<PipelineCompletion, 'newText' | 'isSnippet' | 'filterText'>;

/** What is written for a name; without a parameter it names a file. */
function yamlKey(name: string, node: ParameterNode | undefined, { context: { hasColon, column } }: KeyPlace): Written {
  return { newText: hasColon ? name : `${name}:${node ? opening(node, column) : ' '}`, isSnippet: false };
}

function jsonKey(name: string, node: ParameterNode | undefined, { context, options: { forms } }: KeyPlace): Written {
  const filterText = `"${name}"`;
  if (context.hasColon) return { newText: filterText, filterText, isSnippet: false };
  if (forms === 'words') return { newText: `${filterText}: `, filterText, isSnippet: false };
  return {
    newText: `${filterText}: ${inJson(node?.type ?? 'text')}${context.isFollowed ? ',' : ''}`,
    filterText,
    isSnippet: true,
  };
}

/** Choices and flags are completed next: their quotes come with the value. */
function inJson(type: ParameterNode['type']): string {
  if (type === 'group') return '{$1}';
  if (type === 'list') return '[$1]';
  return type === 'text' ? '"$1"' : '$1';
}

/** What follows a key: the value, the lines of a group, the first item of a list, or a block of content. */
function opening(node: ParameterNode, column: number | undefined): string {
  if (column === undefined) return ' ';
  const indent = `\n${' '.repeat(column + 2)}`;
  if (node.type === 'group') return indent;
  if (node.type === 'list') return `${indent}- `;
  return node.type === 'text' && node.content !== undefined ? ` |${indent}` : ' ';
}

function valuesOf(
  context: Extract<PipelineContext, { readonly kind: 'value' }>,
  text: string,
  { templates = [], syntax }: PipelineCompletionOptions,
): readonly PipelineCompletion[] {
  const { node, range } = context;
  const facts = { range, isSnippet: false, deprecated: false } as const;
  const isFile = isFileKey(context);
  const texts = isFile ? templates : valueTexts(node);
  const written = syntax === 'json' ? jsonValue(node) : yamlValue(text.charAt(range.start));
  return texts.map((label) => ({ ...facts, kind: isFile ? 'file' : 'value', label, ...written(label) }));
}

type WrittenValue = (text: string) => Pick<Written, 'newText'> & Partial<Pick<Written, 'filterText'>>;

function jsonValue({ type }: ParameterNode): WrittenValue {
  if (type === 'flag') return (newText) => ({ newText });
  return (text) => ({ newText: JSON.stringify(text), filterText: JSON.stringify(text) });
}

/** Quotes that are written already are replaced, and looked for by an editor. */
function yamlValue(first: string): WrittenValue {
  const quote = /^["']/.test(first) ? first : '';
  return (text) => ({ newText: scalar(text), ...(quote === '' ? {} : { filterText: quote + text + quote }) });
}

/** A text as YAML reads it back. */
function scalar(text: string): string {
  return /^[\w./][\w./-]*$/.test(text) ? text : JSON.stringify(text);
}

/** Whether it has values to choose from, parameters of its own, or commands. */
function hasList(node: ParameterNode): boolean {
  if (node.type === 'list') return hasList(node.item);
  return node.type === 'group' || (node.type === 'text' && node.content !== undefined) || valueTexts(node).length > 0;
}

function valueTexts(node: ParameterNode): readonly string[] {
  if (node.type === 'choice') return node.values;
  if (node.type === 'flag') return node.default === true ? ['false', 'true'] : ['true', 'false'];
  return node.type === 'text' && node.region ? REGIONS : [];
}
