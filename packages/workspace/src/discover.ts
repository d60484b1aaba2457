import { isPipelineName, isTemplateName } from './file-name.js';
import { isFileFault } from './file-system.js';
import { enterFolder, type IgnoreRules, ignoreRulesOf, isIgnored } from './git-ignore.js';
import { loadWorkspaceMessages, type Messages } from './messages/index.js';
import { comparePaths, joinPath, relativePath, resolvePath } from './path.js';
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
  return { files: inOrder(workspace, files), problems };
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

async function walk(workspace: Workspace, start: string, wanted: Wanted): Promise<readonly string[]> {
  const files: string[] = [];
  const open: { readonly folder: string; readonly rules: IgnoreRules | undefined }[] = [
    { folder: start, rules: undefined },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    await workspace.pause?.();
    const { folder } = next;
    const entries = await workspace.files.list(folder);
    if (isFileFault(entries)) continue;
    const names = new Set(entries.map((entry) => entry.name));
    const rules =
      next.rules === undefined
        ? await ignoreRulesOf(workspace, folder)
        : await enterFolder(workspace, next.rules, folder, names);
    for (const { name, type } of entries) {
      const path = joinPath(folder, name);
      if (type === 'folder') {
        if (!NEVER_WALKED.has(name) && !isIgnored(rules, path, 'folder')) open.push({ folder: path, rules });
      } else if (wanted(name, path) && !isIgnored(rules, path, 'file')) {
        if (await leadsToFile(workspace, path, type)) files.push(path);
      }
    }
  }
  return files;
}

const NEVER_WALKED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

async function leadsToFile(workspace: Workspace, path: string, type: 'file' | 'link' | 'other'): Promise<boolean> {
  if (type === 'link') return (await workspace.files.stat(path))?.type === 'file';
  return type === 'file';
}

function inOrder(workspace: Workspace, files: Iterable<string>): readonly string[] {
  const seen = Array.from(files, (file) => ({ file, shown: relativePath(workspace.workingDirectory, file) }));
  return seen.sort((a, b) => comparePaths(a.shown, b.shown)).map(({ file }) => file);
}
