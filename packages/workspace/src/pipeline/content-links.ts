import { addTo } from '@imgtpl/language';
import type { PipelineDocument } from '@imgtpl/request';
import { KIND_FACTS } from '@imgtpl/spec';
import { eachOf } from '../each-of.js';
import { isPipelineName, isTemplateName, kindOfName, PIPELINE_ENDINGS, stemOf, TEMPLATE_ENDING } from '../file-name.js';
import type { Awaitable } from '../file-system.js';
import { getOrMake } from '../get-or-make.js';
import { baseName, comparePaths, parentPath } from '../path.js';
import type { Workspace } from '../workspace.js';
import { filesByStem } from './files-by-stem.js';
import type { FolderPipelines, NamedTemplate, Pipeline, SameNameFiles } from './pipeline.js';

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

/** The parameter for the template that belongs to a pipeline file by its name. */
export const PAIRED_PARAMETER = KIND_FACTS.build.parameter;

/** The requests that use a template: of its paired pipeline file, of others in its folder, then of `morePipelines`. */
export async function contentLinks(
  workspace: Workspace,
  path: string,
  morePipelines: Awaitable<Iterable<Pipeline>> = [],
): Promise<readonly ContentLink[]> {
  const [folder, paired, more] = await Promise.all([
    pipelinesIn(workspace, parentPath(path)),
    pairedPipeline(workspace, path),
    morePipelines,
  ]);
  const elsewhere = [...more].filter((pipeline) => !folder.paths.has(pipeline.path)).flatMap(({ named }) => named);
  const naming = [...(folder.naming.get(path) ?? []), ...elsewhere.filter((one) => one.path === path)];
  const links = naming.map(({ document, pipeline, parameter }): ContentLink => {
    return { document, pipeline, parameter, isNamed: true };
  });
  const known = new Set(links.map(({ document }) => document));
  for (const document of paired?.file.documents ?? []) {
    if (paired && !known.has(document)) {
      links.push({ document, pipeline: paired.path, parameter: PAIRED_PARAMETER, isNamed: false });
    }
  }
  return paired === undefined ? links : links.sort((a, b) => rankOf(a, paired) - rankOf(b, paired));
}

/** The pipeline file that belongs to a template by its name, if its folder lists one that can be read. */
async function pairedPipeline(workspace: Workspace, path: string): Promise<Pipeline | undefined> {
  for (const candidate of (await sameNamePipelines(workspace, path)) ?? []) {
    const { loadPipeline } = await import('./load-pipeline.js');
    const pipeline = await loadPipeline(workspace, candidate);
    if ('file' in pipeline) return pipeline;
  }
  return undefined;
}

function rankOf({ pipeline }: ContentLink, paired: Pipeline): number {
  return pipeline === paired.path ? 0 : 1;
}

/**
 * The pipeline file that belongs to a template by its name, absolute; it may be unreadable.
 *
 * @param present one that exists, perhaps only in an editor
 */
export async function pairedPipelinePath(
  workspace: Workspace,
  path: string,
  present?: string,
): Promise<string | undefined> {
  const listed = await sameNamePipelines(workspace, path);
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

/** The names that a template's pipeline file can have to belong to it, the preferred one first; empty if none can. */
export async function pairedPipelineNames(workspace: Workspace, path: string): Promise<readonly string[]> {
  const listed = await sameNamePipelines(workspace, path);
  return listed === undefined ? [] : PIPELINE_ENDINGS.map((ending) => stemOf(baseName(path)) + ending);
}

/**
 * The pipeline files in a template's folder that share its name. Undefined if none can belong to it: it is not build
 * content, or another template has the same name and comes first.
 */
async function sameNamePipelines(workspace: Workspace, path: string): Promise<readonly string[] | undefined> {
  if (!isTemplateName(path) || kindOfName(path) !== 'build') return undefined;
  const { templates, pipelines } = (await sameNameFilesOf(workspace, path)) ?? { templates: [], pipelines: [] };
  return templates.indexOf(path) > 0 ? undefined : pipelines;
}

async function sameNameFilesOf(workspace: Workspace, path: string): Promise<SameNameFiles | undefined> {
  return (await filesByStem(workspace, parentPath(path))).get(stemOf(baseName(path)));
}

/** The template beside a pipeline file that belongs to it by its name, if it exists. */
export async function pairedTemplate(workspace: Workspace, pipeline: string): Promise<string | undefined> {
  const found = await pairingOf(workspace, pipeline);
  return found?.pipeline === pipeline ? found.template : undefined;
}

/** A template, and the pipeline file that it belongs to by its name; both absolute. */
export interface Pairing {
  readonly template: string;
  readonly pipeline: string;
}

/** The template beside a pipeline file with its name, if it exists; of several pipeline files, only one is paired. */
export async function pairingOf(workspace: Workspace, pipeline: string): Promise<Pairing | undefined> {
  if (!isPipelineName(pipeline)) return undefined;
  const stem = stemOf(pipeline);
  const template = (await sameNameFilesOf(workspace, pipeline))?.templates[0] ?? `${stem}${TEMPLATE_ENDING}`;
  if (baseName(stem) === '' || kindOfName(template) !== 'build') return undefined;
  if ((await workspace.files.stat(template))?.type !== 'file') return undefined;
  return { template, pipeline: (await pairedPipelinePath(workspace, template, pipeline)) ?? pipeline };
}

function pipelinesIn(workspace: Workspace, folder: string): Promise<FolderPipelines> {
  return getOrMake(workspace.cache.folderPipelines, folder, () => loadFolder(workspace, folder));
}

async function loadFolder(workspace: Workspace, folder: string): Promise<FolderPipelines> {
  const files = await filesByStem(workspace, folder);
  const listed = [...files.values()].flatMap(({ pipelines }) => pipelines);
  const paths = new Set<string>();
  const naming = new Map<string, NamedTemplate[]>();
  if (listed.length === 0) return { paths, naming };
  // The code that reads requests is loaded only if there is one.
  const { loadNamingPipeline } = await import('./load-pipeline.js');
  const loaded = await eachOf(listed.sort(comparePaths), (path) => loadNamingPipeline(workspace, path));
  for (const pipeline of loaded) {
    if (pipeline === undefined || !('file' in pipeline)) continue;
    paths.add(pipeline.path);
    for (const template of pipeline.named) addTo(naming, template.path, template);
  }
  return { paths, naming };
}
