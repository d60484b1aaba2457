import type { ComponentCatalogue, RequestFacts, Settings } from '@imgtpl/language';
import type { PipelineDocument } from '@imgtpl/request';
import type { ContentKind } from '@imgtpl/spec';
import { effectiveConfiguration } from './configuration/effective-configuration.js';
import type { UnreadableFile } from './file-report.js';
import type { Awaitable } from './file-system.js';
import { kindByLinks } from './kind.js';
import { type ContentLink, contentLinks } from './pipeline/content-links.js';
import type { Pipeline } from './pipeline/pipeline.js';
import { readText } from './source-text.js';
import type { Workspace } from './workspace.js';

/** A file, or a text under its name. */
export interface DocumentSource {
  /** Absolute; need not exist when `text` is given. */
  readonly path: string;
  /** Used instead of the file's text: standard input, an open document. */
  readonly text?: string;
}

/** A template with what `analyze` of `@imgtpl/language` needs to know of it. */
export interface TemplateDocument {
  readonly outcome: 'document';
  /** Absolute. */
  readonly path: string;
  readonly kind: ContentKind;
  /** May start with a byte-order mark. */
  readonly text: string;
  readonly settings: Settings;
  /** The requests that use it as content. */
  readonly requests: readonly RequestFacts[];
  readonly catalogue?: ComponentCatalogue | undefined;
}

/** The same, with the requests as they were read. */
export interface LinkedTemplate extends Omit<TemplateDocument, 'outcome' | 'requests'> {
  readonly outcome: 'linked';
  readonly links: readonly ContentLink[];
}

/** Reads a template; `pipelines` in other folders may name it too. */
export async function readDocument(
  workspace: Workspace,
  source: DocumentSource,
  pipelines: Awaitable<Iterable<Pipeline>> = [],
): Promise<TemplateDocument | UnreadableFile> {
  const template = await readLinked(workspace, source, pipelines);
  if (template.outcome === 'unreadable') return template;
  const { links, ...rest } = template;
  return { ...rest, outcome: 'document', requests: await factsOf(links) };
}

export async function readLinked(
  workspace: Workspace,
  { path, text }: DocumentSource,
  pipelines: Awaitable<Iterable<Pipeline>>,
): Promise<LinkedTemplate | UnreadableFile> {
  const read = text ?? (await readText(workspace, path));
  if (typeof read !== 'string') return { outcome: 'unreadable', path, ...read };
  const [{ settings, catalogue }, links] = await Promise.all([
    effectiveConfiguration(workspace, path),
    contentLinks(workspace, path, pipelines),
  ]);
  const kind = await kindByLinks(workspace, path, links);
  return { outcome: 'linked', path, kind, text: read, settings, links, catalogue };
}

/** What a template's rules need to know about the requests that use it. */
export async function factsOf(links: readonly ContentLink[]): Promise<readonly RequestFacts[]> {
  const facts = await Promise.all(links.map(({ document }) => factsOfRequest(document)));
  return facts.flatMap((one) => one ?? []);
}

/** What a template's rules need to know about a request that uses it; undefined if the request cannot be read. */
export async function factsOfRequest(document: PipelineDocument): Promise<RequestFacts | undefined> {
  const { factsOfDocument } = await import('./pipeline/facts-of-document.js');
  return factsOfDocument(document);
}
