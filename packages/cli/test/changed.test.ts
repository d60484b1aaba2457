import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inFolder } from './harness/folder.js';
import { runIn } from './harness/run-in-process.js';

const BROKEN = 'RUN\n';

interface Repository {
  write(name: string, text: string): void;
  git(...words: string[]): void;
  /** Commits everything. */
  commit(message: string): void;
  /** The files that `lint --changed` lints, or its error message. */
  changed(...words: string[]): Promise<readonly string[] | string>;
  readonly folder: string;
}

/** A repository with one commit of these files, on `main`. */
function inRepository(files: Readonly<Record<string, string>>, action: (repository: Repository) => Promise<void>) {
  return inFolder(files, async (folder) => {
    const git = (...words: string[]) => {
      const settings = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'advice.addEmbeddedRepo=false'];
      execFileSync('git', [...settings, ...words], { cwd: folder, stdio: 'pipe' });
    };
    const commit = (message: string) => {
      git('add', '.');
      git('commit', '--quiet', '--allow-empty', '-m', message);
    };
    git('init', '--quiet', '--initial-branch=main');
    commit('first');
    await action({
      folder,
      git,
      commit,
      write: (name, text) => writeFileSync(join(folder, name), text),
      changed: (...words) => changedIn(folder, words),
    });
  });
}

async function changedIn(folder: string, words: readonly string[]): Promise<readonly string[] | string> {
  const { code, stdout, stderr } = await runIn(folder, ['lint', '--format', 'json', ...words]);
  return code === 2 ? stderr : JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
}

