import { contentReferences, mayNameContent, readPipelineFile } from '@imgtpl/request';
import { discover } from '../discover.js';
import { eachOf } from '../each-of.js';
import { isPipelineName } from '../file-name.js';
import { baseName, comparePaths, isInside, parentPath, resolvePath } from '../path.js';
import { readText } from '../source-text.js';
import type { Workspace } from '../workspace.js';
import type { Pipeline } from './pipeline.js';

/** Which pipeline files in an editor's folders name which templates, across folders. */
export interface NamingIndex {
  /** The pipeline files known to name a template. */
  naming(workspace: Workspace, template: string): Promise<readonly Pipeline[]>;
  /** Call this if a file was created, changed or deleted: a pipeline file is read again before the next query. */
  changed(path: string): void;
  /**
   * Call this if folders have come or gone: all folders are walked again, and pipeline files in these are read again.
   * Until then what is known counts.
   */
  foldersChanged(changed: readonly string[]): void;
}

export interface NamingIndexOptions {
  /** Called with the templates that are named from other folders than their own, as far as a walk has found that. */
  readonly whenWalked: (templates: ReadonlySet<string>) => void;
  /** Called with the error if the walk fails, since nothing awaits it. */
  readonly failed: (error: unknown) => void;
}

/**
 * Walks the folders once, at the first query, and again when folders have come or gone. A pipeline file is read when it
 * is found, and again only when it has changed.
 */
export function namingIndex({ whenWalked, failed }: NamingIndexOptions): NamingIndex {
  /** Of every pipeline file that has been read, the templates that it names. */
  const named = new Map<string, ReadonlySet<string>>();
  const unread = new Set<string>();
  const walks = { isUpToDate: false, isRunning: false };
  /** The files that are being read: whoever asks meanwhile waits for them. */
  const reads = new Map<string, Promise<void>>();
  const readOne = (workspace: Workspace, path: string): Promise<void> => {
    unread.delete(path);
    const before = reads.get(path);
    const readNow = async () => {
      await before;
      named.set(path, await templatesNamedIn(workspace, path, named.get(path)));
    };
    const read = readNow().finally(() => {
      if (reads.get(path) === read) reads.delete(path);
    });
    reads.set(path, read);
    return read;
  };
  const walk = async (workspace: Workspace): Promise<void> => {
    const { files } = await discover(workspace, workspace.workspaceFolders ?? []);
    const found = new Map<string, ReadonlySet<string>>();
    await eachOf(
      files.filter((one) => isPipelineName(baseName(one))),
      async (path) => {
        if (named.has(path) && !unread.has(path)) return;
        await workspace.pause?.();
        await readOne(workspace, path);
        found.set(path, named.get(path) ?? new Set());
      },
    );
    whenWalked(namedFromElsewhere(found));
  };
  /** One walk at a time: while programs are installed, folders come faster than they are walked. */
  const walkUntilUpToDate = async (workspace: Workspace): Promise<void> => {
    walks.isRunning = true;
    try {
      while (!walks.isUpToDate) {
        walks.isUpToDate = true;
        await walk(workspace);
      }
    } finally {
      walks.isRunning = false;
    }
  };
  return {
    async naming(workspace, template) {
      if (!walks.isUpToDate && !walks.isRunning) walkUntilUpToDate(workspace).catch(failed);
      for (const path of [...unread]) readOne(workspace, path);
      await Promise.all(reads.values());
      const paths = [...named].filter(([, templates]) => templates.has(template)).map(([path]) => path);
      return loadAll(workspace, paths.sort(comparePaths));
    },
    changed(path) {
      if (isPipelineName(baseName(path))) unread.add(path);
    },
    foldersChanged(changed) {
      walks.isUpToDate = false;
      for (const path of named.keys()) if (changed.some((folder) => isInside(folder, path))) unread.add(path);
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
