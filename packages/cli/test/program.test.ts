import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '@imgtpl/cli';
import { ROOT } from '../../../test/harness/root.js';
import { inFolder } from './harness/folder.js';
import { PROGRAM, runProgram, startProgram } from './harness/program.js';

const BROKEN = 'RUN\n';

describe('the program', () => {
  const cases: readonly (readonly [number, readonly string[]])[] = [
    [0, ['lint', 'good.imgtpl']],
    [1, ['lint', 'broken.imgtpl']],
    [2, ['lint', 'missing.imgtpl']],
    [2, ['lint', '--nope']],
    [0, ['lint', '--help']],
    [0, ['explain', 'EmptyCommandContent.RUN']],
    [2, ['explain', 'nope']],
    [0, ['parse', 'broken.imgtpl']],
  ];
  for (const [code, argv] of cases) {
    it(`ends with ${code}: ${argv.join(' ')}`, async () => {
      const files = { 'good.imgtpl': 'RUN true\n', 'broken.imgtpl': BROKEN };
      const outcome = await inFolder(files, (folder) => runProgram(folder, argv));
      assert.equal(outcome.code, code, outcome.stderr);
      assert.equal(outcome.stdout === '', code === 2);
      assert.equal(outcome.stderr === '', code !== 2);
    });
  }

  it('gives every format, language and kind of help from its packs', async () => {
    await inFolder({ 'a.imgtpl': 'run true\nRUN\n', '.gitignore': 'b\n' }, (folder) => {
      const formats = choicesOf('lint', 'format').map((format) => [`--format=${format}`]);
      for (const argv of [...formats, ['--lang=ja'], ['--lang=zh-CN'], ['--fix-dry-run'], ['*.imgtpl']]) {
        const { code, stdout, stderr } = runProgram(folder, ['lint', ...argv]);
        assert.equal(code, 1, stderr);
        assert.notEqual(stdout, '');
      }
      writeFileSync(join(folder, 'imgtpl.config.yaml'), 'rules: { command-case: off }\n');
      assert.equal(runProgram(folder, ['lint', '--quiet', '--baseline', 'b', '--write-baseline']).code, 0);
      for (const lang of ['en', 'zh-CN', 'ja']) assert.equal(runProgram(folder, ['--help', '--lang', lang]).code, 0);
    });
  });

  it('writes every format that the README names, and the README names every format', () => {
    const [, named = ''] =
      /^`--format` writes (.*) instead\.$/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
    const names = [...named.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    assert.deepEqual(['text', ...names].sort(), [...choicesOf('lint', 'format')].sort());
  });

  it('reads what is no ASCII as the sources of the packs do', async () => {
    const text = '# imgtpl-disable-next-line command-case，run-interactive －－ 理由\nrun yum install x\n';
    await inFolder({ 'a.imgtpl': text }, (folder) => {
      assert.deepEqual(runProgram(folder, ['lint', '--format', 'compact']), { code: 0, stdout: '', stderr: '' });
    });
  });

  it('the examples of its help work', async () => {
    await inFolder(
      { 'web.imgtpl': 'RUN true\n', imgtpl: `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n` },
      (folder) => {
        chmodSync(join(folder, 'imgtpl'), 0o755);
        for (const { name } of COMMANDS.map(({ spec }) => spec)) {
          if (name === 'lsp') continue; // It waits for a client.
          const { stdout } = runProgram(folder, [name, '--help']);
          const examples = stdout
            .slice(stdout.indexOf('Examples:\n') + 'Examples:\n'.length)
            .trim()
            .split('\n');
          for (const example of examples) {
            const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}` };
            const { status, stderr } = spawnSync('sh', ['-c', example.trim()], { cwd: folder, env, encoding: 'utf8' });
            assert.equal(status, 0, example);
            assert.match(stderr, name === 'import' ? /^Left out:\n/ : /^$/, example);
          }
        }
      },
    );
  });

  it('the first steps of its help work, one after the other in an empty folder', async () => {
    await inFolder({}, (folder) => {
      const { stdout } = runProgram(folder, ['--help']);
      const steps = stdout.slice(stdout.indexOf('Examples:\n')).trim().split('\n').slice(1);
      assert.ok(steps.length > 2);
      for (const step of steps) {
        const [program, ...argv] = step.trim().split(' ');
        assert.deepEqual([program, runProgram(folder, argv).code], ['imgtpl', 0], step);
      }
    });
  });

  it('the commands of its README work, one after the other beside a Dockerfile', async () => {
    const page = readFileSync(join(ROOT, 'packages/cli/README.md'), 'utf8');
    const commands = [...page.matchAll(/^imgtpl (.+?) {2,}/gm)].map(([, words = '']) => words);
    assert.ok(commands.length > 8);
    await inFolder({ Dockerfile: 'FROM alpine\nRUN true\n' }, (folder) => {
      for (const words of commands) assert.equal(runProgram(folder, words.split(' ')).code, 0, words);
    });
  });

  it('ends quietly when nobody reads on, with the exit code of its findings', async () => {
    await inFolder({ 'a.imgtpl': 'RUN\n'.repeat(20_000) }, (folder) => {
      const script = `"${process.execPath}" "${PROGRAM}" lint a.imgtpl | head -n 1; echo "\${PIPESTATUS[0]}"`;
      const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
      assert.match(stdout, /^a\.imgtpl:1:1: error .+\n1\n$/);
      assert.equal(stderr, '');
    });
  });

  it('a report of more findings than GitHub takes needs no more memory than they do', async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.imgtpl`, BROKEN.repeat(500)]));
    await inFolder(files, (folder) => {
      const env = { NODE_OPTIONS: '--max-old-space-size=60' };
      const { code, stderr } = runProgram(folder, ['lint', '--format', 'sarif', '--output', 'log'], { env });
      assert.deepEqual([code, stderr], [1, '']);
      assert.equal(JSON.parse(readFileSync(join(folder, 'log'), 'utf8')).runs[0].results.length, 25_050);
    });
  });

  it('a report into a log that its outputs go to is added to what the log holds', async () => {
    await inFolder({ 'a.imgtpl': BROKEN, 'b.imgtpl': 'RUN true\n' }, (folder) => {
      const program = `IMGTPL_CODE_CACHE=off LC_ALL=C "${process.execPath}" "${PROGRAM}"`;
      const cases: readonly (readonly [string, RegExp])[] = [
        ['lint . --output /dev/stderr', /^before\na\.imgtpl:1:1.*\nafter\n$/s],
        ['lint . --output /dev/fd/1', /^before\na\.imgtpl:1:1.*\nafter\n$/s],
        ['emit --force --format dockerfile --base a:b b.imgtpl --output -', /^before\n.*RUN true.*\nafter\n$/s],
      ];
      for (const [words, expected] of cases) {
        execFileSync('bash', ['-c', `(echo before; ${program} ${words}; echo after) > log 2>&1`], { cwd: folder });
        assert.match(readFileSync(join(folder, 'log'), 'utf8'), expected);
      }
      assert.equal(existsSync(join(folder, '-')), false);
    });
  });

  it('a report into a pipe: whoever reads it gets all of it', async () => {
    await inFolder({ 'a.imgtpl': BROKEN }, (folder) => {
      const program = `IMGTPL_CODE_CACHE=off LC_ALL=C "${process.execPath}" "${PROGRAM}" lint --format compact .`;
      for (const script of [
        `mkfifo pipe; cat pipe > log & ${program} --output pipe; wait $!`,
        `${program} --output >(cat > log); until [ -s log ]; do sleep 0.1; done`,
      ]) {
        const { signal } = spawnSync('bash', ['-c', script], { cwd: folder, timeout: 20_000 });
        assert.equal(signal, null, script);
        assert.match(readFileSync(join(folder, 'log'), 'utf8'), /^a\.imgtpl:1:1: error: .*\n$/);
        writeFileSync(join(folder, 'log'), '');
      }
    });
  });

  it('a template from a pipe: it is judged and sent as from a file, and no command reads it later', async () => {
    await inFolder({}, (folder) => {
      const request = '--set RegionId=cn-hangzhou --set BaseImageType=IMAGE --set BaseImage=m-1';
      const emit = (template: string) => {
        const program = `IMGTPL_CODE_CACHE=off LC_ALL=C "${process.execPath}" "${PROGRAM}" emit --format aliyun-cli`;
        const script = `${program} ${request} <(printf '${template}')`;
        return spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
      };
      const good = emit('RUN true\n');
      assert.deepEqual([good.status, good.stderr], [0, '']);
      assert.match(good.stdout, /RUN true/);
      assert.doesNotMatch(good.stdout, /\/dev\//);
      const broken = emit('RUN\n');
      assert.equal(broken.status, 1);
      assert.match(broken.stderr, /:1:1: error EmptyCommandContent\.RUN/);
    });
  });

  it('waits for standard input that comes slowly', async () => {
    await inFolder({}, (folder) => {
      const input = "(printf 'RUN\\n'; sleep 0.3; printf 'USER\\n')";
      const script = `${input} | "${process.execPath}" "${PROGRAM}" lint - --format compact | wc -l`;
      const { stdout } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
      assert.equal(stdout.trim(), '2');
    });
  });

  it('writes all of a long report into a pipe that is read slowly', async () => {
    await inFolder({ 'a.imgtpl': 'RUN\n'.repeat(5_000) }, (folder) => {
      const script = `"${process.execPath}" "${PROGRAM}" lint a.imgtpl --format compact | (sleep 0.3; grep -c EmptyCommandContent)`;
      const { stdout } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
      assert.equal(stdout, '5000\n');
    });
  });

  it('Ctrl-C in the middle of --fix leaves whole files and no drafts', async () => {
    const before = `${'run true\n'.repeat(300)}`;
    const files = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`${index}.imgtpl`, before]));
    await inFolder(files, async (folder) => {
      const child = startProgram(folder, ['lint', '--fix', '--format', 'compact']);
      const end = once(child, 'exit');
      await new Promise((resume) => setTimeout(resume, 700));
      child.kill('SIGINT');
      await end;
      const after = before.replaceAll('run', 'RUN');
      assert.deepEqual(readdirSync(folder).sort(), Object.keys(files).sort());
      for (const name of Object.keys(files)) {
        const text = readFileSync(join(folder, name), 'utf8');
        assert.ok(text === before || text === after, name);
      }
    });
  });

  it('--watch lints again after a change, finds new files, and ends with Ctrl-C', async () => {
    await inFolder({ 'a/a.imgtpl': 'RUN true\n' }, async (folder) => {
      const child = startProgram(folder, ['lint', '--watch', '--format', 'compact', '.']);
      const seen = { stdout: '', stderr: '' };
      child.stdout?.on('data', (data) => (seen.stdout += data));
      child.stderr?.on('data', (data) => (seen.stderr += data));
      const until = async (isReached: () => boolean) => {
        for (let wait = 0; wait < 400 && !isReached(); wait++) await new Promise((resume) => setTimeout(resume, 25));
        assert.ok(isReached(), JSON.stringify(seen));
      };
      const rounds = () => seen.stderr.split('Watching').length - 1;
      try {
        await until(() => rounds() === 1);
        assert.equal(seen.stdout, '');
        writeFileSync(join(folder, 'a/a.imgtpl'), BROKEN);
        await until(() => seen.stdout.includes('a/a.imgtpl:1:1: error') && rounds() >= 2);
        mkdirSync(join(folder, 'b'));
        await until(() => rounds() >= 3);
        writeFileSync(join(folder, 'b/new.imgtpl'), BROKEN);
        await until(() => seen.stdout.includes('b/new.imgtpl:1:1: error'));
      } finally {
        child.kill('SIGINT');
      }
      const [, signal] = await once(child, 'exit');
      assert.equal(signal, 'SIGINT');
    });
  });
});

