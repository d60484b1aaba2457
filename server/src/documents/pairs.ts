import {
  baseName,
  type ContentLink,
  contentLinks,
  isTemplateName,
  joinPath,
  PIPELINE_ENDINGS,
  parentPath,
  stemOf,
} from '@imgtpl/workspace';
import type { Session } from '../session.js';
import type { AnalyzedTemplate } from './analyzed-template.js';
import type { OpenDocument } from './open-documents.js';

/** The pipeline file that a template is the content of: the one with its name, or one that names it. */
export async function pipelineFileOf(session: Session, document: OpenDocument): Promise<string | undefined> {
  const [first] = await pipelineLinksOf(session, document);
  return first?.pipeline;
}

/** All requests of one pipeline file that a template is the content of; empty if there is none. */
export async function pipelineLinksOf(session: Session, document: OpenDocument): Promise<readonly ContentLink[]> {
  const { path, isFile } = document;
  const links = isFile ? await contentLinks(session.workspace, path, await session.naming(document)) : [];
  return links.filter(({ pipeline }) => pipeline === links[0]?.pipeline);
}

/** The path for a new pipeline file of a template that has none; undefined if none can be created. */
export async function newPipelinePath(
  session: Session,
  { document: { path, isFile }, analysis: { kind } }: AnalyzedTemplate,
): Promise<string | undefined> {
  const name = baseName(path);
  if (!isFile || kind !== 'build' || !isTemplateName(name)) return undefined;
  const own = joinPath(parentPath(path), stemOf(name) + PIPELINE_ENDINGS[0]);
  // A file there that cannot be read, or that was created since the folder was read, counts as its pipeline file, too.
  return (await session.workspace.files.stat(own)) === undefined ? own : undefined;
}
