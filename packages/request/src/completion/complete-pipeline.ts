import { type GroupNode, type Parameter, type ParameterNode, REGIONS } from '@imgtpl/spec';
import { contentKey } from '../content-file.js';
import { memberOf, parameterNodeAt } from '../member-of.js';
import { flattenedPath } from '../node-path.js';
import { type DocsOptions, parameterDocs } from '../parameter-docs.js';
import type { PipelineSyntax } from '../pipeline-file.js';
import { canBeginItem, dashAt } from './list-dash.js';
import { placeAt } from './place-at.js';
import {
  type EntryCompletion,
  type Opening,
  quoteAt,
  type WritingOptions,
  writtenName,
  writtenValue,
} from './written-entry.js';
import type { NamePlace, WrittenPlace } from './written-place.js';

export interface PipelineCompletionOptions extends DocsOptions, WritingOptions {
  /** Paths of templates, relative to the pipeline file. */
  readonly templates?: readonly string[];
}

/** Parameters and values that fit at an offset (UTF-16) of a pipeline file, in the order to offer them. */
export function completePipeline(
  text: string,
  offset: number,
  options: PipelineCompletionOptions,
): readonly EntryCompletion[] {
  const place = placeAt(text, offset, options.syntax);
  const node = place && parameterNodeAt(place.path);
  if (!place || !node) return [];
  if (place.name && node.type === 'group') return namesIn(node, { ...place, name: place.name }, { text, options });
  if (node.type === 'list' && canBeginItem(place)) return [dashAt(place, { goesOn: hasList(node) })];
  return place.isValue ? valuesOf(node, place, { text, options }) : [];
}

/** Whether the value at an offset names a template, so that the caller has to list the templates there are. */
export function namesTemplate(text: string, offset: number, syntax: PipelineSyntax): boolean {
  const place = placeAt(text, offset, syntax);
  return place?.isValue === true && isFilePath(place);
}

/** Whether a path ends in the name for the file of a content, such as `BuildContentFile`. */
function isFilePath({ path }: WrittenPlace): boolean {
  const name = path.at(-1);
  return typeof name === 'string' && memberOf(parameterNodeAt(path.slice(0, -1)), name)?.name !== name;
}

interface PlaceOfName extends WrittenPlace {
  readonly name: NamePlace;
}

function namesIn(
  { members }: GroupNode,
  { path, range, name: place }: PlaceOfName,
  { text, options }: Surroundings,
): readonly EntryCompletion[] {
  const { taken, hasColon } = place;
  const written = { place, options, quote: quoteAt(text, range) };
  const offered = members.filter((member) => !isTaken(member, taken)).sort((a, b) => rankOf(a) - rankOf(b));
  return offered.flatMap((member) => {
    const docsOf = (name: string) => parameterDocs(member, flattenedPath([...path, name]), options);
    const facts = { kind: 'name', range, deprecated: member.deprecatedFor !== undefined } as const;
    const goesOn = hasColon ? {} : ({ goesOn: true } as const);
    const named = { ...facts, ...(hasList(member) && goesOn), label: member.name, docs: docsOf(member.name) };
    const own = { ...named, ...writtenName(member.name, openingOf(member), written) };
    const file = contentKey(member);
    if (file === undefined) return [own];
    return [own, { ...facts, ...goesOn, label: file, docs: docsOf(file), ...writtenName(file, 'text', written) }];
  });
}

/** A content is written in the pipeline file or named by its file, and not both. */
function isTaken(member: Parameter, taken: ReadonlySet<string>): boolean {
  return taken.has(member.name) || taken.has(contentKey(member) ?? member.name);
}

/** Required parameters first, deprecated ones last, otherwise in the order of the API documentation. */
function rankOf({ required, deprecatedFor }: Parameter): number {
  if (required) return 0;
  return deprecatedFor === undefined ? 1 : 2;
}

function openingOf(node: ParameterNode): Opening {
  return node.type === 'text' && node.content !== undefined ? 'block' : OPENING[node.type];
}

const OPENING: { readonly [T in ParameterNode['type']]: Opening } = {
  text: 'text',
  integer: 'choice',
  flag: 'choice',
  choice: 'choice',
  list: 'list',
  group: 'mapping',
};

interface Surroundings {
  readonly text: string;
  readonly options: PipelineCompletionOptions;
}

function valuesOf(
  node: ParameterNode,
  place: WrittenPlace,
  { text, options: { templates = [], syntax } }: Surroundings,
): readonly EntryCompletion[] {
  const { range, items, isFollowed = false } = place;
  const isFile = isFilePath(place);
  const facts = { range, kind: isFile ? 'file' : 'value', deprecated: false } as const;
  const written = { syntax, isText: node.type !== 'flag', first: text.charAt(range.start), isFollowed };
  const texts = isFile
    ? templatesFor(text.slice(range.start, range.end), templates)
    : valueTexts(node).filter((it) => !items?.has(it));
  return texts.map((label) => ({ ...facts, label, ...writtenValue(label, written) }));
}

/** The paths of templates as the user begins them: an editor would find none of them behind `./`. */
function templatesFor(written: string, templates: readonly string[]): readonly string[] {
  const isBegun = /^["']?\.\//.test(written);
  return isBegun ? templates.map((path) => (path.startsWith('../') ? path : `./${path}`)) : templates;
}

/** Whether completion has something to offer in the value: values, members, or commands. */
function hasList(node: ParameterNode): boolean {
  if (node.type === 'list') return hasList(node.item);
  return node.type === 'group' || (node.type === 'text' && node.content !== undefined) || valueTexts(node).length > 0;
}

function valueTexts(node: ParameterNode): readonly string[] {
  if (node.type === 'choice') return node.values;
  if (node.type === 'flag') return node.default === true ? ['false', 'true'] : ['true', 'false'];
  return node.type === 'text' && node.region ? REGIONS : [];
}
