import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../../test/harness/root.js';
import { inFolder } from './harness/folder.js';
import { runIn } from './harness/run-in-process.js';
import { actionSteps, runSteps, type Step } from './harness/run-steps.js';

const FILES = { 'project/good.imgtpl': 'RUN true\n', 'project/b c.imgtpl': 'RUN\n', 'project/notes.md': '' };

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly language: string;
  readonly files: string;
}

function readYaml(path: string) {
  return parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** An environment with nothing installed and without network: packages only come from the given folder. */
function machine(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: `${join(folder, 'prefix/bin')}${delimiter}${process.env['PATH']}`,
    npm_config_prefix: join(folder, 'prefix'),
    npm_config_offline: 'true',
    npm_config_cache: join(folder, 'cache'),
    npm_config_ignore_scripts: 'true',
  };
}

/** The parsed YAML of a file in docs/ci.md. */
function onPage(file: string) {
  const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
  const [, text] = page.split(`\`\`\`yaml ${file}\n`);
  assert.ok(text !== undefined, file);
  return parse(text.slice(0, text.indexOf('\n```')));
}

describe('imgtpl in CI', () => {
  const packages: Record<'root' | 'cli', string> = { root: '', cli: '' };

  before(async function () {
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'imgtpl-packages-'));
    const pack = (cwd: string) => {
      const argv = ['pack', '--ignore-scripts', '--pack-destination', folder];
      const name = execFileSync('npm', argv, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      return join(folder, name.trim());
    };
    packages.root = pack(ROOT);
    packages.cli = pack(join(ROOT, 'packages/cli'));
  });
  after(() => {
    for (const path of Object.values(packages)) execFileSync('rm', ['-rf', join(path, '..')]);
  });

  it('the root packs the program and nothing else, under a name alone on standard output', () => {
    const listed = execFileSync('tar', ['-tzf', packages.root], { encoding: 'utf8' }).trim().split('\n');
    for (const path of listed) {
      assert.match(
        path,
        /^package\/(?:package\.json|README\.md|LICENSE|packages\/cli\/(?:bin|dist\/(?:bundle|docs))\/|packages\/cli\/dist\/THIRD)/,
      );
    }
    assert.ok(listed.includes('package/packages/cli/bin/imgtpl.js'));
    const ofProgram = execFileSync('tar', ['-tzf', packages.cli], { encoding: 'utf8' }).trim().split('\n');
    for (const path of ['bin/imgtpl.js', 'dist/LICENSE']) assert.ok(ofProgram.includes(`package/${path}`), path);
    // Unless told otherwise, npm prints the names and the output of scripts.
    assert.match(readFileSync(join(ROOT, '.npmrc'), 'utf8'), /^foreground-scripts=false$/m);
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    assert.equal(scripts.prepare, 'node scripts/prepare.js');
  });

  it('pre-commit: the hooks take the files that are theirs, and find what is wrong', async () => {
    const hooks: readonly Hook[] = readYaml('.pre-commit-hooks.yaml');
    const [{ hooks: shown }] = onPage('.pre-commit-config.yaml').repos;
    assert.deepEqual(
      shown.map(({ id }: Hook) => id),
      hooks.map(({ id }) => id),
    );
    const files = {
      ...FILES,
      'project/--fix.imgtpl': 'RUN true\n',
      'project/OLD.IMGTPL': 'RUN true\n',
      'project/w.pipeline.yml': 'a: b\n',
    };
    await inFolder({ ...files, 'project/imgtpl.config.yaml': 'rules: {}\n' }, (folder) => {
      const env = { ...process.env, ...machine(folder) };
      execFileSync('npm', ['install', '--global', packages.root], { env, stdio: 'pipe' });
      const names = [
        '--fix.imgtpl',
        'OLD.IMGTPL',
        'b c.imgtpl',
        'good.imgtpl',
        'imgtpl.config.yaml',
        'notes.md',
        'w.pipeline.yml',
      ];
      const outcomes = hooks.map(({ id, entry, args, language, files }) => {
        assert.equal(language, 'node');
        const [program = '', ...words] = entry.split(' ');
        // The pattern is for Python, in which a part can ignore case.
        const pattern = new RegExp(files.replace('(?i:', '('), 'i');
        const taken = names.filter((name) => pattern.test(name));
        const argv = [...words, ...args, ...taken];
        const { status } = spawnSync(program, argv, {
          cwd: join(folder, 'project'),
          env,
        });
        return [id, taken, status];
      });
      assert.deepEqual(outcomes, [
        [
          'imgtpl-lint',
          ['--fix.imgtpl', 'OLD.IMGTPL', 'b c.imgtpl', 'good.imgtpl', 'imgtpl.config.yaml', 'w.pipeline.yml'],
          1,
        ],
        ['imgtpl-format', ['--fix.imgtpl', 'OLD.IMGTPL', 'b c.imgtpl', 'good.imgtpl', 'w.pipeline.yml'], 0],
      ]);
    });
  });

  it('imgtpl init: the workflow says what it lacks, and works with what it is given', async () => {
    await inFolder({ 'project/b c.imgtpl': 'RUN\n' }, async (folder) => {
      const project = join(folder, 'project');
      const workflow = async (...argv: string[]) => {
        execFileSync('rm', ['-rf', '.github', 'image.imgtpl', 'image.pipeline.yaml'], { cwd: project });
        assert.equal((await runIn(project, ['init', ...argv])).code, 0);
        const { env, jobs } = parse(readFileSync(join(project, '.github/workflows/imgtpl.yml'), 'utf8'));
        return runSteps(jobs.lint.steps, project, { ...machine(folder), ...env });
      };
      const asked = await workflow();
      assert.notEqual(asked.code, 0);
      assert.match(asked.stderr, /IMGTPL: set IMGTPL in \.github\/workflows\/imgtpl\.yml to where npm installs/);
      const { code, stdout } = await workflow('--from', packages.cli);
      assert.equal(code, 1);
      assert.match(stdout, /^::error file=b c\.imgtpl,line=1,.*EmptyCommandContent\.RUN::/m);
      assert.doesNotMatch(stdout, /file=image/);
    });
  });

  it('GitHub and GitLab: the steps of docs/ci.md, with a package where the repository would be', async () => {
    const pages: readonly (readonly [string, (page: ReturnType<typeof onPage>) => readonly Step[], RegExp])[] = [
      ['.github/workflows/imgtpl.yml', ({ jobs }) => jobs.lint.steps, /^::error file=b c\.imgtpl,line=1/m],
      ['.github/workflows/imgtpl-scanning.yml', ({ jobs }) => jobs.scan.steps, /added|changed/],
      ['.gitlab-ci.yml', ({ imgtpl }) => imgtpl.script.map((run: string) => ({ run })), /added|changed/],
    ];
    for (const [file, stepsOf, output] of pages) {
      await inFolder(FILES, (folder) => {
        const project = join(folder, 'project');
        const steps = stepsOf(onPage(file)).map((step) => {
          return step.run === undefined ? step : { run: step.run.replace(/git\+https:\S+/, packages.root) };
        });
        const { code, stdout } = runSteps(steps, project, machine(folder));
        assert.equal(code, 1, file);
        assert.match(stdout, output);
        assert.equal(readdirSync(project).includes('imgtpl.sarif'), file.includes('scanning'));
        if (file !== '.gitlab-ci.yml') return;
        const report = onPage(file).imgtpl.artifacts.reports.codequality;
        const [issue] = JSON.parse(readFileSync(join(project, report), 'utf8'));
        assert.equal(issue.check_name, 'EmptyCommandContent.RUN');
      });
    }
  });

  it('the action: what its lines do with its inputs', async () => {
    const { inputs } = readYaml('action.yml');
    const used = onPage('.github/workflows/imgtpl-action.yml').jobs.lint.steps[1].with;
    assert.deepEqual(Object.keys(used).sort(), Object.keys(inputs).sort());
    const run = (cwd: string, given: { readonly [name: string]: string }) => {
      // The first step builds, which was done before these tests.
      const [build, ...steps] = actionSteps(given);
      assert.equal(build?.run, 'node "$GITHUB_ACTION_PATH/scripts/build.js"');
      return runSteps(steps, cwd, { GITHUB_ACTION_PATH: ROOT });
    };
    await inFolder(FILES, (folder) => {
      const project = join(folder, 'project');
      const all = run(project, {});
      assert.deepEqual([all.code, all.stdout.split('\n').length], [1, 2]);
      assert.match(all.stdout, /^::error file=b c\.imgtpl,line=1/);
      assert.equal(run(project, { paths: 'good.imgtpl\n\n' }).code, 0);
      assert.equal(run(project, { paths: 'b c.imgtpl\ngood.imgtpl' }).code, 1);
      assert.equal(run(project, { paths: '--help' }).code, 2);
      writeFileSync(join(project, 'warned.imgtpl'), 'run true\n');
      assert.equal(run(project, { paths: 'warned.imgtpl' }).code, 0);
      assert.equal(run(project, { paths: 'warned.imgtpl', options: '--max-warnings=0\n--quiet' }).code, 1);
    });
  });
});
