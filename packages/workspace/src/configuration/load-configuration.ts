import { loadCatalogues } from '../catalogue/load-catalogues.js';
import { getOrMake } from '../get-or-make.js';
import { isInRoot } from '../in-root.js';
import { loadWorkspaceMessages, type Messages } from '../messages/index.js';
import { parentPath, relativePath, resolvePath } from '../path.js';
import type { Problem } from '../problem.js';
import { rootOf } from '../root.js';
import { readText } from '../source-text.js';
import type { Workspace } from '../workspace.js';
import type { Configuration, ConfigurationContent } from './configuration.js';
import { parseTree } from './parse-tree.js';
import { readConfiguration } from './read-configuration.js';
import { ruleTable } from './rule-table.js';

/** Reads a configuration file and all that it extends, each once a run. */
export function loadConfiguration(workspace: Workspace, path: string): Promise<Configuration> {
  return getOrMake(workspace.cache.configurations, path, () => load(workspace, path, []));
}

/** `extendedBy` are the files that lead here by `extends`. */
async function load(workspace: Workspace, path: string, extendedBy: readonly string[]): Promise<Configuration> {
  const messages = await loadWorkspaceMessages(workspace.language);
  if (await isLinkOutOfRoot(workspace, path)) {
    return unread(path, messages.configurationOutside(relativePath(workspace.workingDirectory, path)));
  }
  const text = await readText(workspace, path);
  if (typeof text !== 'string') return unread(path, text.message);
  const { tree, problems: faults } = await parseTree(text, { path, messages, language: workspace.language });
  const problems = [...faults];
  const appliesBelow = extendedBy.length === 0 && workspace.configuration?.use !== 'file';
  const reach = appliesBelow ? 'below' : 'anywhere';
  const content = await readConfiguration(tree, { messages, rules: ruleTable(), reach, problems });
  const [base, loaded] = await Promise.all([
    baseOf(workspace, { path, content, extendedBy: [...extendedBy, path], messages }),
    content.catalogues && loadCatalogues(workspace, { file: path, paths: content.catalogues, messages }),
  ]);
  if (base !== undefined && 'message' in base) problems.push(base);
  problems.push(...(loaded?.problems ?? []));
  problems.sort((a, b) => a.range.start - b.range.start);
  return {
    path,
    text,
    content,
    base: base !== undefined && 'content' in base ? base : undefined,
    catalogue: loaded?.catalogue,
    problems,
  };
}

const EMPTY_CONTENT: ConfigurationContent = { rules: new Map(), overrides: [] };

function unread(path: string, message: string): Configuration {
  return {
    path,
    text: '',
    content: EMPTY_CONTENT,
    base: undefined,
    problems: [{ range: { start: 0, end: 0 }, message }],
  };
}

/** A file that was only found may be a link to any file of the user, and its diagnostics would quote the content. */
async function isLinkOutOfRoot(workspace: Workspace, path: string): Promise<boolean> {
  if (workspace.configuration?.use === 'file') return false;
  return !(await isInRoot(workspace, await rootOf(workspace, parentPath(path)), path));
}

interface ExtendsContext {
  readonly path: string;
  readonly content: ConfigurationContent;
  readonly extendedBy: readonly string[];
  readonly messages: Messages;
}

/** The file that this one extends, or why that is not possible. */
async function baseOf(
  workspace: Workspace,
  { path, content, extendedBy, messages }: ExtendsContext,
): Promise<Configuration | Problem | undefined> {
  if (content.extends === undefined) return undefined;
  const { path: written, range } = content.extends;
  const fault = (message: string): Problem => ({ range, message });
  const target = resolvePath(parentPath(path), written);
  const root = await rootOf(workspace, parentPath(path));
  if (!(await isInRoot(workspace, root, target))) return fault(messages.extendsOutside(written));
  if (extendedBy.includes(target)) return fault(messages.extendsCircle(written));
  if ((await workspace.files.stat(target))?.type !== 'file') return fault(messages.extendsUnreadable(written));
  return load(workspace, target, extendedBy);
}
