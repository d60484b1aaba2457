import {
  applyOverrides,
  assembleRequest,
  contentKeyOf,
  EMPTY_DOCUMENT,
  hasContent,
  type ImagePipelineRequest,
  type OverrideFault,
  type PipelineDocument,
  type PipelineFile,
} from '@imgtpl/request';
import { KIND_FACTS, REQUEST } from '@imgtpl/spec';
import { faultyConfigurations } from './configuration/configuration-reports.js';
import { effectiveConfiguration } from './configuration/effective-configuration.js';
import { isConfigurationName, isRequestName, stemOf } from './file-name.js';
import type { FaultyConfiguration, FileReport, JudgedFile, UnreadableFile } from './file-report.js';
import { leadsOutOfRoot } from './in-root.js';
import { lintRequests } from './lint-requests.js';
import { loadWorkspaceMessages, type Messages } from './messages/index.js';
import { withMinified } from './minified.js';
import { type NoPipelineFile, noPipelineFile } from './no-pipeline-file.js';
import { baseName, relativePath } from './path.js';
import { contentLinks, PAIRED_PARAMETER, pairedPipelinePath, pairedTemplate } from './pipeline/content-links.js';
import { loadPipeline, withContents } from './pipeline/load-pipeline.js';
import type { Pipeline } from './pipeline/pipeline.js';
import { readDocument, type TemplateDocument } from './template-document.js';
import type { Workspace } from './workspace.js';

export interface LoadRequestsOptions {
  /** `Path=value`, in order; applied to every document. */
  readonly assignments?: readonly string[];
  /** Whether to remove comments and blank lines from the contents. */
  readonly contents?: 'verbatim' | 'minified';
  /** What is needed: with `contents` alone, a template needs no pipeline file. */
  readonly target?: 'request' | 'contents';
  /** Pipeline files of other folders that may name a template. */
  readonly pipelines?: Iterable<Pipeline>;
}

/** The requests of a template or pipeline file, ready to be emitted or sent. */
export interface LoadedRequests {
  /** One for each document, in order; empty if the file cannot be read. */
  readonly requests: readonly LoadedRequest[];
  /** What is wrong with the requests and their contents, one report a file. */
  readonly reports: readonly FileReport[];
  /** Assignments that cannot be applied: faults of the user's command line. */
  readonly overrideFaults: readonly RequestOverrideFault[];
  /** Why a template without a pipeline file lacks required parameters; undefined if nothing is missing. */
  readonly noPipelineFile?: NoPipelineFile | undefined;
}

/** An assignment that cannot be applied, and in which request, from 1: their lists may differ in length. */
export interface RequestOverrideFault extends OverrideFault {
  readonly request: number;
}

export interface LoadedRequest {
  readonly request: ImagePipelineRequest;
  readonly document: PipelineDocument;
  /** The name of its file without the ending. */
  readonly name: string;
  /** Absolute path of the pipeline file; undefined for a template that has none. */
  readonly pipelineFile: string | undefined;
  /** The source of each content, by parameter name; absent for content that is inline in the pipeline file. */
  readonly templates: { readonly [parameter: string]: TemplateSource };
}

/** The file that a content comes from. */
export interface TemplateSource {
  /** Absolute. */
  readonly path: string;
  /** Whether the file holds just what is sent, byte for byte. */
  readonly isVerbatim: boolean;
}

/**
 * Reads and lints the requests of a file: for a pipeline file its documents, for a template those that use it as
 * content, or if there are none, a request with nothing else.
 */