describe('the cache of compiled code', () => {
  const lint = (folder: string, env: NodeJS.ProcessEnv = {}) => {
    return runProgram(folder, ['lint', 'a.imgtpl'], { env: { XDG_CACHE_HOME: join(folder, 'cache'), ...env } });
  };
  const files = { 'a.imgtpl': BROKEN };
  const caches = (folder: string) => {
    const builds = readdirSync(join(folder, 'cache/imgtpl'));
    return builds.flatMap((build) =>
      readdirSync(join(folder, 'cache/imgtpl', build)).map((name) => join(folder, 'cache/imgtpl', build, name)),
    );
  };

  it('is one file for a lint, for its user alone', async () => {
    await inFolder(files, (folder) => {
      lint(folder);
      const [file = '', ...others] = caches(folder);
      assert.deepEqual(others, []);
      assert.equal(statSync(file).mode & 0o777, 0o600);
      assert.equal(statSync(join(file, '..')).mode & 0o777, 0o700);
      const written = statSync(file).mtimeMs;
      lint(folder);
      assert.equal(statSync(file).mtimeMs, written, 'what is good is not written again');
    });
  });

  it('is one more file for each part of the program that another command needs', async () => {
    await inFolder(files, (folder) => {
      const explain = () =>
        runProgram(folder, ['explain', '--list'], { env: { XDG_CACHE_HOME: join(folder, 'cache') } });
      const first = explain();
      const [core, ...others] = caches(folder).map((path) => readFileSync(path));
      assert.ok(core && others.length > 0);
      assert.deepEqual(explain(), first);
      assert.deepEqual(
        caches(folder).map((path) => readFileSync(path)),
        [core, ...others],
      );
    });
  });

  it('is made by a server too, although that does not end by itself', async () => {
    await inFolder(files, async (folder) => {
      const child = startProgram(folder, ['lsp', '--stdio'], { XDG_CACHE_HOME: join(folder, 'cache') });
      const isKept = () =>
        existsSync(join(folder, 'cache')) && caches(folder).some((path) => /core\.js\.bin$/.test(path));
      for (let wait = 0; wait < 400 && !isKept(); wait++) await new Promise((resume) => setTimeout(resume, 50));
      child.kill();
      await once(child, 'exit');
      const [file = ''] = caches(folder);
      const written = statSync(file).mtimeMs;
      lint(folder);
      assert.equal(statSync(file).mtimeMs, written, 'a lint finds it good');
    });
  });

  const damages: readonly (readonly [string, (bytes: Buffer) => Uint8Array])[] = [
    ['empty', () => new Uint8Array()],
    ['truncated', (bytes) => bytes.subarray(0, bytes.length / 3)],
    [
      'one bit flipped',
      (bytes) => Buffer.concat([bytes.subarray(0, 5000), Buffer.of((bytes[5000] ?? 0) ^ 1), bytes.subarray(5001)]),
    ],
    ['filled with zeros', (bytes) => Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096)])],
    ['something else', () => Buffer.from('#!/bin/sh\n#!/bin/sh\n')],
  ];
  for (const [title, damage] of damages) {
    it(`is made anew when it is damaged: ${title}`, async () => {
      await inFolder(files, (folder) => {
        const good = lint(folder);
        const [file = ''] = caches(folder);
        const whole = readFileSync(file);
        writeFileSync(file, damage(whole));
        assert.deepEqual(lint(folder), good);
        assert.ok(readFileSync(file).length > 100_000);
        assert.deepEqual(lint(folder), good);
      });
    });
  }

  it('is not used where others can write', async () => {
    await inFolder(files, (folder) => {
      const good = lint(folder);
      const [file = ''] = caches(folder);
      chmodSync(join(file, '..'), 0o777);
      writeFileSync(file, 'x');
      assert.deepEqual(lint(folder), good);
      assert.equal(readFileSync(file, 'utf8'), 'x');
    });
  });

  it('takes the place of those of builds that nobody has started for a month', async () => {
    const build = (digit: string) => `cache/imgtpl/${digit.repeat(16)}-v20.19.0-x64`;
    const [old, young, other] = [build('1'), build('2'), 'cache/imgtpl/notes'];
    const others = [old, young, other].map((path) => [`${path}/core.js.bin`, 'x']);
    await inFolder({ ...files, ...Object.fromEntries(others) }, (folder) => {
      const monthAgo = Date.now() / 1000 - 31 * 24 * 60 * 60;
      for (const path of [old, other]) utimesSync(join(folder, path), monthAgo, monthAgo);
      lint(folder);
      assert.deepEqual(
        [old, young, other].map((path) => existsSync(join(folder, path))),
        [false, true, true],
      );
      utimesSync(join(folder, young), monthAgo, monthAgo);
      lint(folder);
      assert.ok(existsSync(join(folder, young)), 'it is looked for with a new build only');
    });
  });

  it('does without where it cannot or may not be', async () => {
    await inFolder({ ...files, cache: 'a file' }, (folder) => {
      const { code } = lint(folder);
      assert.equal(code, 1);
    });
    await inFolder(files, (folder) => {
      lint(folder, { IMGTPL_CODE_CACHE: 'off' });
      lint(folder, { XDG_CACHE_HOME: 'relative', HOME: '' });
      // Linux allows no folder here, and Node's recursive way to create it never ends.
      assert.equal(lint(folder, { XDG_CACHE_HOME: '/proc/imgtpl' }).code, 1);
      assert.deepEqual(readdirSync(folder), ['a.imgtpl']);
    });
  });
});

