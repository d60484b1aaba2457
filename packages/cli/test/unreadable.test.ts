import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './harness/folder.js';
import { PROGRAM } from './harness/program.js';
import { runIn } from './harness/run-in-process.js';
import { withoutPrivileges } from './harness/without-privileges.js';

const BROKEN = 'RUN\n';

describe('what is no text', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-16', Buffer.from('\ufeffRUN\n', 'utf16le'), 'is UTF-16; save it as UTF-8.'],
    [
      'a byte that does not belong',
      Buffer.from('RUN \xff\n', 'latin1'),
      'is not UTF-8: the byte at offset 4 does not belong there; save it as UTF-8.',
    ],
  ];
  for (const [title, bytes, words] of cases) {
    it(`${title}: said in the same words by lint, format and parse, of files and of standard input`, async () => {
      await inFolder({ 'a.imgtpl': bytes }, async (folder) => {
        for (const argv of [['lint'], ['format'], ['format', '--check'], ['parse']]) {
          const file = await runIn(folder, [...argv, 'a.imgtpl']);
          assert.deepEqual(file, { code: 2, stdout: '', stderr: `imgtpl: a.imgtpl ${words}\n` }, argv.join(' '));
          const stdin = await runIn(folder, [...argv, '-'], { stdin: bytes });
          assert.deepEqual(stdin, { code: 2, stdout: '', stderr: `imgtpl: <stdin> ${words}\n` }, argv.join(' '));
        }
        assert.deepEqual(new Uint8Array(readFileSync(join(folder, 'a.imgtpl'))), new Uint8Array(bytes));
      });
    });
  }

  it('is too large: said by all, and left alone', async () => {
    await inFolder({ 'a.imgtpl': BROKEN }, async (folder) => {
      truncateSync(join(folder, 'a.imgtpl'), 65 * 1024 * 1024);
      for (const command of ['lint', 'format', 'parse']) {
        const { code, stdout, stderr } = await runIn(folder, [command, 'a.imgtpl']);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /^imgtpl: a\.imgtpl is larger than 67108864 bytes, which no template is\.\n$/);
      }
    });
  });
});

describe('standard input that never ends', () => {
  for (const words of ['lint -', 'format -', 'parse -', 'import -']) {
    it(`is read up to what a file may have: ${words}`, () => {
      const script = `"${process.execPath}" "${PROGRAM}" ${words} < /dev/zero`;
      const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8', env: { LC_ALL: 'C' } });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^imgtpl: <stdin> is larger than 67108864 bytes, which no template is\.\n$/);
    });
  }
});

