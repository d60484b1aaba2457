import { ENDINGS, type FileNameParts, splitFileName, TEMPLATE_ENDING } from '../file-name.js';
import { type FolderEntry, isFileFault } from '../file-system.js';
import { getOrMake } from '../get-or-make.js';
import { comparePaths, joinPath } from '../path.js';
import type { Workspace } from '../workspace.js';
import type { SameNameFiles } from './pipeline.js';

/** The files listed in a folder by stem, including links, which are not followed. A folder is listed once in a run. */
export function filesByStem(workspace: Workspace, folder: string): Promise<ReadonlyMap<string, SameNameFiles>> {
  return getOrMake(workspace.cache.filesByStem, folder, () => list(workspace, folder));
}

async function list(workspace: Workspace, folder: string): Promise<ReadonlyMap<string, SameNameFiles>> {
  const entries = await workspace.files.list(folder);
  const byStem = new Map<string, { readonly templates: string[]; readonly pipelines: string[] }>();
  const ranked = isFileFault(entries) ? [] : entries.flatMap(rankedFile);
  for (const { name, stem, ending } of ranked.sort((a, b) => a.rank - b.rank || comparePaths(a.name, b.name))) {
    const { templates, pipelines } = getOrMake(byStem, stem, () => ({ templates: [], pipelines: [] }));
    const sameKind = ending === TEMPLATE_ENDING ? templates : pipelines;
    sameKind.push(joinPath(folder, name));
  }
  return byStem;
}

interface RankedFile extends FileNameParts {
  readonly name: string;
  readonly rank: number;
}

/** Ranks by ending; for the same ending, the name in its usual case comes first. */
function rankedFile({ name, type }: FolderEntry): readonly RankedFile[] {
  const parts = type === 'folder' ? undefined : splitFileName(name);
  if (parts === undefined) return [];
  const isUsual = name === parts.stem + parts.ending;
  return [{ ...parts, name, rank: 2 * ENDINGS.indexOf(parts.ending) + (isUsual ? 0 : 1) }];
}
