import type { OpenDocument } from './open-documents.js';
import type { Session } from './session.js';

const ENDINGS = ['.pipeline.yaml', '.pipeline.yml', '.pipeline.json'];

/** The pipeline file beside a template: `web.pipeline.yaml` for `web.imgtpl`. */
export async function pipelineFileOf(
  { workspace }: Session,
  { path, isFile }: OpenDocument,
): Promise<string | undefined> {
  if (!isFile) return undefined;
  const stem = path.replace(/\.imgtpl$/i, '');
  for (const ending of ENDINGS) {
    const stat = await workspace.files.stat(`${stem}${ending}`);
    if (stat?.type === 'file') return `${stem}${ending}`;
  }
  return undefined;
}
