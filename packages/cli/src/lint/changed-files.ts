import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '@imgtpl/language';
import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';
import type { CliMessages } from '../messages/en.js';

/**
 * The files of a folder's repository that differ from a revision, and those that git neither tracks nor ignores: real
 * paths, as the system writes them. Before the first commit every file differs from `HEAD`.
 *
 * @throws CommandError without git, repository or revision
 */
export function changedFiles(
  revision: string,
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
  messages: CliMessages,
): ReadonlySet<string> {
  const git = (...words: string[]) => runGit(words, { cwd, env }, messages);
  const root = git('rev-parse', '--show-toplevel');
  if (root === undefined) throw new CommandError(messages.noRepository(visible(cwd)));
  const top = root.replace(/\r?\n$/, '');
  const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)?.trim();
  const isUnborn = commit === undefined && revision === 'HEAD';
  if (commit === undefined && !isUnborn) throw new CommandError(messages.unknownRevision(visible(revision)));
  const inTop = (...words: string[]) => runGit(['-C', top, ...words], { cwd, env }, messages) ?? '';
  const changed =
    commit === undefined
      ? inTop('ls-files', '-z', '--cached')
      : inTop('diff', '--name-only', '-z', '--diff-filter=d', '--no-ext-diff', '--no-relative', commit, '--');
  const untracked = inTop('ls-files', '-z', '--others', '--exclude-standard');
  const names = `${changed}\0${untracked}`.split('\0').filter((name) => name !== '');
  return new Set(names.map((name) => realPath(join(top, name))));
}

/** Every link resolved, as in the answer of `changedFiles`; the path itself when it leads nowhere. */
export function realPath(path: string): string {
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
