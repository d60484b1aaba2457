import { addTo } from '@imgtpl/language';
import type { PipelineDocument } from '@imgtpl/request';
import { KIND_FACTS } from '@imgtpl/spec';
import { isPipelineName, kindOfName, PIPELINE_ENDINGS, stemOf, TEMPLATE_ENDING } from '../file-name.js';
import { type FolderEntry, isFileFault } from '../file-system.js';
import { kept } from '../kept.js';
import { baseName, comparePaths, joinPath, parentPath } from '../path.js';
import type { Workspace } from '../workspace.js';
import type { FolderPipelines, NamedTemplate, Pipeline } from './pipeline.js';

/** That a template is the content of a request. */
export interface ContentLink {
  readonly document: PipelineDocument;
  /** The pipeline file that the document stands in, absolute. */
  readonly pipeline: string;
  /** `BuildContent` or `TestContent`. */
  readonly parameter: string;
  /** Whether the pipeline file names it; otherwise its own name says that they belong together. */
  readonly isNamed: boolean;
}

/** The parameter that a template of its own pipeline file is the content of. */
export const OWN_PARAMETER = KIND_FACTS.build.parameter;

/** What pipeline files say of a template: its own first, then those of its folder, and others that are known to name it. */
export async function contentLinks(
  workspace: Workspace,
  path: string,
  others: Iterable<Pipeline> = [],
): Promise<readonly ContentLink[]> {
  const beside = await pipelinesIn(workspace, parentPath(path));
  const elsewhere = [...others].filter((pipeline) => !beside.byPath.has(pipeline.path)).flatMap(({ named }) => named);
  const naming = [...(beside.naming.get(path) ?? []), ...elsewhere.filter((one) => one.path === path)];
  const links = naming.map(({ document, pipeline, parameter }): ContentLink => {
    return { document, pipeline, parameter, isNamed: true };
  });
  const known = new Set(links.map(({ document }) => document));
  const own = ownPipeline(beside, path);
  for (const document of own?.file.documents ?? []) {
    if (own && !known.has(document)) {
      links.push({ document, pipeline: own.path, parameter: OWN_PARAMETER, isNamed: false });
    }
  }
  return own === undefined ? links : [...links].sort((a, b) => rankOf(a, own) - rankOf(b, own));
}

function rankOf({ pipeline }: ContentLink, own: Pipeline): number {
  return pipeline === own.path ? 0 : 1;
}

/**
 * The pipeline file that belongs to a template by its name, absolute; whether it can be read is not asked.
 *
 * @param present one that is there, perhaps in an editor alone
 */
export async function ownPipelinePath(
  workspace: Workspace,
  path: string,
  present?: string,
): Promise<string | undefined> {
  for (const candidate of ownCandidates(path)) {
    if (candidate === present || (await workspace.files.stat(candidate))?.type === 'file') return candidate;
  }
  return undefined;
}

/** Where the own pipeline file of a template can be, the one that counts first; nowhere for one that is no build content. */
export function ownCandidates(path: string): readonly string[] {
  if (!path.endsWith(TEMPLATE_ENDING) || kindOfName(path) !== 'build') return [];
  const stem = path.slice(0, -TEMPLATE_ENDING.length);
  return PIPELINE_ENDINGS.map((ending) => stem + ending);
}

/** The template beside a pipeline file that belongs to it by its name, if it exists. */
export async function ownTemplate(workspace: Workspace, pipeline: string): Promise<string | undefined> {
  const found = await namesake(workspace, pipeline);
  return found?.owner === pipeline ? found.path : undefined;
}

/** A template, and the pipeline file that it belongs to by its name; both absolute. */
export interface Namesake {
  readonly path: string;
  readonly owner: string;
}

/** The template of the name of a pipeline file beside it, if it exists; of several with the name it belongs to one. */
export async function namesake(workspace: Workspace, pipeline: string): Promise<Namesake | undefined> {
  if (!isPipelineName(pipeline)) return undefined;
  const stem = stemOf(pipeline);
  const path = `${stem}${TEMPLATE_ENDING}`;
  if (baseName(stem) === '' || kindOfName(path) !== 'build') return undefined;
  if ((await workspace.files.stat(path))?.type !== 'file') return undefined;
  return { path, owner: (await ownPipelinePath(workspace, path, pipeline)) ?? pipeline };
}

function ownPipeline({ byPath }: FolderPipelines, path: string): Pipeline | undefined {
  return ownCandidates(path).flatMap((candidate) => byPath.get(candidate) ?? [])[0];
}

function pipelinesIn(workspace: Workspace, folder: string): Promise<FolderPipelines> {
  return kept(workspace.cache.folders, folder, () => loadFolder(workspace, folder));
}

async function loadFolder(workspace: Workspace, folder: string): Promise<FolderPipelines> {
  const entries = await workspace.files.list(folder);
  const names = isFileFault(entries) ? [] : entries.filter(isPipelineEntry).map(({ name }) => name);
  const byPath = new Map<string, Pipeline>();
  const naming = new Map<string, NamedTemplate[]>();
  if (names.length === 0) return { byPath, naming };
  // What reads requests is loaded where there is one.
  const { loadPipeline } = await import('./load-pipeline.js');
  for (const name of names.sort(comparePaths)) {
    const path = joinPath(folder, name);
    if ((await workspace.files.stat(path))?.type !== 'file') continue;
    const pipeline = await loadPipeline(workspace, path);
    if (!('file' in pipeline)) continue;
    byPath.set(pipeline.path, pipeline);
    for (const template of pipeline.named) addTo(naming, template.path, template);
  }
  return { byPath, naming };
}

function isPipelineEntry({ name, type }: FolderEntry): boolean {
  return type !== 'folder' && isPipelineName(name);
}
