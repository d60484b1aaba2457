import { excerpt } from '@imgtpl/language';
import { type Parameter, REQUEST } from '@imgtpl/spec';
import { firstKey } from '../checks/check-values.js';
import { type ContentFile, type ContentFiles, contentKey } from '../content-file.js';
import { setEntries } from '../edits/set-entries.js';
import type { PipelineDocument } from '../pipeline-file.js';
import { type Entry, entryOf, type PipelineNode, textValue } from '../pipeline-node.js';
import type { RequestFinding } from '../request-finding.js';
import { checkJoinedLines } from './joined-lines.js';

/** The template that a pipeline file belongs to by its name. */
export interface PairedTemplate {
  /** `BuildContent` or `TestContent`. */
  readonly parameter: string;
  /** Relative to the pipeline file. */
  readonly path: string;
  /** Other spellings of the path that the file uses. */
  readonly alsoWritten?: readonly string[];
  /** Another pipeline file with the same name that the template belongs to instead; relative to this one. */
  readonly pairedWith?: string;
}

/** Where contents may come from besides the document itself. */
export interface ContentSources {
  readonly contents: ContentFiles | undefined;
  readonly template: PairedTemplate | undefined;
}

/** Each content comes from exactly one place: inline, a named file, or the template with the same name. */
export function* checkContent(document: PipelineDocument, sources: ContentSources): Generator<RequestFinding> {
  for (const parameter of REQUEST) {
    const key = contentKey(parameter);
    if (key !== undefined) yield* checkOne(document, { parameter, key, sources });
  }
}

/** The result of an empty path. */
const NO_FILE: ContentFile = { fault: 'missing' };

interface ContentParameter {
  readonly parameter: Parameter;
  readonly key: string;
  readonly sources: ContentSources;
}

function* checkOne(
  document: PipelineDocument,
  { parameter, key, sources }: ContentParameter,
): Generator<RequestFinding> {
  const { root } = document;
  const { name } = parameter;
  const inline = entryOf(root, name);
  const file = entryOf(root, key);
  if (file && textValue(file.value) === undefined) {
    const { value } = file;
    const quoted = value.kind === 'scalar' ? JSON.stringify(excerpt(value.source)) : undefined;
    yield {
      code: 'imgtpl/wrong-type',
      parameter: name,
      range: value.range,
      message: (messages) => messages.wrongType(key, 'text', quoted),
    };
    return;
  }
  if (inline && file) {
    yield {
      code: 'imgtpl/content-conflict',
      parameter: name,
      range: file.value.range,
      message: (messages) => messages.contentTwice(name, key),
      related: [{ range: inline.key.range, message: (messages) => messages.decides(name) }],
    };
    return;
  }
  if (inline) yield* checkJoinedLines(document, inline);
  if (file) yield* checkFile(file.value, name, sources.contents);
  const paired = sources.template;
  if (paired?.parameter === name) yield* checkPaired(document, { paired, key, given: inline ?? file });
}

interface PairedContent {
  readonly paired: PairedTemplate;
  /** The key that names a file. */
  readonly key: string;
  /** The entry for its content in the document. */
  readonly given: Entry | undefined;
}

function* checkPaired(document: PipelineDocument, { paired, key, given }: PairedContent): Generator<RequestFinding> {
  const { parameter, path, pairedWith } = paired;
  const conflict = { code: 'imgtpl/content-conflict', parameter } as const;
  if (pairedWith === undefined) {
    const isOther = given !== undefined && !(given.key.text === key && namesPath(textValue(given.value) ?? '', paired));
    if (isOther) {
      const { range } = given.value;
      yield { ...conflict, range, message: (messages) => messages.contentOfAnother(parameter, path) };
    }
  } else if (given === undefined && document.root !== undefined) {
    const edits = setEntries(document, [[key, JSON.stringify(path)]]) ?? [];
    yield {
      ...conflict,
      range: firstKey(document.root),
      message: (messages) => messages.contentTaken({ key, path, by: pairedWith }),
      fixes: edits.length > 0 ? [{ title: (messages) => messages.nameContent(key, path), edits }] : [],
    };
  }
}

function* checkFile(value: PipelineNode, name: string, contents: ContentFiles | undefined): Generator<RequestFinding> {
  const path = textValue(value);
  if (path === undefined) return;
  const file = path === '' ? NO_FILE : contents?.get(path);
  if (!file || !('fault' in file)) return;
  const { fault } = file;
  yield {
    code: 'imgtpl/content-file',
    parameter: name,
    range: value.range,
    message: (messages) => messages.contentFile(path, fault),
  };
}

function namesPath(written: string, { path, alsoWritten = [] }: PairedTemplate): boolean {
  return written.replace(/^(?:\.\/)+/, '') === path || alsoWritten.includes(written);
}
