import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { visible } from '@imgtpl/language';
import { sentences } from '../arguments/choices.js';
import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';
import type { CliMessages } from '../messages/en.js';

/** Whether a file was changed; its path as the system writes it. */
export type IsChanged = (path: string) => boolean;

/**
 * What git sees as changed in the repository of a folder: what differs from the point where the working tree left a
 * revision, and what git neither tracks nor ignores. Before the first commit every file differs from `HEAD`. Of a
 * submodule that was changed, and of a repository that is not tracked, every file counts: git names their folders alone.
 *
 * @throws CommandError without git, repository or revision
 */
export function changedFiles(
  revision: string,
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
  messages: CliMessages,
): IsChanged {
  const git = (...words: string[]) => runGit(words, { cwd, env }, messages);
  const root = git('rev-parse', '--show-toplevel');
  if (root === undefined) throw new CommandError(messages.noRepository(visible(cwd)));
  const top = root.replace(/\r?\n$/, '');
  const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)?.trim();
  const isUnborn = commit === undefined && revision === 'HEAD';
  if (commit === undefined && !isUnborn) {
    const isShallow = git('rev-parse', '--is-shallow-repository')?.trim() === 'true';
    const hint = isShallow ? messages.shallowClone : '';
    throw new CommandError(sentences([messages.unknownRevision(visible(revision)), hint]));
  }
  const inTop = (...words: string[]) => git('-C', top, ...words) ?? '';
  const changed =
    commit === undefined
      ? inTop('ls-files', '-z', '--cached')
      : inTop('diff', ...NAMES_OF_CHANGED, git('merge-base', commit, 'HEAD')?.trim() ?? commit, '--');
  const untracked = inTop('ls-files', '-z', '--others', '--exclude-standard');
  const names = `${changed}\0${untracked}`.split('\0').filter((name) => name !== '');
  const paths = new Set(names.map((name) => realPath(join(top, name))));
  return (path) => isIn(paths, realPath(path));
}

const NAMES_OF_CHANGED = [
  '--name-only',
  '-z',
  '--diff-filter=d',
  '--no-ext-diff',
  '--no-relative',
  '--ignore-submodules=none',
];

/** Whether a path, or a folder that holds it, is among others. */
function isIn(paths: ReadonlySet<string>, path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (paths.has(at)) return true;
    if (dirname(at) === at) return false;
  }
}

/** Every link resolved; the path itself when it leads nowhere. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** What git prints; undefined when it refuses. */
function runGit(
  words: readonly string[],
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
  messages: CliMessages,
): string | undefined {
  const result = spawnSync('git', words, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (result.error !== undefined) throw new CommandError(messages.noGit);
  return result.status === 0 ? result.stdout : undefined;
}
