import { loadRequestMessages, starterPipeline } from '@imgtpl/request';
import { baseName, stemOf } from '@imgtpl/workspace';
import type { AnalyzedTemplate } from './documents/analyzed-template.js';
import { newPipelinePath, pipelineFileOf } from './documents/pairs.js';
import { workspaceEdit } from './lsp/workspace-edit.js';
import { uriOfDocument } from './screen/diagnostics.js';
import type { Session } from './session.js';

/**
 * The path for the pipeline file of a template that has none; undefined if the client or the template does not allow
 * one.
 */
export async function writablePipeline(session: Session, template: AnalyzedTemplate): Promise<string | undefined> {
  const { appliesEdits, createsFiles, versionedEdits } = session.client;
  if (!appliesEdits || !createsFiles || !versionedEdits) return undefined;
  // A new pipeline file would contradict the image in the template, and there is a fix that moves that image.
  const hasImage = template.analysis.template.commands.some(({ spec }) => spec?.shape === 'baseImage');
  return hasImage ? undefined : newPipelinePath(session, template);
}

/** Writes a pipeline file for a template that has none, and shows it; editors do not say why they could not. */
export async function writePipeline(session: Session, uri: string): Promise<void> {
  const template = await session.template(uri);
  if (!template || (await pipelineFileOf(session, template.document)) !== undefined) return;
  const path = await writablePipeline(session, template);
  if (path === undefined) return;
  const file = baseName(template.document.path);
  const made = { uri: uriOfDocument(session, path), text: starterPipeline({ file, stem: stemOf(file) }) };
  if (!(await session.apply(workspaceEdit(session, [], made)))) {
    await session.complain((await loadRequestMessages(session.language)).notWritten(baseName(path)));
    return;
  }
  if (session.client.showsDocuments) await session.show({ uri: made.uri, takeFocus: true });
}
