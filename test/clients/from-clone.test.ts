import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionSteps, runSteps } from '../../packages/cli/test/harness/run-steps.js';
import { ROOT } from '../harness/root.js';

/** In milliseconds: enough to download dependencies and build everything. */
const INSTALL_MS = 900_000;

/** Installs from a clone of this repository, as in docs/ci.md: the committed files, built by npm's scripts. */
describe('a clone', () => {
  let top = '';
  let project = '';
  const git = (cwd: string, ...argv: string[]) => execFileSync('git', argv, { cwd, encoding: 'utf8' }).trim();
  before(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'imgtpl-clone-')));
    git(top, 'clone', '--quiet', ROOT, 'imgtpl');
    project = join(top, 'project');
    mkdirSync(project);
  });
  after(() => rmSync(top, { recursive: true, force: true, maxRetries: 5 }));

  it('is what pre-commit installs its hooks from', function () {
    this.timeout(INSTALL_MS);
    const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
    const [, shown = ''] = /```yaml \.pre-commit-config\.yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const configuration = shown
      .replace(/repo: .*/, `repo: file://${join(top, 'imgtpl')}`)
      .replace(/rev: .*/, `rev: ${git(join(top, 'imgtpl'), 'rev-parse', 'HEAD')}`);
    writeFileSync(join(project, '.pre-commit-config.yaml'), configuration);
    writeFileSync(join(project, 'a b.imgtpl'), 'RUN  true\n');
    writeFileSync(join(project, '--fix.imgtpl'), 'RUN true\n');
    git(project, 'init', '--quiet');
    const commit = () => {
      git(project, 'add', '.');
      return spawnSync('pre-commit', ['run', '--all-files', '--color', 'never'], {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, PRE_COMMIT_HOME: join(top, 'pre-commit'), LC_ALL: 'C.UTF-8' },
      });
    };
    const formatted = commit();
    assert.equal(formatted.status, 1, formatted.stdout + formatted.stderr);
    assert.match(formatted.stdout, /^imgtpl lint\.+Passed\nimgtpl format\.+Failed\n/m);
    assert.equal(readFileSync(join(project, 'a b.imgtpl'), 'utf8'), 'RUN true\n');
    assert.equal(commit().status, 0);
    writeFileSync(join(project, 'a b.imgtpl'), 'RUN\n');
    const broken = commit();
    assert.match(broken.stdout, /^imgtpl lint\.+Failed\n[\s\S]*^a b\.imgtpl:1:1: error EmptyCommandContent\.RUN/m);
    // pre-commit gives many files to several processes, unless a hook asks for one.
    writeFileSync(join(project, 'a b.imgtpl'), 'RUN true\n');
    for (let index = 0; index < 20; index++) writeFileSync(join(project, `${index}.imgtpl`), 'run true\n');
    writeFileSync(join(project, '.pre-commit-config.yaml'), configuration.replace('warnings=0', 'warnings=19'));
    assert.match(commit().stdout, /^imgtpl lint\.+Failed\n[\s\S]*20 warnings, and --max-warnings allows 19\.$/m);
  });

  it('is what npm installs the program from', function () {
    this.timeout(INSTALL_MS);
    const prefix = join(top, 'prefix');
    const argv = [
      'install',
      '--global',
      '--allow-git=root',
      '--install-links',
      '--prefix',
      prefix,
      `git+file://${join(top, 'imgtpl')}`,
    ];
    execFileSync('npm', argv, { cwd: project, stdio: 'pipe' });
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const imgtpl = (...words: string[]) => execFileSync(join(prefix, 'bin/imgtpl'), words, { encoding: 'utf8' });
    assert.equal(imgtpl('--version'), `${version}\n`);
    assert.match(imgtpl('explain', 'EmptyCommandContent.RUN'), /EmptyCommandContent\.RUN/);
  });

  it('is an action, and what the README installs the program from', function () {
    this.timeout(INSTALL_MS);
    const clone = join(top, 'imgtpl');
    writeFileSync(join(project, 'a b.imgtpl'), 'RUN\n');
    const { code, stdout } = runSteps(actionSteps({}), project, { GITHUB_ACTION_PATH: clone });
    assert.equal(code, 1);
    assert.match(stdout, /^::error file=a b\.imgtpl,line=1,/m);
    const [, install = ''] = /^(npm install --global .*)$/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
    const prefix = join(top, 'installed');
    assert.equal(runSteps([{ run: install }], clone, { npm_config_prefix: prefix }).code, 0);
    assert.notEqual(execFileSync(join(prefix, 'bin/imgtpl'), ['--version'], { encoding: 'utf8' }), '');
    assert.equal(git(clone, 'status', '--short'), '');
  });
});
