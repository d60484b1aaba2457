import { eachOf } from './each-of.js';
import { isPipelineName, isTemplateName, NEVER_WALKED } from './file-name.js';
import { type FileFault, type FolderEntry, isFileFault } from './file-system.js';
import { enterFolder, type IgnoreRules, ignoreRulesOf, isIgnored } from './git-ignore.js';
import { GLOB_OPTIONS } from './glob.js';
import { inPathOrder } from './in-path-order.js';
import { isInRoot } from './in-root.js';
import { loadWorkspaceMessages, type Messages } from './messages/index.js';
import { joinPath, relativePath, resolvePath } from './path.js';
import { rootOf } from './root.js';
import type { Workspace } from './workspace.js';

/** The files that paths and patterns resolve to. */
export interface Discovery {
  /** Absolute, without duplicates, sorted by their paths relative to the working directory. */
  readonly files: readonly string[];
  /** Paths that do not exist, patterns that match nothing and folders that cannot be read, in the order given. */
  readonly problems: readonly DiscoveryProblem[];
}

/** What is wrong with a pattern, or with a folder that it leads to. */
export interface DiscoveryProblem {
  /** As given. */
  readonly pattern: string;
  /** One sentence that names it. */
  readonly message: string;
}

/**
 * Resolves files, folders and globs to templates and pipeline files. A file that is named is always included, whatever
 * its name and whoever ignores it. A folder is walked: `.gitignore` applies, and links to folders or out of the root
 * are not followed, because the user did not name them and the files found may be written to.
 */
export async function discover(workspace: Workspace, patterns: readonly string[]): Promise<Discovery> {
  const files = new Set<string>();
  const problems: DiscoveryProblem[] = [];
  for (const pattern of patterns) {
    const found = await filesOf(workspace, pattern);
    for (const message of found.problems) problems.push({ pattern, message });
    for (const file of found.files) files.add(file);
  }
  return { files: inPathOrder(workspace, files), problems };
}

/** Whether a walk from a folder comes to a path in it, as far as names tell: git may ignore it all the same. */
export function isWalked(start: string, path: string): boolean {
  const names = relativePath(start, path).split('/');
  return !names.some((name) => NEVER_WALKED.has(name));
}

