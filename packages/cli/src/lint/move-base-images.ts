import { parse } from '@imgtpl/grammar';
import { applyEdits, type BaseImage, type Diagnostic, type TextEdit } from '@imgtpl/language';
import { inlineContents, setBaseImage } from '@imgtpl/request';
import {
  contentLinks,
  lintDocument,
  loadPipeline,
  type Pipeline,
  readText,
  relativePath,
  resolvePath,
  type Workspace,
} from '@imgtpl/workspace';
import type { CommandContext } from '../command-context.js';
import type { Change, Changes } from '../diff/print-diff.js';
import type { ReportedFile } from '../report.js';
import type { Progress } from '../terminal/progress.js';
import { isMisplacedBaseImage } from './is-misplaced-base-image.js';
import { type LintResult, lintAndFix } from './lint-and-fix.js';

/** Moves base images from templates to pipeline files, and lints the changed files again. */
export async function moveBaseImages(
  first: LintResult,
  { workspace, reopen, progress }: MoveContext,
  context: CommandContext,
): Promise<LintResult> {
  const moved = await baseImageChanges(workspace, first);
  if (moved.size === 0) return first;
  const found = first.files.map(({ path }) => resolvePath(workspace.workingDirectory, path));
  const options = { paths: [...moved.keys()], found, fix: true, progress };
  const again = await lintAndFix(reopen(moved), options, context);
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

interface MoveContext {
  readonly workspace: Workspace;
  /** The same workspace with other texts for some files. */
  readonly reopen: (texts: Changes) => Workspace;
  readonly progress: Progress;
}

/**
 * The changes that move base images from templates to their pipeline files, if the pipeline file was linted too and
 * names no base image. It comes before its template, which is only written if that succeeds.
 */
async function baseImageChanges(workspace: Workspace, { files }: LintResult): Promise<Changes> {
  const changes = new Map<string, Change>();
  const editsOf = new Map<string, readonly TextEdit[]>();
  /** False for a request that gets its image from elsewhere already: of two contents, one is a mistake. */
  const change = ({ path, file: { text } }: Pipeline, edits: readonly TextEdit[]): boolean => {
    const known = editsOf.get(path) ?? [];
    const starts = new Set(known.map(({ range }) => range.start));
    if (edits.length === 0 || edits.some(({ range }) => starts.has(range.start))) return false;
    const all = [...known, ...edits].sort((a, b) => a.range.start - b.range.start);
    editsOf.set(path, all);
    changes.set(path, { before: text, after: applyEdits(text, all) });
    return true;
  };
  const pipelines = await pipelinesOf(workspace, files);
  const misplaced = files.filter(({ diagnostics }) => diagnostics.some(isMisplacedBaseImage));
  for (const { path: shown, kind } of misplaced) {
    const path = resolvePath(workspace.workingDirectory, shown);
    const pipeline = pipelines.get(path);
    if (pipeline !== undefined) change(pipeline, await editsInside(workspace, pipeline));
    else if (kind === 'build') {
      const move = await moveFromTemplate(workspace, path, pipelines);
      if (move === undefined || !change(move.pipeline, move.pipelineEdits)) continue;
      changes.set(path, { ...move.templateChange, dependsOn: move.pipeline.path });
    }
  }
  return changes;
}

async function pipelinesOf(
  workspace: Workspace,
  files: readonly ReportedFile[],
): Promise<ReadonlyMap<string, Pipeline>> {
  const pipelines = new Map<string, Pipeline>();
  for (const { path: shown, kind } of files) {
    if (kind !== 'pipeline') continue;
    const path = resolvePath(workspace.workingDirectory, shown);
    const pipeline = await loadPipeline(workspace, path);
    if ('file' in pipeline) pipelines.set(path, pipeline);
  }
  return pipelines;
}

interface Move {
  readonly pipeline: Pipeline;
  readonly pipelineEdits: readonly TextEdit[];
  readonly templateChange: Change;
}

/** The move from a template to its pipeline file, if there is exactly one. */
async function moveFromTemplate(
  workspace: Workspace,
  path: string,
  pipelines: ReadonlyMap<string, Pipeline>,
): Promise<Move | undefined> {
  const links = await contentLinks(workspace, path, pipelines.values());
  const [name, ...others] = new Set(links.map((link) => link.pipeline));
  const pipeline = name === undefined ? undefined : pipelines.get(name);
  const before = await readText(workspace, path);
  if (pipeline === undefined || others.length > 0 || typeof before !== 'string') return undefined;
  const image = imageOf(before);
  const [fix] = (await misplacedIn(workspace, { path, text: before })).flatMap(({ fixes }) => fixes);
  if (image === undefined || fix === undefined) return undefined;
  const edits = links.map(({ document }) => setBaseImage(document, image) ?? []);
  if (edits.some((each) => each.length === 0)) return undefined;
  return {
    pipeline,
    pipelineEdits: edits.flat(),
    templateChange: { before, after: applyEdits(before, fix.edits) },
  };
}

/** The edits inside a pipeline file, for each template in it. */
async function editsInside(workspace: Workspace, { path, file }: Pipeline): Promise<readonly TextEdit[]> {
  const misplaced = await misplacedIn(workspace, { path, text: file.text });
  return file.documents.flatMap((document) => {
    const content = inlineContents(document).find(({ kind }) => kind === 'build');
    if (content === undefined) return [];
    const image = imageOf(content.text);
    if (image === undefined) return [];
    const { start, end } = content.value.range;
    const [fix] = misplaced
      .filter(({ range }) => start <= range.start && range.end <= end)
      .flatMap(({ fixes }) => fixes);
    const named = setBaseImage(document, image);
    return fix && named ? [...named, ...fix.edits] : [];
  });
}

/** The base image of a template; undefined unless it names exactly one. */
function imageOf(text: string): BaseImage | undefined {
  const contents = parse(text).commands.map(({ content }) => content);
  const [content, ...more] = contents.filter((it) => it.shape === 'baseImage');
  if (content?.image === undefined || more.length > 0) return undefined;
  const { type, id } = content.image;
  return { type: type.text, id: id.text };
}

/** The diagnostics about base images in a file. */
async function misplacedIn(
  workspace: Workspace,
  source: { readonly path: string; readonly text: string },
): Promise<readonly Diagnostic[]> {
  for await (const report of lintDocument(workspace, source)) {
    if (report.outcome === 'judged') return report.diagnostics.filter(isMisplacedBaseImage);
  }
  return [];
}
