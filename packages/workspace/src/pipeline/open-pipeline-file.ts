import { type PipelineFile, readAroundFaults, readPipelineFile } from '@imgtpl/request';
import type { Workspace } from '../workspace.js';

interface ShownFile {
  readonly path: string;
  readonly text: string;
}

/**
 * A pipeline file as an editor shows it, read as far as possible. If the workspace has the same text for its path, the
 * file is parsed only once, for the lint and for everything else.
 */
export async function openPipelineFile(workspace: Workspace, { path, text }: ShownFile): Promise<PipelineFile> {
  const { loadPipeline } = await import('./load-pipeline.js');
  const loaded = await loadPipeline(workspace, path);
  if ('file' in loaded && loaded.file.text === text) return loaded.readable;
  return readAroundFaults(path, await readPipelineFile(text, { path }));
}
