import { OWN_PREFIX, shortCode } from '@imgtpl/language';
import {
  canBeginItem,
  dashAt,
  type EntryCompletion,
  type NamePlace,
  type NodePath,
  type Opening,
  type PipelineSyntax,
  pipelineSyntax,
  placeAt,
  quoteAt,
  type WritingOptions,
  type WrittenPlace,
  writtenName,
  writtenValue,
} from '@imgtpl/request';
import { isApiErrorCode } from '@imgtpl/spec';
import { type ConfigurationDocsOptions, configurationDocs, namesCode } from './configuration-docs.js';
import { configurationSchema, type Schema } from './configuration-schema.js';
import { schemaAt, typesOf, type ValueSchema, valuesOf } from './schema-at.js';

export interface ConfigurationCompletionOptions extends ConfigurationDocsOptions, Omit<WritingOptions, 'syntax'> {}

/** Keys, codes and values that fit at an offset (UTF-16) of a configuration file, in the order to offer them. */
export function completeConfiguration(
  { path: file, text }: { readonly path: string; readonly text: string },
  offset: number,
  options: ConfigurationCompletionOptions,
): readonly EntryCompletion[] {
  const syntax = pipelineSyntax(file);
  const place = placeAt(text, offset, syntax);
  if (!place) return [];
  const schema = configurationSchema(options.language);
  const value = schemaAt(schema, place.path);
  const { name: around, range } = place;
  const written = text.slice(range.start, offset).replace(/^["']/, '');
  const names = around ? namesIn(value, { ...around, written }) : [];
  if (around && names.length > 0) {
    const quote = quoteAt(text, range);
    return names.map((name) => nameItem(name, { place, around, schema, quote, options: { ...options, syntax } }));
  }
  if (typesOf(value).includes('array') && canBeginItem(place)) {
    return [dashAt(place, { goesOn: hasChoices(schemaAt(schema, [...place.path, 0])) })];
  }
  return place.isValue ? valueItems(value, place, { options, syntax, first: text.charAt(range.start) }) : [];
}

interface NamesWritten extends Pick<NamePlace, 'taken'> {
  /** The part of the name before the cursor. */
  readonly written: string;
}

/** The names that a mapping lacks. Codes are offered with our prefix only after the user has begun to type it. */
function namesIn({ alternatives }: ValueSchema, { taken, written }: NamesWritten): readonly string[] {
  const names = alternatives.flatMap(({ properties = {} }) => Object.keys(properties));
  const isPrefixed = written.startsWith(OWN_PREFIX);
  const takenCodes = new Set([...taken].map(shortCode));
  const codes = names.filter((name) => name.startsWith(OWN_PREFIX) === isPrefixed && !takenCodes.has(shortCode(name)));
  // Our own codes first: their severity is a matter of taste.
  return [...codes.filter((code) => !isApiErrorCode(code)), ...codes.filter((code) => isApiErrorCode(code))];
}

interface NameSurroundings {
  readonly place: WrittenPlace;
  readonly around: NamePlace;
  readonly schema: Schema;
  readonly quote: string;
  readonly options: ConfigurationCompletionOptions & WritingOptions;
}

function nameItem(label: string, { place, around, schema, quote, options }: NameSurroundings): EntryCompletion {
  const path: NodePath = [...place.path, label];
  const value = schemaAt(schema, path);
  const opening = openingOf(value);
  const next = opening === 'list' ? schemaAt(schema, [...path, 0]) : value;
  return {
    label,
    kind: 'name',
    range: place.range,
    deprecated: false,
    ...documented(path, options),
    ...(!around.hasColon && hasChoices(next) ? { goesOn: true } : {}),
    ...writtenName(label, opening, { place: around, options, quote }),
  };
}

/** Prefers the common forms: a severity on its own, and a list where a single text is allowed too. */
function openingOf(value: ValueSchema): Opening {
  if (valuesOf(value).length > 0) return 'choice';
  const types = typesOf(value);
  if (types.includes('array')) return 'list';
  if (types.includes('object')) return 'mapping';
  return types.includes('string') ? 'text' : 'choice';
}

function hasChoices(value: ValueSchema): boolean {
  return valuesOf(value).length > 0 || value.alternatives.some(({ properties }) => properties !== undefined);
}

interface ValueSurroundings {
  readonly options: ConfigurationDocsOptions;
  readonly syntax: PipelineSyntax;
  readonly first: string;
}

function valueItems(
  value: ValueSchema,
  { path, range, isFollowed = false }: WrittenPlace,
  { options, syntax, first }: ValueSurroundings,
): readonly EntryCompletion[] {
  const facts = { range, kind: 'value', deprecated: false, ...documented(path, options) } as const;
  const isText = !typesOf(value).includes('boolean');
  const written = { syntax, isText, first, isFollowed };
  return valuesOf(value).map((label) => ({ ...facts, label, ...writtenValue(label, written) }));
}

/** The page of a code is long, so it is looked up only for the shown entry. */
function documented(path: NodePath, options: ConfigurationDocsOptions): Pick<EntryCompletion, 'docs' | 'code'> {
  if (namesCode(path)) return { code: String(path.at(-1)) };
  const docs = configurationDocs(path, options);
  return docs === undefined ? {} : { docs };
}