describe('imgtpl lint --changed', () => {
  it('is not misled by what a hook in a worktree gets', async () => {
    await inRepository({ 'sub/a.imgtpl': BROKEN, 'sub/b.imgtpl': BROKEN }, async ({ git, folder }) => {
      git('worktree', 'add', '--quiet', 'tree');
      writeFileSync(join(folder, 'tree/sub/a.imgtpl'), 'RUN true\n');
      const env = { LANG: 'C', GIT_DIR: join(folder, '.git/worktrees/tree') };
      const argv = ['lint', '--format', 'json', '--changed'];
      const { stdout } = await runIn(join(folder, 'tree/sub'), argv, { env });
      assert.deepEqual(
        JSON.parse(stdout).files.map(({ path }: { path: string }) => path),
        ['a.imgtpl'],
      );
    });
  });

  it('needs a repository, in which everything is new before the first commit', async () => {
    await inFolder({ 'a.imgtpl': BROKEN, 'b.imgtpl': BROKEN }, async (folder) => {
      assert.equal(
        await changedIn(folder, ['--changed']),
        `imgtpl: ${folder} is in no git repository: --changed needs one.\n`,
      );
      execFileSync('git', ['init', '--quiet'], { cwd: folder });
      execFileSync('git', ['add', 'a.imgtpl'], { cwd: folder });
      assert.deepEqual(await changedIn(folder, ['--changed']), ['a.imgtpl', 'b.imgtpl']);
    });
  });

  it('looks at what is changed, staged, or not yet added', async () => {
    const files = { '.gitignore': 'ignored.imgtpl\n', 'same.imgtpl': BROKEN, 'a.imgtpl': BROKEN, 'b.imgtpl': BROKEN };
    await inRepository(files, async ({ write, git, changed }) => {
      assert.deepEqual(await changed('--changed'), []);
      for (const name of ['a.imgtpl', 'new.imgtpl', 'ignored.imgtpl', 'b.imgtpl']) write(name, BROKEN.repeat(2));
      git('add', 'b.imgtpl');
      const paths = ['a.imgtpl', 'b.imgtpl', 'new.imgtpl'];
      assert.deepEqual(await changed('--changed'), paths);
      assert.deepEqual(await changed('--changed', 'HEAD'), paths);
      assert.deepEqual(await changed('--changed=main', '.'), paths);
      assert.deepEqual(await changed('--changed', 'new.imgtpl', 'same.imgtpl'), ['new.imgtpl']);
      assert.equal(await changed('--changed', 'nonsense'), 'imgtpl: git knows no revision nonsense.\n');
      assert.equal(await changed('--changed=--output=x'), 'imgtpl: git knows no revision --output=x.\n');
    });
  });

  it('compares with where the branch left the revision, or with the revision where there is no such point', async () => {
    await inRepository({ 'old.imgtpl': BROKEN, 'moved.imgtpl': BROKEN }, async ({ write, git, commit, changed }) => {
      git('checkout', '--quiet', '-b', 'feature');
      git('mv', 'moved.imgtpl', 'there.imgtpl');
      write('new.imgtpl', BROKEN);
      commit('of this branch');
      git('checkout', '--quiet', 'main');
      write('old.imgtpl', BROKEN.repeat(2));
      commit('of somebody else');
      git('checkout', '--quiet', 'feature');
      assert.deepEqual(await changed('--changed', 'main'), ['new.imgtpl', 'there.imgtpl']);
      git('checkout', '--quiet', '--orphan', 'apart');
      commit('without a past in common');
      assert.deepEqual(await changed('--changed', 'main'), ['new.imgtpl', 'old.imgtpl', 'there.imgtpl']);
    });
  });

  it('looks at all of a submodule that was changed, and of a repository that is not tracked', async () => {
    await inRepository({ 'own.imgtpl': BROKEN }, async ({ folder, write, git, commit, changed }) => {
      const makeRepository = (name: string) => {
        mkdirSync(join(folder, name));
        git('-C', name, 'init', '--quiet');
        git('-C', name, 'commit', '--quiet', '--allow-empty', '-m', 'first');
      };
      makeRepository('part');
      commit('with a submodule');
      makeRepository('loose');
      assert.deepEqual(await changed('--changed'), []);
      write('part/a.imgtpl', BROKEN);
      write('loose/b.imgtpl', BROKEN);
      assert.deepEqual(await changed('--changed'), ['loose/b.imgtpl', 'part/a.imgtpl']);
    });
  });

  it('judges what is changed as what an unchanged pipeline file of another folder makes of it', async () => {
    const pipeline = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\nTestContentFile: ../t/a.imgtpl\n';
    const files = { 'p/a.pipeline.yaml': pipeline, 't/a.imgtpl': 'RUN true\n', 't/b.imgtpl': BROKEN };
    await inRepository(files, async ({ folder, write }) => {
      write('t/a.imgtpl', 'LABEL a\n');
      const { stdout } = await runIn(folder, ['lint', '--format', 'compact', '--changed', 'HEAD', '.']);
      assert.match(stdout, /^t\/a\.imgtpl:1:7: error: .* \[InvalidParameter\.TestContent\]\n$/);
    });
  });

  it('says of a shallow clone that the revision has to be fetched', async () => {
    await inRepository({ 'a.imgtpl': BROKEN }, async ({ folder, git, commit }) => {
      commit('second');
      git('clone', '--quiet', '--depth=1', pathToFileURL(folder).href, 'clone');
      assert.equal(
        await changedIn(join(folder, 'clone'), ['--changed', 'HEAD~1']),
        'imgtpl: git knows no revision HEAD~1. This clone is shallow: fetch it with its history first.\n',
      );
    });
  });

  it('says why git refuses, and takes no refusal for an answer', async () => {
    await inRepository({ 'a.imgtpl': BROKEN }, async ({ folder, write }) => {
      const said = async (env: Record<string, string>) => {
        const { code, stdout, stderr } = await runIn(folder, ['lint', '--changed'], { env });
        assert.deepEqual([code, stdout], [2, '']);
        return stderr;
      };
      assert.match(
        await said({ GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', GIT_CONFIG_NOSYSTEM: '1', HOME: folder, LANG: 'C' }),
        /^imgtpl: git cannot tell what has changed: detected dubious ownership in repository at .* safe\.directory \S+\n$/,
      );
      write('.git/index', 'damaged');
      assert.match(await said({ LANG: 'C' }), /^imgtpl: git cannot tell what has changed: .*index file/);
    });
  });
});
