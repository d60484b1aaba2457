import { type PipelineFile, readPipelineFile } from '@imgtpl/request';
import type { Workspace } from '../workspace.js';

/**
 * A pipeline file as an editor shows it. If the workspace has the same text for its path, the file is parsed only once,
 * for the lint and for everything else.
 */
export async function openPipelineFile(
  workspace: Workspace,
  { path, text }: { readonly path: string; readonly text: string },
): Promise<PipelineFile> {
  const { loadPipeline } = await import('./load-pipeline.js');
  const loaded = await loadPipeline(workspace, path);
  return 'file' in loaded && loaded.file.text === text ? loaded.file : readPipelineFile(text, { path });
}
