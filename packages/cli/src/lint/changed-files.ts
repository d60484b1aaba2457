import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { visible } from '@imgtpl/language';
import { sentences } from '../arguments/choices.js';
import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';
import type { CliMessages } from '../messages/en.js';

/** Whether a file was changed, by its path in the system's form. */
export type IsChanged = (path: string) => boolean;

/**
 * What git considers changed in the repository of a folder: the differences from the merge base with a revision, and
 * files that are neither tracked nor ignored. Before the first commit every file differs from `HEAD`. In a changed
 * submodule, or a nested repository that is not tracked, every file counts, because git names only the folder.
 *
 * @throws CommandError without git, repository or revision
 */
export function changedFiles(
  revision: string,
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
  messages: CliMessages,
): IsChanged {
  const tryGit = (...words: string[]) => runGit(words, { cwd, env }, messages);
  const requireGit = (...words: string[]) => {
    const { text, refusal } = tryGit(...words);
    if (text !== undefined) return text;
    const hasNoRepository = refusal.includes('not a git repository');
    throw new CommandError(
      hasNoRepository ? messages.noRepository(visible(cwd)) : messages.gitRefuses(visible(refusal)),
    );
  };
  const top = requireGit('rev-parse', '--show-toplevel').replace(/\r?\n$/, '');
  const commit = tryGit('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).text?.trim();
  const isUnborn = commit === undefined && revision === 'HEAD';
  if (commit === undefined && !isUnborn) {
    const isShallow = tryGit('rev-parse', '--is-shallow-repository').text?.trim() === 'true';
    const hint = isShallow ? messages.shallowClone : '';
    throw new CommandError(sentences([messages.unknownRevision(visible(revision)), hint], messages));
  }
  const changed =
    commit === undefined
      ? requireGit('-C', top, 'ls-files', '-z', '--cached')
      : requireGit(
          '-C',
          top,
          'diff',
          ...NAMES_OF_CHANGED,
          tryGit('merge-base', commit, 'HEAD').text?.trim() ?? commit,
          '--',
        );
  const untracked = requireGit('-C', top, 'ls-files', '-z', '--others', '--exclude-standard');
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

/** Whether a path, or a folder that contains it, is in a set. */
function isIn(paths: ReadonlySet<string>, path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (paths.has(at)) return true;
    if (dirname(at) === at) return false;
  }
}

/** The path with all links resolved; the path itself if it does not exist. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** The output of git, or why it refused, on one line. */
type GitResult =
  | { readonly text: string; readonly refusal?: never }
  | { readonly text?: never; readonly refusal: string };

/** A hook in a worktree gets GIT_DIR, and then git considers the current folder the top of the working tree. */
const ANY_FOLDER = { GIT_DIR: undefined };

/** Refusals are recognized by their text, so git has to speak English. */
function runGit(words: readonly string[], { cwd, env }: Pick<Io, 'cwd' | 'env'>, messages: CliMessages): GitResult {
  const { error, status, stdout, stderr } = spawnSync('git', words, {
    cwd,
    env: { ...env, ...(env['GIT_WORK_TREE'] === undefined && ANY_FOLDER), LC_ALL: 'C' },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error !== undefined) throw new CommandError(messages.noGit);
  return status === 0
    ? { text: stdout }
    : {
        refusal: stderr
          .replace(/^fatal: /, '')
          .trim()
          .replace(/\s*\n\s*/g, ' '),
      };
}