export async function loadRequests(
  workspace: Workspace,
  path: string,
  options: LoadRequestsOptions = {},
): Promise<LoadedRequests> {
  if (isConfigurationName(baseName(path))) {
    const report = await unsuitableFile(workspace, path, (messages, shown) => messages.isConfiguration(shown));
    return { requests: [], reports: [report], overrideFaults: [] };
  }
  const found = isRequestName(baseName(path))
    ? await fromPipeline(workspace, path, { asked: path })
    : await fromTemplate(workspace, path, options);
  if ('outcome' in found) {
    return { requests: [], reports: [...(await faultyOf(workspace, [path])), found], overrideFaults: [] };
  }
  const overridden = found.file.documents.map((document) => applyOverrides(document, options.assignments ?? []));
  const documents = overridden.map(({ document }) => document);
  const pipeline = await withContents(workspace, found.path, { ...found.file, documents });
  const requests = documents.map((document) => assemble(document, { pipeline, found, options }));
  const linted = await lintAll(workspace, { pipeline, found, options });
  const faulty = await faultyOf(
    workspace,
    linted.map((report) => report.path),
  );
  const faults = overridden.flatMap((it, index) => it.faults.map((fault) => ({ ...fault, request: index + 1 })));
  const overrideFaults = [...faults, ...contentFaults(found, options)];
  const absent = found.hasPipeline ? undefined : await noPipelineFile(workspace, path, linted[0]?.diagnostics ?? []);
  return { requests, reports: [...faulty, ...linted], overrideFaults, noPipelineFile: absent };
}

/** Whether requests have parameters at all; without, there is nothing to emit, not even in spite of errors. */
export function areReadable(requests: readonly LoadedRequest[]): boolean {
  return requests.length > 0 && requests.every(({ document }) => document.root !== undefined);
}

/** An assignment must not replace the template that the user named. With a pipeline file, validation reports it. */
function contentFaults(
  { paired, hasPipeline }: Source,
  { assignments = [] }: LoadRequestsOptions,
): readonly RequestOverrideFault[] {
  if (paired === undefined || hasPipeline) return [];
  const { parameter, template } = paired;
  const keys = [parameter, contentKeyOf(parameter) ?? parameter];
  const others = assignments.filter((it) => keys.some((key) => it.startsWith(`${key}=`)));
  return others.map((assignment) => ({
    request: 1,
    assignment,
    message: (messages) => messages.setContent(parameter, baseName(template.path)),
  }));
}

/** The documents of a request, their file, and the template that belongs to them by its name. */
interface Source {
  /** The pipeline file, or the template if there is none: paths in the documents are relative to it. */
  readonly path: string;
  readonly file: PipelineFile;
  readonly hasPipeline: boolean;
  readonly paired: { readonly template: TemplateDocument; readonly parameter: string } | undefined;
}

interface Loading {
  readonly pipeline: Pipeline;
  readonly found: Source;
  readonly options: LoadRequestsOptions;
}

/** The file that the user named; all others are only found. */
interface Asked {
  readonly asked: string;
}

async function fromPipeline(workspace: Workspace, path: string, { asked }: Asked): Promise<Source | UnreadableFile> {
  const pipeline = await loadPipeline(workspace, path);
  if (!('file' in pipeline)) return { outcome: 'unreadable', path, ...pipeline };
  return await withTemplate(workspace, path, { file: pipeline.file, asked });
}

async function withTemplate(
  workspace: Workspace,
  path: string,
  { file, asked }: Asked & Pick<Source, 'file'>,
): Promise<Source | UnreadableFile> {
  const templatePath = await pairedTemplate(workspace, path);
  for (const found of [path, templatePath]) {
    if (found === undefined || found === asked || !(await leadsOutOfRoot(workspace, found))) continue;
    return await unsuitableFile(workspace, found, (messages, shown) => messages.linkOutOfRoot(shown));
  }
  if (templatePath === undefined) return { path, file, hasPipeline: true, paired: undefined };
  const template = await readDocument(workspace, { path: templatePath });
  if (template.outcome === 'unreadable') return template;
  return { path, file, hasPipeline: true, paired: { template, parameter: PAIRED_PARAMETER } };
}

