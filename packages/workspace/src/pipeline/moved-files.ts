import type { TextEdit } from '@imgtpl/language';
import { contentReferences, hasContent, type PipelineDocument, setContentFile } from '@imgtpl/request';
import { discover } from '../discover.js';
import { eachOf } from '../each-of.js';
import { isPipelineName, isTemplateName, kindOfName, stemOf } from '../file-name.js';
import { baseName, isInside, parentPath, relativePath, resolvePath } from '../path.js';
import type { Workspace } from '../workspace.js';
import { PAIRED_PARAMETER, pairedTemplate } from './content-links.js';
import { loadNamingPipeline, loadPipeline } from './load-pipeline.js';

/** A file or folder that is about to get another path; both absolute. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Edits of a pipeline file. */
export interface PipelineEdits {
  /** Where it is before the move; absolute. */
  readonly path: string;
  /** The text that the edits are for. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/**
 * The edits that let every pipeline file in the workspace's folders keep its templates when files are moved: a path that
 * it names is adapted, and a template that will no longer belong to it by its name is named.
 */
export async function editsForMoves(workspace: Workspace, moves: readonly Move[]): Promise<readonly PipelineEdits[]> {
  const { files } = await discover(workspace, workspace.workspaceFolders ?? []);
  const pipelines = files.filter((one) => isPipelineName(baseName(one)));
  const found = await eachOf(pipelines, async (path) => {
    await workspace.pause?.();
    return editsOf(workspace, path, moves);
  });
  return found.filter((one) => one !== undefined);
}

function pathAfter(moves: readonly Move[], path: string): string {
  const move = moves.find(({ from }) => isInside(from, path));
  return move === undefined ? path : move.to + path.slice(move.from.length);
}

async function editsOf(workspace: Workspace, path: string, moves: readonly Move[]): Promise<PipelineEdits | undefined> {
  const after = (one: string) => pathAfter(moves, one);
  const own = { before: path, after: after(path) };
  const template = await pairedTemplate(workspace, path);
  // A template that gets the name is the content from now on, and naming the old one would contradict that.
  const isReplaced = moves.some(({ to }) => isPaired(to, own.after));
  const separated =
    template !== undefined && !isReplaced && !isPaired(after(template), own.after) ? template : undefined;
  const load = separated === undefined ? loadNamingPipeline : loadPipeline;
  const pipeline = await load(workspace, path);
  if (pipeline === undefined || !('file' in pipeline)) return undefined;
  const { text, documents } = pipeline.file;
  const edits = documents.flatMap((document) => [
    ...renamedReferences(document, own, after),
    ...(separated === undefined || hasContent(document, PAIRED_PARAMETER)
      ? []
      : nameTemplate(document, own.after, after(separated))),
  ]);
  return edits.length === 0 ? undefined : { path, text, edits };
}

function renamedReferences(
  document: PipelineDocument,
  own: { readonly before: string; readonly after: string },
  after: (path: string) => string,
): readonly TextEdit[] {
  return contentReferences(document).flatMap(({ parameter, path: written }) => {
    const file = after(resolvePath(parentPath(own.before), written));
    if (resolvePath(parentPath(own.after), written) === file) return [];
    return setContentFile(document, parameter, relativePath(parentPath(own.after), file)) ?? [];
  });
}

function nameTemplate(document: PipelineDocument, pipeline: string, template: string): readonly TextEdit[] {
  return setContentFile(document, PAIRED_PARAMETER, relativePath(parentPath(pipeline), template)) ?? [];
}

/** Whether a template and a pipeline file belong together by their names. */
function isPaired(template: string, pipeline: string): boolean {
  if (!isTemplateName(template) || kindOfName(template) !== 'build' || !isPipelineName(pipeline)) return false;
  return stemOf(template) === stemOf(pipeline);
}
