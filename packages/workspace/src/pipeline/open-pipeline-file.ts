import { type PipelineFile, readPipelineFile } from '@imgtpl/request';
import type { Workspace } from '../workspace.js';

/**
 * A pipeline file as an editor shows it. While the workspace has that text for its path it is read once, for the lint
 * and for whatever is asked of it.
 */
export async function openPipelineFile(
  workspace: Workspace,
  { path, text }: { readonly path: string; readonly text: string },
): Promise<PipelineFile> {
  const { loadPipeline } = await import('./load-pipeline.js');
  const loaded = await loadPipeline(workspace, path);
  return 'file' in loaded && loaded.file.text === text ? loaded.file : readPipelineFile(text, { path });
}
