import { addTo } from '@imgtpl/language';
import type { PipelineDocument } from '@imgtpl/request';
import { KIND_FACTS } from '@imgtpl/spec';
import { isPipelineName, isTemplateName, kindOfName, PIPELINE_ENDINGS, stemOf, TEMPLATE_ENDING } from '../file-name.js';
import { getOrMake } from '../get-or-make.js';
import { baseName, comparePaths, parentPath } from '../path.js';
import type { Workspace } from '../workspace.js';
import type { FolderPipelines, NamedTemplate, Pipeline, Relatives } from './pipeline.js';
import { relativesIn } from './relatives.js';

/** A request that uses a template as its content. */
export interface ContentLink {
  readonly document: PipelineDocument;
  /** The pipeline file of the document, absolute. */
  readonly pipeline: string;
  /** `BuildContent` or `TestContent`. */
  readonly parameter: string;
  /** Whether the pipeline file names the template; if not, they belong together by their names. */
  readonly isNamed: boolean;
}

/** The parameter for the template that a pipeline file owns by its name. */
export const OWN_PARAMETER = KIND_FACTS.build.parameter;

/** The requests that use a template: from its own pipeline file, then others in its folder, then `others`. */
export async function contentLinks(
  workspace: Workspace,
  path: string,
  others: Iterable<Pipeline> = [],
): Promise<readonly ContentLink[]> {
  const beside = await pipelinesIn(workspace, parentPath(path));
  const elsewhere = [...others].filter((pipeline) => !beside.paths.has(pipeline.path)).flatMap(({ named }) => named);
  const naming = [...(beside.naming.get(path) ?? []), ...elsewhere.filter((one) => one.path === path)];
  const links = naming.map(({ document, pipeline, parameter }): ContentLink => {
    return { document, pipeline, parameter, isNamed: true };
  });
  const known = new Set(links.map(({ document }) => document));
  const own = await ownPipeline(workspace, path);
  for (const document of own?.file.documents ?? []) {
    if (own && !known.has(document)) {
      links.push({ document, pipeline: own.path, parameter: OWN_PARAMETER, isNamed: false });
    }
  }
  return own === undefined ? links : [...links].sort((a, b) => rankOf(a, own) - rankOf(b, own));
}

/** The own pipeline file of a template, if its folder lists one that can be read. */
async function ownPipeline(workspace: Workspace, path: string): Promise<Pipeline | undefined> {
  for (const candidate of (await ownListed(workspace, path)) ?? []) {
    const { loadPipeline } = await import('./load-pipeline.js');
    const pipeline = await loadPipeline(workspace, candidate);
    if ('file' in pipeline) return pipeline;
  }
  return undefined;
}

function rankOf({ pipeline }: ContentLink, own: Pipeline): number {
  return pipeline === own.path ? 0 : 1;
}

/**
 * The pipeline file that belongs to a template by its name, absolute; it may be unreadable.
 *
 * @param present one that exists, perhaps only in an editor
 */
export async function ownPipelinePath(
  workspace: Workspace,
  path: string,
  present?: string,
): Promise<string | undefined> {
  const listed = await ownListed(workspace, path);
  if (listed === undefined) return undefined;
  const known = present === undefined || listed.includes(present) ? listed : [present, ...listed];
  for (const ending of PIPELINE_ENDINGS) {
    const candidate = stemOf(path) + ending;
    // On a file system that ignores case, a file exists under any spelling; prefer the one that is listed.
    const same = known.filter((one) => one.toLowerCase() === candidate.toLowerCase());
    for (const one of same.length > 0 ? same : [candidate]) {
      if (one === present || (await workspace.files.stat(one))?.type === 'file') return one;
    }
  }
  return undefined;
}

/** The possible names of a template's own pipeline file, the preferred one first; empty if it cannot have one. */
export async function ownPipelineNames(workspace: Workspace, path: string): Promise<readonly string[]> {
  const listed = await ownListed(workspace, path);
  return listed === undefined ? [] : PIPELINE_ENDINGS.map((ending) => stemOf(baseName(path)) + ending);
}

/**
 * The pipeline files in a template's folder that share its name. Undefined if none can belong to it: it is not build
 * content, or another template has the same name and comes first.
 */
async function ownListed(workspace: Workspace, path: string): Promise<readonly string[] | undefined> {
  if (!isTemplateName(path) || kindOfName(path) !== 'build') return undefined;
  const { templates, pipelines } = (await relativesOf(workspace, path)) ?? { templates: [], pipelines: [] };
  return templates.indexOf(path) > 0 ? undefined : pipelines;
}

async function relativesOf(workspace: Workspace, path: string): Promise<Relatives | undefined> {
  return (await relativesIn(workspace, parentPath(path))).get(stemOf(baseName(path)));
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

/** The template beside a pipeline file with its name, if it exists; one of the pipeline files with the name owns it. */
export async function namesake(workspace: Workspace, pipeline: string): Promise<Namesake | undefined> {
  if (!isPipelineName(pipeline)) return undefined;
  const stem = stemOf(pipeline);
  const path = (await relativesOf(workspace, pipeline))?.templates[0] ?? `${stem}${TEMPLATE_ENDING}`;
  if (baseName(stem) === '' || kindOfName(path) !== 'build') return undefined;
  if ((await workspace.files.stat(path))?.type !== 'file') return undefined;
  return { path, owner: (await ownPipelinePath(workspace, path, pipeline)) ?? pipeline };
}

function pipelinesIn(workspace: Workspace, folder: string): Promise<FolderPipelines> {
  return getOrMake(workspace.cache.folders, folder, () => loadFolder(workspace, folder));
}

async function loadFolder(workspace: Workspace, folder: string): Promise<FolderPipelines> {
  const relatives = await relativesIn(workspace, folder);
  const listed = [...relatives.values()].flatMap(({ pipelines }) => pipelines);
  const paths = new Set<string>();
  const naming = new Map<string, NamedTemplate[]>();
  if (listed.length === 0) return { paths, naming };
  // The code that reads requests is loaded only if there is one.
  const { loadNamingPipeline } = await import('./load-pipeline.js');
  for (const path of listed.sort(comparePaths)) {
    const pipeline = await loadNamingPipeline(workspace, path);
    if (pipeline === undefined || !('file' in pipeline)) continue;
    paths.add(pipeline.path);
    for (const template of pipeline.named) addTo(naming, template.path, template);
  }
  return { paths, naming };
}