describe('standard input that is a folder', () => {
  it('is exit 2, and no bug', () => {
    for (const command of ['lint', 'format', 'parse', 'import']) {
      const script = `"${process.execPath}" "${PROGRAM}" ${command} - < .`;
      const { status, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8', env: { LC_ALL: 'C' } });
      assert.deepEqual(
        [status, stderr],
        [2, 'imgtpl: <stdin> cannot be read: EISDIR: illegal operation on a directory.\n'],
      );
    }
  });
});

describe('what cannot be looked at', () => {
  it('a path that the system refuses is not called missing', async () => {
    for (const command of ['lint', 'format', 'parse']) {
      const { code, stdout, stderr } = await runIn('/', [command, 'x'.repeat(300)]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^imgtpl: x+ cannot be read: ENAMETOOLONG: name too long\.\n$/);
    }
    await inFolder({}, async (folder) => {
      symlinkSync('b', join(folder, 'a'));
      symlinkSync('a', join(folder, 'b'));
      const { code, stderr } = await runIn(folder, ['lint', 'a']);
      assert.equal(code, 2);
      assert.match(stderr, /^imgtpl: a cannot be read: ELOOP: too many symbolic links encountered\.\n$/);
    });
  });

  it('a file or a folder that may not be read is exit 2; the rest is judged', async () => {
    const files = { 'a.imgtpl': BROKEN, 'closed/b.imgtpl': BROKEN, 'c.imgtpl': BROKEN };
    await inFolder(files, async (folder) => {
      chmodSync(folder, 0o755);
      await runIn(folder, ['lint']);
      await runIn(folder, ['format', '--check']);
      chmodSync(join(folder, 'closed'), 0);
      chmodSync(join(folder, 'c.imgtpl'), 0);
      const run = (...argv: string[]) => withoutPrivileges(() => runIn(folder, argv));
      const denied = 'EACCES: permission denied';
      const lint = await run('lint', '--format', 'compact');
      assert.equal(lint.code, 2);
      assert.equal(
        lint.stderr,
        `imgtpl: closed cannot be read: ${denied}.\nimgtpl: c.imgtpl cannot be read: ${denied}.\n`,
      );
      assert.match(lint.stdout, /^a\.imgtpl:1:1: error: .*\n$/);
      for (const argv of [
        ['lint', 'closed'],
        ['format', '--check', 'closed'],
      ]) {
        assert.deepEqual(await run(...argv), {
          code: 2,
          stdout: '',
          stderr: `imgtpl: closed cannot be read: ${denied}.\n`,
        });
      }
      const inside = await run('lint', 'closed/b.imgtpl');
      assert.equal(inside.stderr, `imgtpl: closed/b.imgtpl cannot be read: ${denied}.\n`);
      chmodSync(join(folder, 'closed'), 0o755);
    });
  });

  it('a report of nothing that could be read is none', async () => {
    await inFolder({ 'a.imgtpl': Uint8Array.of(0xff) }, async (folder) => {
      assert.equal((await runIn(folder, ['lint'])).stdout, '');
      assert.deepEqual(JSON.parse((await runIn(folder, ['lint', '--format', 'json'])).stdout).files, []);
    });
  });

  it('a pipe with the name of a pipeline file is waited for by nobody', async () => {
    await inFolder({ 'a.imgtpl': 'RUN true\n', 'b.pipeline.yaml': 'BuildContentFile: pipe\n' }, (folder) => {
      for (const name of ['a.pipeline.yaml', 'pipe', 'pipe.imgtpl']) execFileSync('mkfifo', [join(folder, name)]);
      const argv = [PROGRAM, 'lint', '--format', 'json', '.'];
      const { stdout, signal } = spawnSync(process.execPath, argv, { cwd: folder, timeout: 20_000, encoding: 'utf8' });
      assert.equal(signal, null);
      const paths = JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
      assert.deepEqual(paths, ['a.imgtpl', 'b.pipeline.yaml']);
    });
  });

  it('a working directory that was removed is not there, and --cwd names another', async () => {
    await inFolder({ 'gone/x': '', 'a.imgtpl': BROKEN }, (folder) => {
      const run = (words: string) => {
        const script = `cd gone; rm -r ../gone; LC_ALL=C "${process.execPath}" "${PROGRAM}" ${words}; echo $?; mkdir ../gone`;
        const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
        return [stdout, stderr];
      };
      assert.deepEqual(run('lint'), ['2\n', 'imgtpl: . does not exist.\n']);
      assert.match(run('--version')[0] ?? '', /^\d+\.\d+\.\d+\n0\n$/);
      assert.match(run(`lint --cwd ${folder} --format compact`)[0] ?? '', /^a\.imgtpl:1:1: error: .*\n1\n$/);
    });
  });

  it('an empty operand is not the working directory', async () => {
    await inFolder({ 'a.imgtpl': 'run true\n' }, async (folder) => {
      for (const argv of [
        ['lint', '--fix', ''],
        ['format', ''],
      ]) {
        const { code, stdout, stderr } = await runIn(folder, argv);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /^imgtpl: An empty path names nothing/);
      }
      assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'run true\n');
    });
  });
});

