import { comparePaths, fromPlatform, isFileFault, NODE_FILE_SYSTEM, splitFileName } from '@imgtpl/workspace';

/**
 * The names of the templates and pipeline files in a folder that have one of these stems, whatever their endings: they
 * belong together by their names.
 *
 * @param folder in the system's form; need not exist
 */
export async function sameNameFiles(folder: string, stems: ReadonlySet<string>): Promise<readonly string[]> {
  const entries = await NODE_FILE_SYSTEM.list(fromPlatform(folder));
  if (isFileFault(entries)) return [];
  const names = entries.map((entry) => entry.name);
  return names.filter((name) => stems.has(splitFileName(name)?.stem ?? '')).sort(comparePaths);
}
