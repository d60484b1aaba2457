import { type ContentLink, contentLinks } from '@imgtpl/workspace';
import type { OpenDocument } from './open-documents.js';
import type { Session } from './session.js';

/** The pipeline file whose content a template is: one that names it, or the one of its name. */
export async function pipelineFileOf(session: Session, document: OpenDocument): Promise<string | undefined> {
  return (await pipelineLinkOf(session, document))?.pipeline;
}

/** The first request that a template is content of, with the pipeline file that it stands in. */
export async function pipelineLinkOf(
  { workspace }: Session,
  { path, isFile }: OpenDocument,
): Promise<ContentLink | undefined> {
  return isFile ? (await contentLinks(workspace, path))[0] : undefined;
}