/** Uses the template's own pipeline file; else the only pipeline file that names it; else just the template. */
async function fromTemplate(
  workspace: Workspace,
  path: string,
  { pipelines: others = [] }: LoadRequestsOptions,
): Promise<Source | UnreadableFile> {
  const template = await readDocument(workspace, { path });
  if (template.outcome === 'unreadable') return template;
  const pipelinePath = await pairedPipelinePath(workspace, path);
  if (pipelinePath !== undefined) return await fromPipeline(workspace, pipelinePath, { asked: path });
  const links = await contentLinks(workspace, path, others);
  const [first] = links;
  const pipelines = [...new Set(links.map(({ pipeline }) => pipeline))];
  if (first === undefined) return await withoutPipelineFile(workspace, template);
  if (pipelines.length > 1) {
    const names = pipelines.map((pipeline) => relativePath(workspace.workingDirectory, pipeline));
    return await unsuitableFile(workspace, path, (messages, shown) => messages.severalPipelines(shown, names));
  }
  const file = { text: first.document.text, documents: links.map(({ document }) => document) };
  // The build content of a test template's request may be the template with the pipeline file's name.
  return await withTemplate(workspace, first.pipeline, { file, asked: path });
}

async function withoutPipelineFile(workspace: Workspace, template: TemplateDocument): Promise<Source | UnreadableFile> {
  const { path, kind } = template;
  const { parameter } = KIND_FACTS[kind];
  const isOfRequest = REQUEST.some(({ name }) => name === parameter);
  if (!isOfRequest) return await unsuitableFile(workspace, path, (messages, shown) => messages.notOfRequest(shown));
  const file = { text: '', documents: [EMPTY_DOCUMENT] };
  return { path, file, hasPipeline: false, paired: { template, parameter } };
}

async function unsuitableFile(
  { workingDirectory, language }: Workspace,
  path: string,
  message: (messages: Messages, shown: string) => string,
): Promise<UnreadableFile> {
  const messages = await loadWorkspaceMessages(language);
  const shown = relativePath(workingDirectory, path);
  return { outcome: 'unreadable', path, fault: 'unsuitable', message: message(messages, shown) };
}

function assemble(document: PipelineDocument, { pipeline, found, options }: Loading): LoadedRequest {
  const { contents, named } = pipeline;
  const paired = found.paired && !hasContent(document, found.paired.parameter) ? found.paired : undefined;
  const assembled = assembleRequest(document, {
    contents,
    ...(paired && { content: { [paired.parameter]: paired.template.text } }),
  });
  const request = options.contents === 'minified' ? withMinified(assembled) : assembled;
  const sent = new Map<string, unknown>(Object.entries(request));
  const source = (path: string, parameter: string, text: string): TemplateSource => ({
    path,
    isVerbatim: text === sent.get(parameter),
  });
  const templates: Record<string, TemplateSource> = {};
  if (paired) templates[paired.parameter] = source(paired.template.path, paired.parameter, paired.template.text);
  for (const { document: of, parameter, path, text } of named) {
    if (of === document) templates[parameter] = source(path, parameter, text);
  }
  const name = stemOf(baseName(found.path));
  return { request, document, name, pipelineFile: found.hasPipeline ? found.path : undefined, templates };
}

async function lintAll(workspace: Workspace, { pipeline, found, options }: Loading): Promise<readonly JudgedFile[]> {
  const isRequest = found.hasPipeline || options.target !== 'contents' || options.assignments?.[0] !== undefined;
  const { contents = 'verbatim' } = options;
  return lintRequests(workspace, pipeline, { isRequest, contents, paired: found.paired?.template });
}

/** The configurations with errors among those of some files, each once. */
async function faultyOf(workspace: Workspace, paths: readonly string[]): Promise<readonly FaultyConfiguration[]> {
  const configurations = await Promise.all(paths.map((path) => effectiveConfiguration(workspace, path)));
  return [...faultyConfigurations(new Set(configurations.flatMap(({ files }) => files)))];
}
