import { parse } from '@imgtpl/grammar';
import { applyEdits } from '@imgtpl/language';
import { type BaseImageChoice, type PipelineEdit, setBaseImage } from '@imgtpl/request';
import { contentLinks, lintDocument, readText, relativePath, resolvePath, type Workspace } from '@imgtpl/workspace';
import type { CommandContext } from '../commands/command.js';
import type { Change, Changes } from '../diff/print-diff.js';
import { isMovable, type Judgement, judgeFiles } from './judge-files.js';
import type { Progress } from './progress.js';

/** The judgement with base images moved to where they are decided; what that makes of both files is judged again. */
export async function moveBaseImages(
  first: Judgement,
  { workspace, reopen, progress }: Moving,
  context: CommandContext,
): Promise<Judgement> {
  const moved = await movedBaseImages(workspace, first);
  if (moved.size === 0) return first;
  const again = await judgeFiles(reopen(moved), { paths: [...moved.keys()], fix: true, progress }, context);
  const files = new Map([...first.files, ...again.files].map((file) => [file.path, file]));
  const fixed = new Map(first.fixed);
  const unfixed = new Map(first.unfixed);
  for (const [path, change] of moved) {
    fixed.delete(path);
    fixed.set(path, { ...change, after: again.fixed.get(path)?.after ?? change.after });
    const shown = relativePath(workspace.workingDirectory, path);
    const before = first.unfixed.get(path) ?? first.files.find((file) => file.path === shown);
    if (before !== undefined) unfixed.set(path, before);
  }
  return { ...first, files: [...files.values()], fixed, unfixed };
}

interface Moving {
  readonly workspace: Workspace;
  /** The same workspace in which files have other texts. */
  readonly reopen: (texts: Changes) => Workspace;
  readonly progress: Progress;
}

/**
 * What moving base images from templates to their pipeline files makes of both: where the pipeline file is among the
 * files that were judged, and names no base image. It stands before its template, which is written after it or not at all.
 */
async function movedBaseImages(workspace: Workspace, { files }: Judgement): Promise<Changes> {
  const changes = new Map<string, Change>();
  const judged = new Set(files.map(({ path }) => path));
  for (const { path, diagnostics, kind } of files) {
    if (kind !== 'build' || !diagnostics.some(isMovable)) continue;
    const template = resolvePath(workspace.workingDirectory, path);
    const links = await contentLinks(workspace, template);
    const [pipeline, ...others] = new Set(links.map((link) => link.pipeline));
    if (pipeline === undefined || others.length > 0 || changes.has(pipeline)) continue;
    if (!judged.has(relativePath(workspace.workingDirectory, pipeline))) continue;
    const removed = await withoutBaseImage(workspace, template);
    if (removed === undefined) continue;
    const { image, ...change } = removed;
    const edits = links.map(({ document }) => setBaseImage(document, image));
    const named = await withEdits(workspace, pipeline, edits);
    if (named === undefined) continue;
    changes.set(pipeline, named);
    changes.set(template, { ...change, behind: pipeline });
  }
  return changes;
}

/** A template that names one base image and is told not to, before and after. */
async function withoutBaseImage(
  workspace: Workspace,
  path: string,
): Promise<{ readonly image: BaseImageChoice; readonly before: string; readonly after: string } | undefined> {
  const before = await readText(workspace, path);
  if (typeof before !== 'string') return undefined;
  const contents = parse(before).commands.map(({ content }) => content);
  const [content, ...more] = contents.filter((it) => it.shape === 'baseImage');
  if (content?.image === undefined || more.length > 0) return undefined;
  for await (const report of lintDocument(workspace, { path, text: before })) {
    if (report.outcome !== 'judged') continue;
    const fix = report.diagnostics.find(isMovable)?.fixes[0];
    const { type, id } = content.image;
    return fix && { image: { type: type.text, id: id.text }, before, after: applyEdits(before, fix.edits) };
  }
  return undefined;
}

/** The edits of each request of a file; undefined where one of them has a base image, or no place for it. */
async function withEdits(
  workspace: Workspace,
  path: string,
  edits: readonly (readonly PipelineEdit[] | undefined)[],
): Promise<{ readonly before: string; readonly after: string } | undefined> {
  const before = await readText(workspace, path);
  const possible = edits.filter((edit) => edit !== undefined);
  if (typeof before !== 'string' || possible.length < edits.length) return undefined;
  return { before, after: applyEdits(before, possible.flat()) };
}
