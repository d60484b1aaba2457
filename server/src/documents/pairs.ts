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
import type { AnalysedTemplate } from './analysed-template.js';
import type { OpenDocument } from './open-documents.js';

/** The pipeline file whose content a template is: the one of its name, or one that names it. */
export async function pipelineFileOf(session: Session, document: OpenDocument): Promise<string | undefined> {
  const [first] = await pipelineLinksOf(session, document);
  return first?.pipeline;
}

/** Every request of one pipeline file that a template is content of; empty where there is none. */
export async function pipelineLinksOf(session: Session, document: OpenDocument): Promise<readonly ContentLink[]> {
  const { path, isFile } = document;
  const links = isFile ? await contentLinks(session.workspace, path, await session.naming(document)) : [];
  return links.filter(({ pipeline }) => pipeline === links[0]?.pipeline);
}

/** The path that the own pipeline file of a template would have that has none; undefined where none can be made. */
export async function newPipelinePath(
  session: Session,
  { document: { path, isFile }, analysis: { kind } }: AnalysedTemplate,
): Promise<string | undefined> {
  const name = baseName(path);
  if (!isFile || kind !== 'build' || !isTemplateName(name)) return undefined;
  const own = joinPath(parentPath(path), stemOf(name) + PIPELINE_ENDINGS[0]);
  // What is there and cannot be read, or came since the folder was read, is its pipeline file all the same.
  return (await session.workspace.files.stat(own)) === undefined ? own : undefined;
}
