import { contentReferences, mayNameContent, readPipelineFile } from '@imgtpl/request';
import { discover } from '../discover.js';
import { isPipelineName } from '../file-name.js';
import { baseName, comparePaths, parentPath, resolvePath } from '../path.js';
import { readText } from '../source-text.js';
import type { Workspace } from '../workspace.js';
import type { Pipeline } from './pipeline.js';

/** Which pipeline files in an editor's folders name which templates, across folders. */
export interface NamingIndex {
  /** The pipeline files known to name a template. */
  naming(workspace: Workspace, template: string): Promise<readonly Pipeline[]>;
  /** Call this if a file was created, changed or deleted: a pipeline file is read again before the next query. */
  changed(path: string): void;
  /** Call this if a folder has come or gone: all folders are walked again. Until then what is known counts. */
  foldersChanged(): void;
}

export interface NamingIndexOptions {
  /** Called with the templates that are named from other folders than their own, once that is known. */
  readonly whenWalked: (templates: ReadonlySet<string>) => void;
  /** Called with the error if the walk fails, since nothing awaits it. */
  readonly failed: (error: unknown) => void;
}

/**
 * Walks the folders once, at the first query, and again when folders have come or gone. Otherwise, a pipeline file is
 * only read when it has changed.
 */
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
    foldersChanged() {
      isWalked = false;
      for (const path of named.keys()) unread.add(path);
    },
  };
}

function namedFromElsewhere(named: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const isElsewhere = (pipeline: string) => (template: string) => parentPath(pipeline) !== parentPath(template);
  return new Set([...named].flatMap(([pipeline, templates]) => [...templates].filter(isElsewhere(pipeline))));
}

/** While part of a file cannot be read, as a line is half written, it still counts as naming what it named before. */
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
