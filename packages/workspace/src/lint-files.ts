import { addTo, analyze, loadMessages } from '@imgtpl/language';
import { faultyConfigurations } from './configuration/configuration-reports.js';
import { effectiveConfiguration } from './configuration/effective-configuration.js';
import { eachOf } from './each-of.js';
import { isConfigurationName, isRequestName } from './file-name.js';
import type { FileReport, JudgedFile, UnreadableFile } from './file-report.js';
import { inPathOrder } from './in-path-order.js';
import { leadsOutOfRoot } from './in-root.js';
import { judgedTemplate } from './judged-template.js';
import { recall } from './memo.js';
import { baseName } from './path.js';
import { pairedTemplate } from './pipeline/content-links.js';
import type { Pipeline } from './pipeline/pipeline.js';
import { type DocumentSource, factsOf, readLinked } from './template-document.js';
import type { Workspace } from './workspace.js';

/**
 * Lints files in the order of their paths: used by both the command line's lint and the editor's workspace diagnostics.
 * Templates that are named by pipeline files among them are linted too, each once. A configuration with errors is
 * reported once, before the first file that it applies to, or at its own place among the paths.
 */
export async function* lintFiles(
  workspace: Workspace,
  paths: readonly string[],
  { found = paths }: LintFilesOptions = {},
): AsyncGenerator<FileReport> {
  const reported = new Set<string>();
  const chosen = new Set(paths);
  const named = await templatesNamedBy(workspace, found);
  const templates = [...named.keys()].filter((path) => named.get(path)?.some((pipeline) => chosen.has(pipeline.path)));
  for (const path of inPathOrder(workspace, new Set([...paths, ...templates]))) {
    await workspace.pause?.();
    for await (const report of lintDocument(workspace, { path }, named.get(path))) {
      if (report.outcome === 'faulty-configuration') {
        if (reported.has(report.path)) continue;
        reported.add(report.path);
      }
      yield report;
    }
  }
}

export interface LintFilesOptions {
  /** All that the paths were chosen from, in order: pipeline files that are not linted may name a template. */
  readonly found?: readonly string[];
}

/**
 * Lints one file, or a text under its name; the errors of its configuration come first. Pipeline files in other folders
 * count only if they are given.
 */
export async function* lintDocument(
  workspace: Workspace,
  source: DocumentSource,
  pipelines: readonly Pipeline[] = [],
): AsyncGenerator<FileReport> {
  if (isConfiguration(workspace, source.path)) {
    const { lintConfigurationSource } = await import('./configuration/lint-configuration.js');
    yield* lintConfigurationSource(workspace, source);
    return;
  }
  const { files } = await effectiveConfiguration(workspace, source.path);
  yield* faultyConfigurations(files);
  // Whatever it is called, a file that a pipeline file names is a template.
  yield isRequestName(baseName(source.path)) && pipelines.length === 0
    ? await lintPipelineSource(workspace, source)
    : await lintTemplate(workspace, source, pipelines);
}

/** By its name, or because the user chose it. */
function isConfiguration({ configuration }: Workspace, path: string): boolean {
  return isConfigurationName(baseName(path)) || (configuration?.use === 'file' && configuration.path === path);
}

async function lintPipelineSource(
  workspace: Workspace,
  { path, text }: DocumentSource,
): Promise<JudgedFile | UnreadableFile> {
  const { loadPipeline, readPipeline } = await import('./pipeline/load-pipeline.js');
  const { lintPipeline } = await import('./pipeline/lint-pipeline.js');
  const pipeline =
    text === undefined ? await loadPipeline(workspace, path) : await readPipeline(workspace, { path, text });
  return 'file' in pipeline ? lintPipeline(workspace, pipeline) : { outcome: 'unreadable', path, ...pipeline };
}

async function lintTemplate(
  workspace: Workspace,
  source: DocumentSource,
  pipelines: readonly Pipeline[],
): Promise<JudgedFile | UnreadableFile> {
  const template = await readLinked(workspace, source, pipelines);
  if (template.outcome === 'unreadable') return template;
  const { path, text, kind, settings, catalogue, links } = template;
  const inputs = [workspace.language, text, kind, settings, catalogue, ...links.map(({ document }) => document)];
  const report = await recall(workspace.memory?.reports, path, inputs, async () => {
    const messages = await loadMessages(workspace.language);
    return judgedTemplate(path, analyze(text, { ...template, requests: await factsOf(links), messages }));
  });
  return { ...report, pipelines };
}

/** The templates that belong to the pipeline files among the paths, each with the pipeline files that name it. */
async function templatesNamedBy(
  workspace: Workspace,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly Pipeline[]>> {
  const named = new Map<string, Pipeline[]>();
  const requests = paths.filter((path) => isRequestName(baseName(path)) && !isConfiguration(workspace, path));
  if (requests.length === 0) return named;
  const { loadPipeline } = await import('./pipeline/load-pipeline.js');
  const read = await eachOf(requests, async (path) => {
    await workspace.pause?.();
    const pipeline = await loadPipeline(workspace, path);
    return 'file' in pipeline ? { pipeline, own: await pairedInRoot(workspace, path) } : undefined;
  });
  for (const { pipeline, own } of read.filter((one) => one !== undefined)) {
    const templates = new Set([...pipeline.named.map((one) => one.path), ...(own === undefined ? [] : [own])]);
    for (const template of templates) addTo(named, template, pipeline);
  }
  return named;
}

/** A link out of the root is not followed: nobody named the template, and it may be written to. */
async function pairedInRoot(workspace: Workspace, pipeline: string): Promise<string | undefined> {
  const template = await pairedTemplate(workspace, pipeline);
  return template === undefined || (await leadsOutOfRoot(workspace, template)) ? undefined : template;
}
