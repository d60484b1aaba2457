import { contentReferences, mayNameContent, readPipelineFile } from '@imgtpl/request';
import { discover } from '../discover.js';
import { isPipelineName } from '../file-name.js';
import { baseName, comparePaths, parentPath, resolvePath } from '../path.js';
import { readText } from '../source-text.js';
import type { Workspace } from '../workspace.js';
import type { Pipeline } from './pipeline.js';

/** Which pipeline files of an editor's folders name which templates: what the folder of a template does not tell. */
export interface NamingIndex {
  /** The pipeline files that name a template, as far as they are known. */
  naming(workspace: Workspace, template: string): Promise<readonly Pipeline[]>;
  /** A file was made, changed or deleted: if it is a pipeline file, it is read again before the next answer. */
  changed(path: string): void;
}

export interface NamingIndexOptions {
  /** Told which templates are named from another folder than their own, as soon as that is known. */
  readonly whenWalked: (templates: ReadonlySet<string>) => void;
  /** Nobody waits for the walk: what goes wrong on it is told here. */
  readonly failed: (error: unknown) => void;
}

/** The folders are walked once, when first asked. From then on a pipeline file is read when it has changed. */
export function namingIndex({ whenWalked, failed }: NamingIndexOptions): NamingIndex {
  const named = new Map<string, ReadonlySet<string>>();
  const unread = new Set<string>();
  let isWalked = false;
  const readOne = async (workspace: Workspace, path: string): Promise<void> => {
    unread.delete(path);
    const templates = await templatesNamedIn(workspace, path, named.get(path));
    if (templates.size > 0) named.set(path, templates);
    else named.delete(path);
  };
  const walk = async (workspace: Workspace): Promise<void> => {
    const { files } = await discover(workspace, workspace.workspaceFolders ?? []);
    for (const path of files.filter((one) => isPipelineName(baseName(one)))) {
      await workspace.pause?.();
      await readOne(workspace, path);
    }
    whenWalked(namedFromElsewhere(named));
  };
  return {
    async naming(workspace, template) {
      if (!isWalked) {
        isWalked = true;
        walk(workspace).catch(failed);
      }
      for (const path of [...unread]) await readOne(workspace, path);
      const paths = [...named].filter(([, templates]) => templates.has(template)).map(([path]) => path);
      return loadAll(workspace, paths.sort(comparePaths));
    },
    changed(path) {
      if (isPipelineName(baseName(path))) unread.add(path);
    },
  };
}

function namedFromElsewhere(named: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const isElsewhere = (pipeline: string) => (template: string) => parentPath(pipeline) !== parentPath(template);
  return new Set([...named].flatMap(([pipeline, templates]) => [...templates].filter(isElsewhere(pipeline))));
}

/** While a part of a file cannot be read, because a line of it is half written, it names what it named before as well. */
async function templatesNamedIn(
  workspace: Workspace,
  path: string,
  before: Iterable<string> = [],
): Promise<ReadonlySet<string>> {
  const text = await readText(workspace, path);
  if (typeof text !== 'string' || !mayNameContent(text)) return new Set();
  const { documents } = await readPipelineFile(text, { path });
  const written = documents.flatMap(contentReferences);
  const kept = documents.some(({ root }) => root === undefined) ? before : [];
  return new Set([...kept, ...written.map((one) => resolvePath(parentPath(path), one.path))]);
}

async function loadAll(workspace: Workspace, paths: readonly string[]): Promise<readonly Pipeline[]> {
  if (paths.length === 0) return [];
  const { loadPipeline } = await import('./load-pipeline.js');
  const loaded = await Promise.all(paths.map((path) => loadPipeline(workspace, path)));
  return loaded.flatMap((one) => ('file' in one ? [one] : []));
}