/** The files of one pattern, unsorted, and what is wrong with it. */
interface Found {
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/** A path that exists is never a glob. An empty one would mean the working directory, and is a problem. */
async function filesOf(workspace: Workspace, pattern: string): Promise<Found> {
  if (pattern === '') return noFiles(workspace, (say) => say.emptyPath());
  const path = resolvePath(workspace.workingDirectory, pattern);
  const stat = await workspace.files.stat(path);
  if (stat !== undefined) return stat.type === 'folder' ? walk(workspace, path, isTemplateOrPipeline) : oneFile(path);
  // If it exists but cannot be examined, the fault is reported when it is read.
  if (await isUnreadable(workspace, path)) return oneFile(path);
  if (!/[*?[\]{}()!]/.test(pattern)) return noFiles(workspace, (say) => say.noSuchPath(pattern));
  const { default: picomatch } = await import('picomatch');
  // Of ".//", picomatch leaves the "/", which would be the root of the file system.
  const { base, glob, isGlob } = picomatch.scan(pattern.replace(/^(?:\.\/+)+/, ''), { nonegate: true });
  if (!isGlob) return noFiles(workspace, (say) => say.noSuchPath(pattern));
  const folder = resolvePath(workspace.workingDirectory, base === '' ? '.' : base);
  const isMatch = picomatch(glob, GLOB_OPTIONS);
  const matchesAnyName = /(?:^|\/)\*{1,2}$/.test(glob);
  const found = await walk(workspace, folder, (name, file) => {
    return (!matchesAnyName || isTemplateOrPipeline(name)) && isMatch(relativePath(folder, file));
  });
  const isEmpty = found.files.length + found.problems.length === 0;
  return isEmpty ? noFiles(workspace, (say) => say.nothingMatches(pattern)) : found;
}

async function noFiles({ language }: Workspace, problem: (say: Messages) => string): Promise<Found> {
  return { files: [], problems: [problem(await loadWorkspaceMessages(language))] };
}

function oneFile(file: string): Found {
  return { files: [file], problems: [] };
}

async function isUnreadable(workspace: Workspace, path: string): Promise<boolean> {
  const content = await workspace.files.read(path);
  return isFileFault(content) && (content.fault === 'denied' || content.fault === 'failed');
}

function isTemplateOrPipeline(name: string): boolean {
  return isTemplateName(name) || isPipelineName(name);
}

type FileFilter = (name: string, path: string) => boolean;

interface OpenFolder {
  readonly path: string;
  /** The rules of the parent folder; undefined for the first folder. */
  readonly rules: IgnoreRules | undefined;
}

/** The wanted files in a folder and below. */
async function walk(workspace: Workspace, start: string, isIncluded: FileFilter): Promise<Found> {
  const files: string[] = [];
  const problems: string[] = [];
  const root = await rootOf(workspace, start);
  for (let level: readonly OpenFolder[] = [{ path: start, rules: undefined }]; level.length > 0; ) {
    const visited = await eachOf(level, async (folder) => {
      await workspace.pause?.();
      return visit(workspace, folder, { isIncluded, root });
    });
    files.push(...visited.flatMap((one) => one.files));
    problems.push(...visited.flatMap((one) => one.problems));
    level = visited.flatMap((one) => one.folders);
  }
  return { files, problems };
}

interface Walk {
  readonly isIncluded: FileFilter;
  readonly root: string;
}

interface Visited extends Found {
  readonly folders: readonly OpenFolder[];
}

async function visit(workspace: Workspace, folder: OpenFolder, { isIncluded, root }: Walk): Promise<Visited> {
  const entries = await workspace.files.list(folder.path);
  if (isFileFault(entries)) {
    return { files: [], folders: [], problems: await folderProblems(workspace, folder.path, entries) };
  }
  const files: string[] = [];
  const folders: OpenFolder[] = [];
  const problems: string[] = [];
  const rules = await rulesInside(workspace, folder, entries);
  for (const { name, type } of entries) {
    const path = joinPath(folder.path, name);
    const isFolder = type === 'folder';
    if (!(isFolder ? !NEVER_WALKED.has(name) : isIncluded(name, path))) continue;
    if (isIgnored(rules, path, isFolder ? 'folder' : 'file')) continue;
    if (await hasUndecodableName(workspace, path)) problems.push(await undecodableNameMessage(workspace, path));
    else if (isFolder) folders.push({ path, rules });
    else if (await leadsToFile(workspace, path, { type, root })) files.push(path);
  }
  return { files, folders, problems };
}

/** Bytes of a name that are not UTF-8 are lost when it is decoded, so the file cannot be opened. */
async function hasUndecodableName(workspace: Workspace, path: string): Promise<boolean> {
  return path.includes('\ufffd') && (await workspace.files.stat(path)) === undefined;
}

async function undecodableNameMessage({ workingDirectory, language }: Workspace, path: string): Promise<string> {
  return (await loadWorkspaceMessages(language)).nameNotUtf8(relativePath(workingDirectory, path));
}

/** A folder may vanish while others are read; one that exists but cannot be read has to be reported. */
async function folderProblems(
  workspace: Workspace,
  folder: string,
  { fault, detail }: FileFault,
): Promise<readonly string[]> {
  if (fault === 'missing' || fault === 'not-a-folder') return [];
  const messages = await loadWorkspaceMessages(workspace.language);
  return [messages.unreadable(relativePath(workspace.workingDirectory, folder), detail)];
}

function rulesInside(
  workspace: Workspace,
  { path, rules }: OpenFolder,
  entries: readonly FolderEntry[],
): Promise<IgnoreRules> {
  if (rules === undefined) return ignoreRulesOf(workspace, path);
  return enterFolder(workspace, rules, path, new Set(entries.map(({ name }) => name)));
}

async function leadsToFile(
  workspace: Workspace,
  path: string,
  { type, root }: { readonly type: FolderEntry['type']; readonly root: string },
): Promise<boolean> {
  if (type !== 'link') return type === 'file';
  return (await workspace.files.stat(path))?.type === 'file' && (await isInRoot(workspace, root, path));
}
