import { type ComponentCatalogue, componentCatalogue } from '@imgtpl/language';
import { isInRoot } from '../in-root.js';
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
  for (const { path, range } of paths) {
    const found = await pagesOf(workspace, { folder, root, path, messages });
    if (typeof found === 'string') problems.push({ range, message: found });
    else pages.push(...found);
  }
  if (pages.length === 0) return { catalogue: undefined, problems };
  const owners = new Set(pages.flatMap((page) => [...page.owners]));
  const isComplete =
    problems.length === 0 && pages.at(-1)?.hasNext === false && OWNERS.every((owner) => owners.has(owner));
  const components = pages.flatMap((page) => page.components);
  return { catalogue: componentCatalogue(components, { isComplete }), problems };
}

interface NamedFiles {
  readonly folder: string;
  readonly root: string;
  readonly path: string;
  readonly messages: Messages;
}

/** The pages in the files that a path or glob names, or what is wrong with it. */
async function pagesOf(
  workspace: Workspace,
  { folder, root, path, messages }: NamedFiles,
): Promise<readonly CataloguePage[] | string> {
  const target = resolvePath(folder, path);
  const isFile = (await workspace.files.stat(target))?.type === 'file';
  if (isFile || !isGlob(path)) return pageOf(workspace, { target, root, path, messages });
  const files = await expandGlob(workspace, { folder, root, pattern: path });
  if (files === 'too-costly') return messages.globTooCostly(path);
  if (files.length === 0) return messages.nothingMatches(path);
  const pages: CataloguePage[] = [];
  for (const file of files) {
    const page = await pageOf(workspace, { target: file, root, path: relativePath(folder, file), messages });
    if (typeof page === 'string') return page;
    pages.push(...page);
  }
  return pages;
}

async function pageOf(
  workspace: Workspace,
  { target, root, path, messages }: Omit<NamedFiles, 'folder'> & { readonly target: string },
): Promise<readonly CataloguePage[] | string> {
  if (!(await isInRoot(workspace, root, target))) return messages.catalogueOutside(path);
  if ((await workspace.files.stat(target))?.type === 'other') return messages.isNoFile(path);
  const text = await readText(workspace, target);
  if (typeof text !== 'string') return text.message;
  const page = readCatalogue(text);
  return page === undefined ? messages.noCatalogue(path) : [page];
}
