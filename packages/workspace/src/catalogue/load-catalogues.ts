import { type ComponentCatalogue, componentCatalogue } from '@imgtpl/language';
import { eachOf } from '../each-of.js';
import type { FileStat } from '../file-system.js';
import { isInRoot } from '../in-root.js';
import { recall } from '../memo.js';
import type { Messages } from '../messages/index.js';
import { parentPath, relativePath, resolvePath } from '../path.js';
import type { Problem } from '../problem.js';
import { rootOf } from '../root.js';
import { readText } from '../source-text.js';
import type { Workspace } from '../workspace.js';
import { expandGlob, isGlob } from './expand-glob.js';
import { type CataloguePage, readCatalogue } from './read-catalogue.js';
import type { WrittenPath } from './written-path.js';

/** A catalogue is complete only with the components of both owners. */
const OWNERS = ['SELF', 'ALIYUN'] as const;

/**
 * Reads the catalogues that a configuration file names, and merges them. What cannot be read is a problem of the
 * configuration. If nothing was read there is no catalogue, and whether components exist is not checked.
 */
export async function loadCatalogues(
  workspace: Workspace,
  {
    file,
    paths,
    messages,
  }: { readonly file: string; readonly paths: readonly WrittenPath[]; readonly messages: Messages },
): Promise<{ readonly catalogue: ComponentCatalogue | undefined; readonly problems: readonly Problem[] }> {
  const folder = parentPath(file);
  const root = await rootOf(workspace, folder);
  const pages: CataloguePage[] = [];
  const problems: Problem[] = [];
  const read = await eachOf(paths, async ({ path, range }) => {
    return { range, found: await pagesOf(workspace, { folder, root, path, messages }) };
  });
  for (const { range, found } of read) {
    if (typeof found === 'string') problems.push({ range, message: found });
    else pages.push(...found);
  }
  if (pages.length === 0) return { catalogue: undefined, problems };
  const owners = new Set(pages.flatMap((page) => [...page.owners]));
  const isComplete =
    problems.length === 0 && pages.at(-1)?.hasNext === false && OWNERS.every((owner) => owners.has(owner));
  const catalogue = recall(workspace.memory?.catalogues, file, [isComplete, ...pages.map(({ text }) => text)], () => {
    const components = pages.flatMap((page) => page.components);
    return componentCatalogue(components, { isComplete });
  });
  return { catalogue, problems };
}

interface NamedFiles {
  readonly folder: string;
  readonly root: string;
  readonly path: string;
  readonly messages: Messages;
}

interface NamedPage extends Omit<NamedFiles, 'folder'> {
  readonly target: string;
  /** What the target is, if that has been asked for already. */
  readonly known?: FileStat | undefined;
}

/** The pages in the files that a path or glob names, or what is wrong with it. */
async function pagesOf(
  workspace: Workspace,
  { folder, root, path, messages }: NamedFiles,
): Promise<readonly CataloguePage[] | string> {
  const target = resolvePath(folder, path);
  const known = await workspace.files.stat(target);
  if (known?.type === 'file' || !isGlob(path)) return pageOf(workspace, { target, known, root, path, messages });
  const files = await expandGlob(workspace, { folder, root, pattern: path });
  if (files === 'too-costly') return messages.globTooCostly(path);
  if (files.length === 0) return messages.nothingMatches(path);
  return allPages(workspace, { folder, root, files, messages });
}

interface FoundPages extends Omit<NamedFiles, 'path'> {
  readonly files: readonly string[];
}

/** The pages in several files, or what is wrong with the first that has none: files after that are not read. */
async function allPages(
  workspace: Workspace,
  { folder, root, files, messages }: FoundPages,
): Promise<readonly CataloguePage[] | string> {
  let hasFault = false;
  const read = await eachOf(files, async (file) => {
    if (hasFault) return [];
    const found = await pageOf(workspace, { target: file, root, path: relativePath(folder, file), messages });
    hasFault ||= typeof found === 'string';
    return found;
  });
  const pages: CataloguePage[] = [];
  for (const found of read) {
    if (typeof found === 'string') return found;
    pages.push(...found);
  }
  return pages;
}

async function pageOf(
  workspace: Workspace,
  { target, known, root, path, messages }: NamedPage,
): Promise<readonly CataloguePage[] | string> {
  if (!(await isInRoot(workspace, root, target))) return messages.catalogueOutside(path);
  const stat = known ?? (await workspace.files.stat(target));
  if (stat?.type === 'other') return messages.isNoFile(path);
  const text = await readText(workspace, target, stat);
  if (typeof text !== 'string') return text.message;
  const page = readCatalogue(text);
  return page === undefined ? messages.noCatalogue(path) : [page];
}
