import { isPipelineName, isTemplateName } from './file-name.js';
import { type FolderEntry, isFileFault } from './file-system.js';
import { enterFolder, type IgnoreRules, ignoreRulesOf, isIgnored } from './git-ignore.js';
import { inPathOrder } from './in-path-order.js';
import { loadWorkspaceMessages, type Messages } from './messages/index.js';
import { joinPath, relativePath, resolvePath } from './path.js';
import type { Workspace } from './workspace.js';

/** The files that paths and patterns stand for. */
export interface Discovery {
  /** Absolute, each once, in the order of their paths as seen from the working directory. */
  readonly files: readonly string[];
  /** Paths that do not exist and patterns that match nothing, in the order given. */
  readonly problems: readonly DiscoveryProblem[];
}

export interface DiscoveryProblem {
  /** As given. */
  readonly pattern: string;
  /** One sentence that names it. */
  readonly message: string;
}

/**
 * The templates and pipeline files that files, folders and globs stand for. A file that is named is taken whatever it
 * is called and whoever ignores it; a folder is walked, `.gitignore` honoured, links to folders not followed.
 */
export async function discover(workspace: Workspace, patterns: readonly string[]): Promise<Discovery> {
  const messages = await loadWorkspaceMessages(workspace.language);
  const files = new Set<string>();
  const problems: DiscoveryProblem[] = [];
  for (const pattern of patterns) {
    const found = await filesOf(workspace, pattern, messages);
    if (typeof found === 'string') problems.push({ pattern, message: found });
    else for (const file of found) files.add(file);
  }
  return { files: inPathOrder(workspace, files), problems };
}

/** The files, or what is wrong with the pattern. A path that exists is that path, whatever characters it has. */
async function filesOf(workspace: Workspace, pattern: string, messages: Messages): Promise<readonly string[] | string> {
  const path = resolvePath(workspace.workingDirectory, pattern);
  const stat = await workspace.files.stat(path);
  if (stat !== undefined) return stat.type === 'folder' ? walk(workspace, path, isOurs) : [path];
  if (!/[*?[\]{}()!]/.test(pattern)) return messages.noSuchPath(pattern);
  const { default: picomatch } = await import('picomatch');
  const { base, glob, isGlob } = picomatch.scan(pattern, { nonegate: true });
  if (!isGlob) return messages.noSuchPath(pattern);
  const folder = resolvePath(workspace.workingDirectory, base === '' ? '.' : base);
  const isMatch = picomatch(glob, { dot: true, nonegate: true, windows: false });
  const onlyOurs = /(?:^|\/)\*{1,2}$/.test(glob);
  const files = await walk(workspace, folder, (name, file) => {
    return (!onlyOurs || isOurs(name)) && isMatch(relativePath(folder, file));
  });
  return files.length === 0 ? messages.nothingMatches(pattern) : files;
}

function isOurs(name: string): boolean {
  return isTemplateName(name) || isPipelineName(name);
}

type Wanted = (name: string, path: string) => boolean;

interface OpenFolder {
  readonly path: string;
  /** Of the folder that holds it; undefined for the first. */
  readonly rules: IgnoreRules | undefined;
}

/** The wanted files in a folder and below, in no order. */
async function walk(workspace: Workspace, start: string, wanted: Wanted): Promise<readonly string[]> {
  const files: string[] = [];
  const open: OpenFolder[] = [{ path: start, rules: undefined }];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    await workspace.pause?.();
    const entries = await workspace.files.list(folder.path);
    if (isFileFault(entries)) continue;
    const rules = await rulesInside(workspace, folder, entries);
    for (const { name, type } of entries) {
      const path = joinPath(folder.path, name);
      if (type === 'folder') {
        if (!NEVER_WALKED.has(name) && !isIgnored(rules, path, 'folder')) open.push({ path, rules });
      } else if (wanted(name, path) && !isIgnored(rules, path, 'file')) {
        if (await leadsToFile(workspace, path, type)) files.push(path);
      }
    }
  }
  return files;
}

const NEVER_WALKED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

function rulesInside(
  workspace: Workspace,
  { path, rules }: OpenFolder,
  entries: readonly FolderEntry[],
): Promise<IgnoreRules> {
  if (rules === undefined) return ignoreRulesOf(workspace, path);
  return enterFolder(workspace, rules, path, new Set(entries.map(({ name }) => name)));
}

async function leadsToFile(workspace: Workspace, path: string, type: FolderEntry['type']): Promise<boolean> {
  if (type === 'link') return (await workspace.files.stat(path))?.type === 'file';
  return type === 'file';
}
