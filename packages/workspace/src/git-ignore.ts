import type { Ignore } from 'ignore';
import { isFileFault } from './file-system.js';
import { foldersUpwards, joinPath, relativePath, resolvePath } from './path.js';
import { repositoryOf, rootOf } from './root.js';
import type { Workspace } from './workspace.js';

/**
 * What git ignores in a folder and below: the lines of `.git/info/exclude` and of every `.gitignore` from the base down,
 * in one list, because a later line takes back an earlier one.
 */
export interface IgnoreRules {
  /** The folder that the lines are relative to. */
  readonly base: string;
  /** Undefined while no line has been read. */
  readonly lines: Ignore | undefined;
}

/** In bytes: ignore files that are longer are not read, because nobody writes them. */
const LARGEST = 1_000_000;

/** The rules inside a folder. If it is ignored itself, the user asked for it by name: only its own rules apply. */
export async function ignoreRulesOf(workspace: Workspace, folder: string): Promise<IgnoreRules> {
  const root = await rootOf(workspace, folder);
  const path = [...foldersUpwards(folder)].filter((one) => one.length >= root.length).reverse();
  let rules = await rulesOfRoot(workspace, root);
  for (const one of path) {
    if (isIgnored(rules, one, 'folder')) rules = { base: one, lines: undefined };
    rules = await withOwnRules(workspace, rules, one);
  }
  return rules;
}

/** The rules inside a folder, given those of its parent; a nested repository starts afresh. */
export async function enterFolder(
  workspace: Workspace,
  rules: IgnoreRules,
  folder: string,
  names: ReadonlySet<string>,
): Promise<IgnoreRules> {
  const outer = names.has('.git') ? await rulesOfRoot(workspace, folder) : rules;
  return names.has('.gitignore') ? withOwnRules(workspace, outer, folder) : outer;
}

/** Whether git ignores a file or folder inside the rules' folder. The folder itself is never ignored. */
export function isIgnored({ base, lines }: IgnoreRules, path: string, type: 'file' | 'folder'): boolean {
  if (lines === undefined || path === base) return false;
  const relative = relativePath(base, path);
  return lines.ignores(type === 'folder' ? `${relative}/` : relative);
}

async function withOwnRules(workspace: Workspace, rules: IgnoreRules, folder: string): Promise<IgnoreRules> {
  return withFile(workspace, rules, joinPath(folder, '.gitignore'), folder);
}

async function rulesOfRoot(workspace: Workspace, root: string): Promise<IgnoreRules> {
  const rules: IgnoreRules = { base: root, lines: undefined };
  if ((await repositoryOf(workspace, root)) !== root) return rules;
  const directory = await gitDirectoryOf(workspace, root);
  return withFile(workspace, rules, joinPath(directory, 'info/exclude'), root);
}

/** Where git keeps what all worktrees share: `.git`, or the folder that a `.git` file leads to. */
async function gitDirectoryOf(workspace: Workspace, root: string): Promise<string> {
  const own = joinPath(root, '.git');
  const link = /^gitdir: (.+?)\r?\n?$/.exec((await readShort(workspace, own)) ?? '')?.[1];
  if (link === undefined) return own;
  const directory = resolvePath(root, link.replaceAll('\\', '/'));
  const common = (await readShort(workspace, joinPath(directory, 'commondir')))?.trim();
  return common === undefined ? directory : resolvePath(directory, common.replaceAll('\\', '/'));
}

async function withFile(workspace: Workspace, rules: IgnoreRules, file: string, folder: string): Promise<IgnoreRules> {
  const text = await readShort(workspace, file);
  if (text === undefined) return rules;
  const prefix = folder === rules.base ? '' : escapePattern(relativePath(rules.base, folder));
  const patterns = text.split('\n').flatMap((line) => anchor(line.replace(/\r$/, ''), prefix) ?? []);
  if (patterns.length === 0) return rules;
  const { default: ignore } = await import('ignore');
  const lines = ignore({ ignorecase: false });
  if (rules.lines !== undefined) lines.add(rules.lines);
  return { base: rules.base, lines: lines.add(patterns) };
}

/** An ignore line rewritten for the base folder, with the meaning that it has in its own; undefined if it has none. */
function anchor(line: string, prefix: string): string | undefined {
  if (line.trim() === '' || line.startsWith('#')) return undefined;
  if (prefix === '') return line;
  const negative = line.startsWith('!');
  const pattern = negative ? line.slice(1) : line;
  const bound = pattern.trimEnd().replace(/\/$/, '').includes('/');
  const rest = pattern.startsWith('/') ? pattern.slice(1) : pattern;
  if (rest.trim() === '') return undefined;
  return `${negative ? '!' : ''}/${prefix}/${bound ? '' : '**/'}${rest}`;
}

function escapePattern(path: string): string {
  return path.replace(/[\\*?[\] ]/g, '\\$&');
}

/** The text of a file; undefined if there is none, or only a longer one than anybody writes. */
async function readShort(workspace: Workspace, file: string): Promise<string | undefined> {
  const stat = await workspace.files.stat(file);
  if (stat?.type !== 'file' || stat.size > LARGEST) return undefined;
  const content = await workspace.files.read(file);
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '');
  return isFileFault(content) ? undefined : new TextDecoder().decode(content);
}
