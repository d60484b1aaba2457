import { ENDINGS, type FamilyName, familyName, TEMPLATE_ENDING } from '../file-name.js';
import { type FolderEntry, isFileFault } from '../file-system.js';
import { getOrMake } from '../get-or-make.js';
import { comparePaths, joinPath } from '../path.js';
import type { Workspace } from '../workspace.js';
import type { Relatives } from './pipeline.js';

/** The files listed in a folder by stem, including links, which are not followed. A folder is listed once in a run. */
export function relativesIn(workspace: Workspace, folder: string): Promise<ReadonlyMap<string, Relatives>> {
  return getOrMake(workspace.cache.relatives, folder, () => list(workspace, folder));
}

async function list(workspace: Workspace, folder: string): Promise<ReadonlyMap<string, Relatives>> {
  const entries = await workspace.files.list(folder);
  const relatives = new Map<string, { readonly templates: string[]; readonly pipelines: string[] }>();
  const members = isFileFault(entries) ? [] : entries.flatMap(memberOf);
  for (const { name, stem, ending } of members.sort((a, b) => a.rank - b.rank || comparePaths(a.name, b.name))) {
    const { templates, pipelines } = getOrMake(relatives, stem, () => ({ templates: [], pipelines: [] }));
    const same = ending === TEMPLATE_ENDING ? templates : pipelines;
    same.push(joinPath(folder, name));
  }
  return relatives;
}

interface Member extends FamilyName {
  readonly name: string;
  readonly rank: number;
}

/** Ranks by ending; for the same ending, the name in its usual case comes first. */
function memberOf({ name, type }: FolderEntry): readonly Member[] {
  const family = type === 'folder' ? undefined : familyName(name);
  if (family === undefined) return [];
  const isUsual = name === family.stem + family.ending;
  return [{ ...family, name, rank: 2 * ENDINGS.indexOf(family.ending) + (isUsual ? 0 : 1) }];
}
