import { type ContentLink, contentLinks } from '@imgtpl/workspace';
import type { OpenDocument } from './open-documents.js';
import type { Session } from './session.js';

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