describe('what cannot be written', () => {
  it('a file that is read-only stays as it is, although its folder is not', async () => {
    await inFolder({ 'a.imgtpl': 'run true\n' }, async (folder) => {
      const path = join(folder, 'a.imgtpl');
      await runIn(folder, ['lint', '--fix-dry-run']);
      await runIn(folder, ['format', '--check']);
      chmodSync(path, 0o444);
      chmodSync(folder, 0o777);
      for (const argv of [['lint', '--fix'], ['format']]) {
        const { code, stderr } = await withoutPrivileges(() => runIn(folder, argv));
        assert.equal(code, 2);
        assert.equal(stderr, 'imgtpl: a.imgtpl cannot be written: EACCES: permission denied.\n');
      }
      const report = await withoutPrivileges(() => runIn(folder, ['lint', '--fix', '--format', 'compact']));
      assert.match(report.stdout, /^a\.imgtpl:1:1: warning: .* \[imgtpl\/command-case\]\n$/);
      assert.equal(readFileSync(path, 'utf8'), 'run true\n');
    });
  });

  it("a file in a folder that takes no new one, and a file of somebody else's, are written in place", async () => {
    await inFolder({ 'a.imgtpl': 'run true\n', 'shared/b.imgtpl': 'run true\n' }, async (folder) => {
      await runIn(folder, ['lint', '--fix-dry-run']);
      const modes = [
        ['.', 0o755],
        ['a.imgtpl', 0o666],
        ['shared', 0o777],
        ['shared/b.imgtpl', 0o666],
      ] as const;
      for (const [path, mode] of modes) chmodSync(join(folder, path), mode);
      const look = (path: string) => {
        const { ino, uid, gid, mode } = statSync(join(folder, path));
        return [ino, uid, gid, mode];
      };
      const files = ['a.imgtpl', 'shared/b.imgtpl'];
      const before = files.map(look);
      const { code, stderr } = await withoutPrivileges(() => runIn(folder, ['lint', '--fix']));
      assert.deepEqual([code, stderr], [0, 'Fixed 2 files.\n']);
      for (const path of files) assert.equal(readFileSync(join(folder, path), 'utf8'), 'RUN true\n');
      if (process.geteuid?.() === 0) assert.deepEqual(files.map(look), before);
    });
  });

  it('a file that somebody changes while a command runs keeps that', async () => {
    const cases: readonly (readonly [readonly string[], string, string])[] = [
      [['lint', '--fix', '--format', 'compact'], 'Fixed 1 file.\n', 'run true\n'],
      [['format'], 'Formatted 1 file.\n', 'run   true\n'],
    ];
    for (const [argv, done, before] of cases) {
      await inFolder({ 'a.imgtpl': before, 'b.imgtpl': before }, async (folder) => {
        const pause = () => writeFileSync(join(folder, 'b.imgtpl'), 'RUN saved\n');
        const { code, stderr } = await runIn(folder, argv, { pause });
        const left = 'b.imgtpl was changed while imgtpl was running, and is left as it is: run the same command again.';
        assert.deepEqual([code, stderr], [2, `imgtpl: ${left}\n${done}`]);
        assert.equal(readFileSync(join(folder, 'b.imgtpl'), 'utf8'), 'RUN saved\n');
        assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'RUN true\n');
      });
    }
  });

  it('a pipe is not changed in place, and nobody waits for it', async () => {
    await inFolder({}, (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      for (const words of ['format', 'lint --fix --quiet']) {
        const program = `IMGTPL_CODE_CACHE=off LC_ALL=C exec "${process.execPath}" "${PROGRAM}"`;
        const script = `printf 'run  true\n' > pipe & ${program} ${words} pipe`;
        const options = { cwd: folder, encoding: 'utf8', timeout: 20_000, killSignal: 'SIGKILL' } as const;
        const { status, stderr } = spawnSync('bash', ['-c', script], options);
        assert.equal(status, 2);
        assert.match(stderr, /^imgtpl: pipe is a pipe or a device, and cannot be changed in place: /);
      }
    });
  });

  it('a file with several names that are all given is mended once, and was changed by nobody', async () => {
    for (const argv of [['lint', '--fix', '--quiet'], ['format']]) {
      await inFolder({ 'a.imgtpl': 'RUN true \n' }, async (folder) => {
        linkSync(join(folder, 'a.imgtpl'), join(folder, 'b.imgtpl'));
        symlinkSync('a.imgtpl', join(folder, 'c.imgtpl'));
        const { code, stderr } = await runIn(folder, argv);
        assert.equal(code, 0);
        assert.match(stderr, /^(?:Fixed|Formatted) 3 files\.\n$/);
        assert.equal(readFileSync(join(folder, 'b.imgtpl'), 'utf8'), 'RUN true\n');
        const again = await runIn(folder, argv);
        assert.deepEqual([again.code, again.stderr], [0, '']);
      });
    }
  });

  it('a file with several names has its text again when there is no room for the new one', async () => {
    // The missing line end is one byte more than this process may write to a file.
    const before = `${'RUN true\n'.repeat(908)}RUN true && a`.padEnd(8192, 'a');
    await inFolder({ 'a.imgtpl': before }, (folder) => {
      linkSync(join(folder, 'a.imgtpl'), join(folder, 'b'));
      const script = `ulimit -f 8; IMGTPL_CODE_CACHE=off "${process.execPath}" "${PROGRAM}" lint --fix --quiet a.imgtpl`;
      const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 2);
      assert.match(stderr, /a\.imgtpl cannot be written: EFBIG: file too large\.\n$/);
      assert.equal(readFileSync(join(folder, 'b'), 'utf8'), before);
    });
  });

  it('standard output on a full disk is exit 2 and no bug; standard error on one changes nothing', async () => {
    await inFolder({ 'a.imgtpl': BROKEN }, (folder) => {
      const run = (words: string) =>
        spawnSync('bash', ['-c', `ulimit -f 0; LC_ALL=C "${process.execPath}" "${PROGRAM}" ${words}`], {
          cwd: folder,
          encoding: 'utf8',
        });
      for (const words of ['lint', 'lint --format json', '--help', 'explain --list', 'parse a.imgtpl']) {
        const { status, stderr } = run(`${words} > out`);
        const expected = 'imgtpl: standard output cannot be written: EFBIG: file too large.\n';
        assert.deepEqual([status, stderr], [2, expected], words);
      }
      assert.match(run('lint --lang zh-CN > out').stderr, /无法写入标准输出：EFBIG/);
      assert.match(run('lint --lang ja > out').stderr, /標準出力に書き込めません: EFBIG/);
      assert.equal(run('lint nothing 2> out').status, 2);
    });
  });

  it('a report or a baseline that cannot be written is said before a fix is written', async () => {
    await inFolder({ 'a.imgtpl': 'run true\n', 'sealed/x': '{ "version": 1, "entries": [] }' }, async (folder) => {
      mkdirSync(join(folder, 'out'));
      symlinkSync('nowhere/x', join(folder, 'link'));
      const denied = 'cannot be written: EACCES: permission denied.';
      const cases: readonly (readonly [string, string])[] = [
        ['--output no/x', 'no/x cannot be written: create the folder no first.'],
        ['--output out', 'out is a folder: name a file.'],
        ['--output a.imgtpl/x', 'a.imgtpl/x cannot be written: ENOTDIR: not a directory.'],
        ['--output link', 'link cannot be written: ENOENT: no such file or directory.'],
        ['--output sealed/x', `sealed/x ${denied}`],
        ['--baseline no/b --write-baseline', 'no/b cannot be written: create the folder no first.'],
        ['--baseline sealed/x --write-baseline --output x', `sealed/x ${denied}`],
      ];
      for (const [path, mode] of [
        ['.', 0o777],
        ['a.imgtpl', 0o666],
        ['sealed/x', 0o444],
        ['sealed', 0o555],
      ] as const) {
        chmodSync(join(folder, path), mode);
      }
      await runIn(folder, ['lint', '--output', '/dev/null', '--baseline', 'b', '--write-baseline']);
      for (const [words, message] of cases) {
        const outcome = await withoutPrivileges(() => runIn(folder, ['lint', '--fix', ...words.split(' ')]));
        assert.deepEqual(outcome, { code: 2, stdout: '', stderr: `imgtpl: ${message}\n` }, words);
        assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'run true\n', words);
      }
      assert.equal(existsSync(join(folder, 'x')), false);
      chmodSync(join(folder, 'sealed'), 0o755);
    });
  });

  it('a report where a folder stands', async () => {
    await inFolder({ 'a.imgtpl': BROKEN }, async (folder) => {
      mkdirSync(join(folder, 'out'));
      writeFileSync(join(folder, 'out/kept'), '');
      const { code, stderr } = await runIn(folder, ['lint', '--output', 'out']);
      assert.deepEqual([code, stderr], [2, 'imgtpl: out is a folder: name a file.\n']);
      const elsewhere = await runIn(folder, ['lint', '--output', 'no/where/out']);
      assert.deepEqual(
        [elsewhere.code, elsewhere.stdout, elsewhere.stderr],
        [2, '', 'imgtpl: no/where/out cannot be written: create the folder no/where first.\n'],
      );
    });
  });
});
