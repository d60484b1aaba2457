import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isPipelineName, isTemplateName } from '@imgtpl/workspace';
import type { CommandContext } from '../commands/command.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { lintOnce } from './lint-once.js';
import type { LintOptions } from './lint-options.js';

/** An editor that saves touches a file several times: what follows within this time is one change. */
const SETTLE_MS = 80;

/** Lints, and lints again after each change, until nobody reads the output any more; Ctrl-C ends the process. */
export async function watchAndLint(options: LintOptions, context: CommandContext): Promise<ExitCode> {
  const { io, messages } = context;
  const watchers = new Map<string, FSWatcher>();
  try {
    while (true) {
      const changed = nextChange(watchers, options, io.cwd);
      await lintOnce(options, context);
      if (!io.stdout.write('') || !io.stderr.write(`${messages.watching}\n`)) return EXIT.ok;
      await changed;
    }
  } finally {
    for (const watcher of watchers.values()) watcher.close();
  }
}

/** Settles when a file that matters has changed since the call and the changes are over. Watches folders as they come. */
async function nextChange(watchers: Map<string, FSWatcher>, options: LintOptions, cwd: string): Promise<void> {
  const { folders, names } = watched(options, cwd);
  const gone = [...watchers.keys()].filter((folder) => !folders.has(folder));
  for (const folder of gone) {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }
  await new Promise<void>((settle) => {
    let timer: NodeJS.Timeout | undefined;
    const onEvent = (_event: string, name: string | null) => {
      if (name !== null && !matters(basename(name), names)) return;
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLE_MS);
    };
    for (const folder of folders) {
      const watcher = watchers.get(folder) ?? openWatcher(folder);
      if (watcher === undefined) continue;
      watcher.removeAllListeners('change');
      watcher.on('change', onEvent);
      watchers.set(folder, watcher);
    }
  });
}

/** A folder may vanish between two looks, or the system may give no more watchers: the others still tell. */
function openWatcher(folder: string): FSWatcher | undefined {
  try {
    return watch(folder).on('error', () => {});
  } catch {
    return undefined;
  }
}

interface Watched {
  readonly folders: ReadonlySet<string>;
  /** Names of files that were given by name, whatever they are called. */
  readonly names: ReadonlySet<string>;
}

function watched({ patterns, configuration }: LintOptions, cwd: string): Watched {
  const folders = new Set<string>();
  const names = new Set<string>();
  const files = configuration.use === 'file' ? [...patterns, configuration.path] : patterns;
  for (const pattern of files) {
    const path = resolve(cwd, /[*?[\]{}()!]/.test(pattern) ? globFolder(pattern) : pattern);
    if (isFolder(path)) addFolders(path, folders);
    else {
      folders.add(dirname(path));
      names.add(basename(path));
    }
  }
  return { folders, names };
}

/** The folder that a glob starts from: its names up to the first with a special character. */
function globFolder(pattern: string): string {
  const names = pattern.split('/');
  const special = names.findIndex((name) => /[*?[\]{}()!]/.test(name));
  const folder = names.slice(0, special).join('/');
  return folder === '' && !pattern.startsWith('/') ? '.' : `${folder}/`;
}

function addFolders(start: string, folders: Set<string>): void {
  const open = [start];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    folders.add(folder);
    for (const name of foldersIn(folder)) open.push(join(folder, name));
  }
}

function foldersIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && !NEVER_WATCHED.has(entry.name)).map(({ name }) => name);
  } catch {
    return [];
  }
}

const NEVER_WATCHED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A new folder may bring templates, and its name has no ending; what else has one is not ours. */
function matters(name: string, names: ReadonlySet<string>): boolean {
  if (names.has(name) || isTemplateName(name) || isPipelineName(name)) return true;
  return /^imgtpl\.config\.|^\.gitignore$|^[^.]+$/.test(name);
}