describe('the package', () => {
  it('installs in an empty folder, without network, and runs with nothing of the repository', async function () {
    this.timeout(120_000);
    await inFolder({ 'app/package.json': '{"private":true}', 'app/a.imgtpl': BROKEN }, (folder) => {
      const npm = (cwd: string, ...argv: string[]) =>
        execFileSync('npm', argv, { cwd, encoding: 'utf8', stdio: 'pipe' });
      const pack = npm(join(ROOT, 'packages/cli'), 'pack', '--ignore-scripts', '--json', '--pack-destination', folder);
      // An array before npm 12, since then an object by package name.
      const [packed] = Object.values<Packed>(JSON.parse(pack));
      assert.ok(packed);
      const { filename, files } = packed;
      for (const { path } of files)
        assert.match(path, /^(?:package\.json|README\.md|bin\/|dist\/(?:bundle|docs)\/|dist\/(?:LICENSE|THIRD))/);
      const app = join(folder, 'app');
      // With an empty cache, the packages for `submit` cannot be installed, and nothing else needs them.
      const offline = ['--offline', '--cache', join(folder, 'cache'), '--no-audit', '--no-fund', '--ignore-scripts'];
      npm(app, 'install', ...offline, join(folder, filename));
      assert.deepEqual(
        readdirSync(join(app, 'node_modules')).filter((name) => !name.startsWith('.')),
        ['@imgtpl'],
      );
      const imgtpl = (...argv: string[]) =>
        spawnSync(join(app, 'node_modules/.bin/imgtpl'), argv, { cwd: app, encoding: 'utf8' });
      assert.equal(imgtpl('--version').status, 0);
      const lint = imgtpl('lint', '--format', 'json', '.');
      assert.equal(lint.status, 1, lint.stderr);
      assert.equal(JSON.parse(lint.stdout).summary.errors, 1);
      assert.match(imgtpl('explain', 'EmptyCommandContent.RUN').stdout, /EmptyCommandContent\.RUN/);
      const request = ['RegionId=cn-hangzhou', 'BaseImageType=IMAGE', 'BaseImage=m-1'].flatMap((it) => ['--set', it]);
      assert.equal(imgtpl('submit', '--force', '--dry-run', ...request, 'a.imgtpl').status, 0);
      const submit = imgtpl('submit', '--lang=en', '--force', ...request, 'a.imgtpl');
      assert.equal(submit.status, 2);
      assert.match(submit.stderr, /are not installed; install them beside imgtpl: npm install @alicloud/);
    });
  });
});

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** The values that an option of a command takes. */
function choicesOf(command: string, option: string): readonly string[] {
  const spec = COMMANDS.find((it) => it.spec.name === command)?.spec;
  return spec?.options.find(({ name }) => name === option)?.choices ?? [];
}
