import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './harness/folder.js';
import { runIn } from './harness/run-in-process.js';

const GOOD = 'RUN true\n';
const BROKEN = 'RUN\n';
const WARNED = 'run true\n';
const PIPELINE = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\n';

describe('lint of a configuration that is named', () => {
  const RIGHT = 'rules: { command-case: error }\n';
  const WRONG = 'rules:\n  comand-case: off\n';
  for (const name of ['imgtpl.config.yaml', 'imgtpl.config.yml', 'imgtpl.config.json', './x/imgtpl.config.yaml']) {
    it(`${name}: a right one is a file without findings, a wrong one ends with 2`, async () => {
      const text = name.endsWith('.json') ? '{ "rules": { "command-case": "error" } }' : RIGHT;
      await inFolder({ [name]: text }, async (folder) => {
        const { code, stdout } = await runIn(folder, ['lint', name, '--format', 'json']);
        assert.equal(code, 0, stdout);
        const { files, summary } = JSON.parse(stdout);
        const bytes = text.length;
        assert.deepEqual(files, [
          { path: name.replace('./', ''), kind: 'configuration', bytes, commands: 0, diagnostics: [] },
        ]);
        assert.equal(summary.files, 1);
      });
      await inFolder({ [name]: name.endsWith('.json') ? '{ "rules": { "a": 1 } }' : WRONG }, async (folder) => {
        for (const argv of [
          ['lint', name],
          ['lint', name, '--no-config'],
          ['lint', name, '--fix'],
        ]) {
          const { code, stdout, stderr } = await runIn(folder, argv);
          assert.deepEqual([code, stdout], [2, ''], argv.join(' '));
          assert.match(
            stderr,
            /imgtpl\.config\.\w+:\d:\d+: error imgtpl\/invalid-configuration: There is no diagnostic/,
          );
          assert.doesNotMatch(stderr, /missing-parameter/);
        }
      });
    });
  }

  it('takes the text of standard input for it, whatever stands in the file', async () => {
    const argv = ['lint', '--stdin', '--stdin-filename', 'imgtpl.config.yaml', '--format', 'compact'];
    await inFolder({ 'imgtpl.config.yaml': WRONG }, async (folder) => {
      const right = await runIn(folder, argv, { stdin: RIGHT });
      assert.deepEqual([right.code, right.stdout, right.stderr], [0, '', '']);
    });
    await inFolder({ 'imgtpl.config.yaml': RIGHT }, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, argv, { stdin: WRONG });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^imgtpl\.config\.yaml:2:3: error imgtpl\/invalid-configuration: /);
    });
  });

  it('says what is wrong in what it extends, and in one beside templates once', async () => {
    const files = { 'base.yaml': WRONG, 'imgtpl.config.yaml': 'extends: base.yaml\n', 'a.imgtpl': GOOD };
    for (const argv of [
      ['lint', 'imgtpl.config.yaml'],
      ['lint', 'imgtpl.config.yaml', 'a.imgtpl'],
      ['lint', '.', '*.yaml'],
      ['lint', '--config', 'base.yaml', 'base.yaml'],
    ]) {
      const { code, stderr } = await inFolder(files, (folder) => runIn(folder, argv));
      assert.equal(code, 2);
      assert.equal(stderr.match(/base\.yaml:2:3: error imgtpl\/invalid-configuration/g)?.length, 1, stderr);
    }
  });

  it('makes no request of one', async () => {
    await inFolder({ 'imgtpl.config.yaml': RIGHT }, async (folder) => {
      for (const command of ['emit', 'submit']) {
        const { code, stdout, stderr } = await runIn(folder, [command, 'imgtpl.config.yaml']);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /^imgtpl: imgtpl\.config\.yaml is a configuration of imgtpl: name a template or/);
      }
    });
  });
});

describe('exit codes of lint', () => {
  const files = { 'good.imgtpl': GOOD, 'broken.imgtpl': BROKEN, 'warned.imgtpl': WARNED };
  const cases: readonly (readonly [number, string])[] = [
    [0, 'good.imgtpl'],
    [1, 'broken.imgtpl'],
    [0, 'warned.imgtpl'],
    [1, 'warned.imgtpl --max-warnings 0'],
    [0, 'warned.imgtpl --max-warnings 1'],
    [1, 'warned.imgtpl --max-warnings 0 --quiet'],
    [2, 'missing.imgtpl'],
    [2, 'good.imgtpl missing.imgtpl'],
    [2, 'nothing*.imgtpl'],
    [2, 'good.imgtpl --no-such-option'],
    [2, 'good.imgtpl --format xml'],
    [2, 'good.imgtpl --format'],
    [2, 'good.imgtpl --lang de'],
    [2, 'good.imgtpl --max-warnings some'],
    [2, 'good.imgtpl --config missing.yaml'],
    [2, 'good.imgtpl --config a.yaml --no-config'],
    [2, 'good.imgtpl --cwd missing'],
    [2, 'good.imgtpl --baseline missing.json'],
    [2, 'good.imgtpl --write-baseline'],
    [2, 'good.imgtpl --fix --fix-dry-run'],
    [2, '- good.imgtpl'],
    [2, '- --fix'],
    [2, 'good.imgtpl --stdin-filename a.imgtpl'],
    [2, 'good.imgtpl --quiet=yes'],
    [2, 'good.imgtpl --output missing/report.txt'],
    [2, '--print-config good.imgtpl warned.imgtpl'],
    [2, '--print-config .'],
    [2, '- --print-config good.imgtpl'],
  ];
  for (const [expected, line] of cases) {
    it(`${expected}: lint ${line}`, async () => {
      const { code, stdout, stderr } = await inFolder(files, (folder) => runIn(folder, ['lint', ...line.split(' ')]));
      assert.equal(code, expected, stdout + stderr);
      if (expected === 2) assert.match(stderr, /^imgtpl: .+|invalid-configuration/);
    });
  }

  it('says which values there are, and which was meant', async () => {
    const { stderr } = await runIn('/', ['lint', '--format', 'jsno']);
    assert.match(stderr, /^imgtpl: --format cannot be jsno\. Did you mean json\? Valid values: text, compact, json/);
  });

  it('names standard input as it was written', async () => {
    const said = async (...argv: string[]) => (await runIn('/', ['lint', ...argv])).stderr;
    assert.equal(await said('-', 'a.imgtpl'), 'imgtpl: - and a.imgtpl cannot go together.\n');
    assert.equal(await said('-', '--fix'), 'imgtpl: - and --fix cannot go together.\n');
    assert.equal(await said('--stdin', '--fix'), 'imgtpl: --stdin and --fix cannot go together.\n');
  });

  it('names the options that exclude or need each other', async () => {
    for (const [first, second] of [
      ['--fix', '--fix-dry-run'],
      ['--stdin', '--watch'],
      ['--stdin', '--changed'],
      ['--watch', '--fix-dry-run'],
      ['--config=a.yaml', '--no-config'],
      ['--print-config=a', '--watch'],
      ['--print-config=a', '--stdin'],
    ] as const) {
      const names = [first, second].map((option) => option.replace(/=.*/, ''));
      const { code, stderr } = await runIn('/', ['lint', first, second]);
      const said = [names, [...names].reverse()].map((one) => `imgtpl: ${one.join(' and ')} cannot go together.\n`);
      assert.deepEqual([code, said.includes(stderr)], [2, true], stderr);
    }
    const lacking = async (option: string) => (await runIn('/', ['lint', option])).stderr;
    assert.equal(await lacking('--write-baseline'), 'imgtpl: --write-baseline needs --baseline.\n');
    assert.equal(await lacking('--stdin-filename=a'), 'imgtpl: --stdin-filename needs --stdin.\n');
  });

  it('says how many warnings there are, one or more', async () => {
    const more = { ...files, 'b.imgtpl': WARNED };
    const said = async (...argv: string[]) => {
      const { stderr } = await inFolder(more, (folder) => runIn(folder, ['lint', '--max-warnings', '0', ...argv]));
      return stderr;
    };
    assert.equal(await said('b.imgtpl'), 'imgtpl: 1 warning, and --max-warnings allows 0.\n');
    assert.equal(await said('b.imgtpl', 'warned.imgtpl'), 'imgtpl: 2 warnings, and --max-warnings allows 0.\n');
  });

  it('names the value that an option lacks', async () => {
    const said = async (option: string) => (await runIn('/', ['lint', option])).stderr;
    assert.equal(await said('--baseline'), 'imgtpl: --baseline FILE needs a value.\n');
    assert.match(await said('--kind'), /^imgtpl: --kind \S+ needs a value\. Valid values: build, test, component\.\n$/);
  });

  it('reports a file that is no text and goes on', async () => {
    const mixed = { 'a.imgtpl': Buffer.from([0x52, 0xff, 0xfe]), 'b.imgtpl': BROKEN };
    const { code, stdout, stderr } = await inFolder(mixed, (folder) => runIn(folder, ['lint', '--format', 'compact']));
    assert.equal(code, 2);
    assert.match(stderr, /a\.imgtpl/);
    assert.match(stdout, /^b\.imgtpl:1:1: error/);
  });

  it('shows the errors of a configuration at their place on standard error, and judges all the same', async () => {
    const configured = { 'imgtpl.config.yaml': 'rules:\n  comand-case: off\n', 'a.imgtpl': BROKEN };
    const { code, stdout, stderr } = await inFolder(configured, (folder) => runIn(folder, ['lint']));
    assert.equal(code, 2);
    assert.match(stderr, /^imgtpl\.config\.yaml:2:3: error imgtpl\/invalid-configuration: /);
    assert.match(stdout, /EmptyCommandContent\.RUN/);
  });
});

describe('what lint reads', () => {
  it('standard input, under a name that decides the kind', async () => {
    for (const argv of [['-'], ['--stdin'], ['-', '--stdin']]) {
      const { code, stdout } = await runIn('/', ['lint', ...argv, '--format', 'compact'], { stdin: BROKEN });
      assert.equal(code, 1);
      assert.match(stdout, /^<stdin>:1:1: error/);
    }
    const named = ['lint', '--stdin', '--stdin-filename', 'x/a.component.imgtpl', '--format', 'json'];
    const { stdout } = await runIn('/', named, { stdin: 'FROM IMAGE:m-1\n' });
    const [file] = JSON.parse(stdout).files;
    assert.deepEqual(
      [file.path, file.kind, file.diagnostics[0].code],
      ['x/a.component.imgtpl', 'component', 'NotSupportedCommand.FROM'],
    );
  });

  it('standard input that is no text is exit 2', async () => {
    const { code, stderr } = await runIn('/', ['lint', '-'], { stdin: Uint8Array.of(0xff) });
    assert.deepEqual(
      [code, stderr],
      [2, 'imgtpl: <stdin> is not UTF-8: the byte at offset 0 does not belong there; save it as UTF-8.\n'],
    );
  });

  it('--kind over name and configuration', async () => {
    const files = { 'a.test.imgtpl': 'FROM IMAGE:m-1\n' };
    const argv = ['lint', '--kind', 'component', '--format', 'json'];
    const { stdout } = await inFolder(files, (folder) => runIn(folder, argv));
    assert.equal(JSON.parse(stdout).files[0].kind, 'component');
  });

  it('--cwd: paths are seen from it', async () => {
    const files = { 'a/b.imgtpl': BROKEN };
    const { stdout } = await inFolder(files, (folder) => runIn(folder, ['lint', '--cwd', 'a', '--format', 'compact']));
    assert.match(stdout, /^b\.imgtpl:1:1/);
  });

  it('--no-config and --config, before or after the name of the command', async () => {
    const files = {
      'imgtpl.config.yaml': 'rules: { command-case: error }\n',
      'other.yaml': 'rules: { command-case: hint }\n',
      'a.imgtpl': WARNED,
    };
    await inFolder(files, async (folder) => {
      const severity = async (...argv: string[]) => {
        const { stdout } = await runIn(folder, [...argv, '--format', 'json']);
        return JSON.parse(stdout).files[0].diagnostics[0].severity;
      };
      assert.equal(await severity('lint'), 'error');
      assert.equal(await severity('lint', '--no-config'), 'warning');
      assert.equal(await severity('--no-config', 'lint'), 'warning');
      assert.equal(await severity('lint', '--config', 'other.yaml'), 'hint');
      assert.equal(await severity('--config', 'other.yaml', 'lint'), 'hint');
    });
  });

  it('--config names a file that is there and right, whether there is anything to judge or not', async () => {
    await inFolder({ 'other.yaml': 'ruls: {}\n' }, async (folder) => {
      for (const command of ['lint', 'format']) {
        const missing = await runIn(folder, [command, '--config', 'nowhere.yaml']);
        assert.deepEqual([missing.code, missing.stdout], [2, '']);
        assert.match(missing.stderr, /^nowhere\.yaml:1:1: error .* nowhere\.yaml does not exist\.\n/);
        const wrong = await runIn(folder, [command, '--config', 'other.yaml']);
        assert.deepEqual([wrong.code, wrong.stdout], [2, '']);
        assert.match(wrong.stderr, /^other\.yaml:1:1: error .* did you mean rules\?\n/);
      }
    });
  });

  it('--print-config: what holds for a file, as JSON', async () => {
    const code = 'InvalidCommandContent.COPY';
    const rules = {
      [code]: { severity: 'off', reason: 'our mirror signs its URLs' },
      'imgtpl/size-budget': ['warning', { percent: 80 }],
      'imgtpl/command-case': 'off',
    };
    const files = { 'imgtpl.config.json': JSON.stringify({ inferredErrors: 'warning', rules }), 'a.imgtpl': GOOD };
    const argv = ['lint', '--print-config', 'a.imgtpl'];
    const { code: exit, stdout } = await inFolder(files, (folder) => runIn(folder, argv));
    assert.deepEqual([exit, JSON.parse(stdout).inferredErrors], [0, 'warning']);
    assert.deepEqual(JSON.parse(stdout).rules, rules);
    assert.deepEqual(Object.keys(JSON.parse(stdout).rules), Object.keys(rules).sort());
  });

  it('--print-config: what is wrong in a configuration at its place, what is right all the same, and exit 2', async () => {
    const files = { 'imgtpl.config.yaml': 'inferredErrors: warning\nrules: { comand-case: off }\n' };
    const argv = ['lint', '--print-config', 'a.imgtpl'];
    const { code, stdout, stderr } = await inFolder(files, (folder) => runIn(folder, argv));
    assert.deepEqual([code, JSON.parse(stdout).inferredErrors], [2, 'warning']);
    assert.match(stderr, /^imgtpl\.config\.yaml:2:10: error imgtpl\/invalid-configuration: /);
  });

  it('says at the end that something is wrong, where the text would read as a clean bill', async () => {
    const said = 'imgtpl: Not everything could be done: see the messages above.\n';
    const config = 'rules: { comand-case: off }\n';
    await inFolder({ 'imgtpl.config.yaml': config, 'a.imgtpl': WARNED, 'b.imgtpl': 'RUN true\n' }, async (folder) => {
      const quiet = await runIn(folder, ['lint', '--quiet']);
      assert.deepEqual([quiet.code, quiet.stdout], [2, '2 files checked: nothing found\n']);
      assert.ok(quiet.stderr.endsWith(said));
      for (const argv of [['lint'], ['lint', '--quiet', '--format', 'compact']]) {
        const { code, stderr } = await runIn(folder, argv);
        assert.deepEqual([code, stderr.includes(said)], [2, false]);
      }
    });
  });
});

describe('what lint writes', () => {
  it('the same bytes twice, files in the order of their paths', async () => {
    const files = { 'b.imgtpl': BROKEN, 'a/z.imgtpl': BROKEN, 'a.imgtpl': WARNED, 'B.imgtpl': BROKEN };
    await inFolder(files, async (folder) => {
      const first = await runIn(folder, ['lint', '--format', 'json', 'b.imgtpl', '.', 'a']);
      const second = await runIn(folder, ['lint', '--format', 'json', '.']);
      assert.equal(first.stdout, second.stdout);
      const paths = JSON.parse(first.stdout).files.map(({ path }: { path: string }) => path);
      assert.deepEqual(paths, ['B.imgtpl', 'a.imgtpl', 'a/z.imgtpl', 'b.imgtpl']);
    });
  });

  it('--quiet: errors only, in findings and summary', async () => {
    const files = { 'a.imgtpl': `${WARNED}${BROKEN}` };
    const { stdout } = await inFolder(files, (folder) => runIn(folder, ['lint', '--quiet', '--format', 'json']));
    const { files: reported, summary } = JSON.parse(stdout);
    assert.deepEqual(
      reported[0].diagnostics.map(({ severity }: { severity: string }) => severity),
      ['error'],
    );
    assert.deepEqual([summary.errors, summary.warnings], [1, 0]);
  });

  it('--output - and /dev/stdout: on standard output, whatever that is', async () => {
    for (const name of ['-', '/dev/stdout']) {
      await inFolder({ 'a.imgtpl': BROKEN }, async (folder) => {
        const { code, stdout } = await runIn(folder, ['lint', '--format', 'compact', '--output', name]);
        assert.deepEqual([code, readdirSync(folder)], [1, ['a.imgtpl']]);
        assert.match(stdout, /^a\.imgtpl:1:1: error/);
      });
    }
  });

  it('--output never replaces what is read, by whatever name', async () => {
    const files = {
      'a.imgtpl': 'run true\n',
      'a.pipeline.yaml': 'RegionId: cn-hangzhou\n',
      'b.imgtpl': 'RUN true\n',
      'known.json': '{"version": 1, "entries": []}',
      'c.yaml': 'rules: {}\n',
    };
    await inFolder(files, async (folder) => {
      symlinkSync('a.imgtpl', join(folder, 'link'));
      for (const [output, ...others] of [
        ['a.imgtpl', '--fix'],
        ['a.imgtpl', 'b.imgtpl'],
        [join(folder, 'a.imgtpl'), 'a.imgtpl'],
        ['a.pipeline.yaml', 'a.imgtpl'],
        ['link'],
        ['known.json', '--baseline=known.json'],
        ['c.yaml', '--config=c.yaml'],
      ]) {
        const { code, stdout, stderr } = await runIn(folder, ['lint', '--output', output ?? '', ...others]);
        const expected = `imgtpl: --output ${output} would overwrite an input file: name another.\n`;
        assert.deepEqual([code, stdout, stderr], [2, '', expected]);
        for (const [name, text] of Object.entries(files)) assert.equal(readFileSync(join(folder, name), 'utf8'), text);
      }
    });
  });

  it('--output: the report in a file, nothing on standard output', async () => {
    await inFolder({ 'a.imgtpl': BROKEN }, async (folder) => {
      const { code, stdout } = await runIn(folder, ['lint', '--format', 'json', '--output', 'out.json']);
      assert.deepEqual([code, stdout], [1, '']);
      assert.equal(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).summary.errors, 1);
    });
  });

  it('--output replaces no file that a lint could read, but a report', async () => {
    const files = {
      'a.imgtpl': BROKEN,
      'b.imgtpl': 'x',
      'b.pipeline.yaml': 'x',
      'imgtpl.config.yaml': '',
      'out.txt': 'x',
    };
    await inFolder(files, async (folder) => {
      const codeFor = async (output: string) =>
        (await runIn(folder, ['lint', '--no-config', '--output', output, 'a.imgtpl'])).code;
      for (const name of ['b.imgtpl', 'b.pipeline.yaml', 'imgtpl.config.yaml']) {
        assert.equal(await codeFor(name), 2, name);
        assert.equal(readFileSync(join(folder, name), 'utf8'), files[name as keyof typeof files]);
      }
      for (const name of ['out.txt', 'new.imgtpl']) assert.equal(await codeFor(name), 1, name);
    });
  });

  it('--output: without colors unless they are asked for, also from a terminal', async () => {
    await inFolder({ 'a.imgtpl': BROKEN }, async (folder) => {
      const isColored = async (...argv: string[]) => {
        await runIn(folder, ['lint', '--output', 'out.txt', ...argv], { isTerminal: true });
        return readFileSync(join(folder, 'out.txt'), 'utf8').includes('\u001b');
      };
      assert.deepEqual([await isColored(), await isColored('--color', 'always')], [false, true]);
    });
  });

  it('--fix: what is safe, until nothing is left to fix; the rest is reported', async () => {
    await inFolder({ 'a.imgtpl': 'run true  \nENV A=b\nRUN\n' }, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, ['lint', '--fix', '--format', 'json']);
      assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'RUN true\nENV A="b"\nRUN\n');
      const { summary } = JSON.parse(stdout);
      assert.deepEqual([code, summary.errors, summary.fixable, stderr], [1, 1, 1, 'Fixed 1 file.\n']);
    });
  });

  it('--fix: judges what is left as what the pipeline file of another folder makes of it', async () => {
    const pipeline = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\nTestContentFile: ../t/a.imgtpl\n';
    const files = { 'p/a.pipeline.yaml': pipeline, 't/a.imgtpl': 'label a\nRUN curl https://example.com\n' };
    for (const paths of [['.'], ['p']]) {
      await inFolder(files, async (folder) => {
        mkdirSync(join(folder, '.git'));
        const { stdout } = await runIn(folder, ['lint', '--fix', '--format', 'compact', ...paths]);
        const codes = [...stdout.matchAll(/\[(.+)\]$/gm)].map(([, code]) => code);
        assert.deepEqual(codes, ['InvalidParameter.TestContent', 'imgtpl/run-needs-network']);
      });
    }
  });

  it('says that a fix is there where an editor has it for the pipeline file', async () => {
    const pipeline = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\n';
    const files = { 'a.imgtpl': 'RUN curl https://example.com\n', 'a.pipeline.yaml': pipeline };
    const { stdout } = await inFolder(files, (folder) => runIn(folder, ['lint', '--format', 'json']));
    const { files: found, summary } = JSON.parse(stdout);
    const [{ code, fixable }] = found[0].diagnostics;
    assert.deepEqual([code, fixable, summary.fixable], ['imgtpl/run-needs-network', true, 1]);
  });

  it('--fix: leaves a file without safe fixes alone, and keeps byte-order mark and line ends but where they are the fault', async () => {
    await inFolder({ 'a.imgtpl': 'RUN\r\nRUN true\r\n' }, async (folder) => {
      const before = statSync(join(folder, 'a.imgtpl')).mtimeMs;
      await runIn(folder, ['lint', '--fix']);
      assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'RUN\r\nRUN true\r\n');
      assert.equal(statSync(join(folder, 'a.imgtpl')).mtimeMs, before);
    });
  });

  it('--fix: keeps mode, symbolic links and hard links', async () => {
    await inFolder({ 'real.imgtpl': WARNED, 'hard.imgtpl': WARNED }, async (folder) => {
      const at = (name: string) => join(folder, name);
      chmodSync(at('real.imgtpl'), 0o640);
      symlinkSync('real.imgtpl', at('link.imgtpl'));
      linkSync(at('hard.imgtpl'), at('hard.txt'));
      await runIn(folder, ['lint', '--fix', 'link.imgtpl', 'hard.imgtpl']);
      assert.ok(lstatSync(at('link.imgtpl')).isSymbolicLink());
      assert.equal(readFileSync(at('real.imgtpl'), 'utf8'), GOOD);
      assert.equal(statSync(at('real.imgtpl')).mode & 0o777, 0o640);
      assert.equal(readFileSync(at('hard.txt'), 'utf8'), GOOD);
    });
  });

  it('--fix: follows no link out of the root, even if the template belongs to a pipeline file', async () => {
    const files = { 'shared.imgtpl': WARNED, 'w/.git/HEAD': '', 'w/link.pipeline.yaml': PIPELINE };
    await inFolder(files, async (folder) => {
      symlinkSync('../shared.imgtpl', join(folder, 'w/link.imgtpl'));
      const { stdout } = await runIn(join(folder, 'w'), ['lint', '--fix', '--format', 'json']);
      const paths = JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
      assert.deepEqual(paths, ['link.pipeline.yaml']);
      assert.equal(readFileSync(join(folder, 'shared.imgtpl'), 'utf8'), WARNED);
      await runIn(join(folder, 'w'), ['lint', '--fix', 'link.imgtpl']);
      assert.equal(readFileSync(join(folder, 'shared.imgtpl'), 'utf8'), GOOD);
    });
  });

  it('--fix-dry-run: a diff that git applies, and nothing written', async () => {
    await inFolder({ 'a/b.imgtpl': 'run true\nRUN\n' }, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, ['lint', '--fix-dry-run']);
      assert.equal(code, 1);
      assert.match(stderr, /EmptyCommandContent\.RUN/);
      assert.equal(stdout, '--- a/a/b.imgtpl\n+++ b/a/b.imgtpl\n@@ -1,2 +1,2 @@\n-run true\n+RUN true\n RUN\n');
      assert.equal(readFileSync(join(folder, 'a/b.imgtpl'), 'utf8'), 'run true\nRUN\n');
      execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout });
      assert.equal(readFileSync(join(folder, 'a/b.imgtpl'), 'utf8'), 'RUN true\nRUN\n');
    });
  });

  it('--fix-dry-run: a report for programs stays alone on standard output, and the diff stands beside it', async () => {
    const diff = '--- a/b.imgtpl\n+++ b/b.imgtpl\n@@ -1,2 +1,2 @@\n-run true\n+RUN true\n RUN\n';
    await inFolder({ 'b.imgtpl': 'run true\nRUN\n' }, async (folder) => {
      const run = (...argv: string[]) => runIn(folder, ['lint', '--fix-dry-run', ...argv]);
      const { code, stdout, stderr } = await run('--format', 'json');
      assert.deepEqual([code, JSON.parse(stdout).summary.errors, stderr], [1, 1, diff]);
      for (const format of ['compact', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle']) {
        const without = await runIn(folder, ['lint', '--format', format, '--fix']);
        writeFileSync(join(folder, 'b.imgtpl'), 'run true\nRUN\n');
        assert.deepEqual(await run('--format', format), { ...without, stderr: diff }, format);
      }
      assert.deepEqual(await run('--format', 'json', '--output', 'report.json'), { code: 1, stdout: diff, stderr: '' });
      assert.equal(readFileSync(join(folder, 'report.json'), 'utf8'), stdout);
    });
  });

  it('--fix-dry-run: standard input, a file without final newline', async () => {
    const { stdout } = await runIn('/', ['lint', '-', '--fix-dry-run'], { stdin: 'run true' });
    assert.match(stdout, /^-run true\n\\ No newline at end of file\n\+RUN true$/m);
  });
});

describe('baseline', () => {
  const write = ['lint', '--baseline', 'known.json', '--write-baseline'];
  const check = ['lint', '--baseline', 'known.json', '--format', 'compact'];

  it('keeps known findings silent wherever they move, and lets new ones speak', async () => {
    await inFolder({ 'a.imgtpl': 'RUN\nCOPY a\n' }, async (folder) => {
      const written = await runIn(folder, write);
      assert.deepEqual([written.code, written.stderr], [0, 'known.json: 2 known findings.\n']);
      assert.deepEqual(await runIn(folder, check), { code: 0, stdout: '', stderr: '' });
      writeFileSync(join(folder, 'a.imgtpl'), '# moved\n\nCOPY a\nRUN true\nRUN\nRUN\n');
      const { code, stdout, stderr } = await runIn(folder, check);
      assert.deepEqual([code, stderr], [1, '']);
      assert.match(stdout, /^a\.imgtpl:6:1: error: .+ \[EmptyCommandContent\.RUN\]\n$/);
    });
  });

  it('knows the findings of a content by their line of it, where the whole content stands on one line', async () => {
    const request = (content: string) =>
      JSON.stringify({ RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE', BaseImage: 'm-1', BuildContent: content });
    const many = 'RUN true\n'.repeat(130);
    await inFolder({ 'a.pipeline.json': request(`RUN\nCOPY a\n${many}`) }, async (folder) => {
      const written = await runIn(folder, write);
      assert.deepEqual([written.code, written.stderr], [0, 'known.json: 3 known findings.\n']);
      writeFileSync(join(folder, 'a.pipeline.json'), request(`# moved\nCOPY a\nRUN\nRUN\nUSER root\n${many}`));
      const { code, stdout, stderr } = await runIn(folder, check);
      assert.deepEqual([code, stderr], [1, '']);
      assert.match(
        stdout,
        /^a\.pipeline\.json:1:\d+: error: .+ \(line 4 of the content\) \[EmptyCommandContent\.RUN\]\n$/,
      );
    });
  });

  it('knows a limit that a content exceeds wherever it falls, and whatever follows the content', async () => {
    const request = (content: string) =>
      `RegionId: cn-hangzhou\nBuildContent: |\n${content}BaseImageType: IMAGE\nBaseImage: m-1\n`;
    const lines = Array.from({ length: 130 }, (_, index) => `  RUN echo ${index}\n`);
    await inFolder({ 'a.pipeline.yaml': request(lines.join('')) }, async (folder) => {
      assert.equal((await runIn(folder, write)).stderr, 'known.json: 1 known finding.\n');
      writeFileSync(join(folder, 'a.pipeline.yaml'), request(['  RUN true\n', ...lines].join('')));
      assert.deepEqual(await runIn(folder, check), { code: 0, stdout: '', stderr: '' });
    });
  });

  it('reports what no longer occurs, and prunes it when it is written', async () => {
    const files = { 'a.imgtpl': 'RUN\nRUN\nCOPY a\n', 'gone.imgtpl': BROKEN, 'other.imgtpl': BROKEN };
    await inFolder(files, async (folder) => {
      await runIn(folder, write);
      writeFileSync(join(folder, 'a.imgtpl'), 'RUN\n');
      execFileSync('rm', [join(folder, 'gone.imgtpl')]);
      const { code, stderr } = await runIn(folder, [...check, 'a.imgtpl']);
      assert.equal(code, 0);
      assert.match(stderr, /^3 entries of the baseline no longer occur:\n {2}a\.imgtpl: EmptyCommandContent\.RUN\n/);
      assert.match(stderr, /gone\.imgtpl: EmptyCommandContent\.RUN\nAdd --write-baseline/);
      await runIn(folder, [...write, 'a.imgtpl']);
      const { entries } = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'));
      assert.deepEqual(
        entries.map(({ path, count }: { path: string; count: number }) => [path, count]),
        [
          ['a.imgtpl', 1],
          ['other.imgtpl', 1],
        ],
      );
    });
  });

  it('is seen from its own folder, whatever the working directory', async () => {
    await inFolder({ 'a/b.imgtpl': BROKEN }, async (folder) => {
      await runIn(folder, ['lint', '--baseline', 'known.json', '--write-baseline', 'a']);
      const { code } = await runIn(join(folder, 'a'), ['lint', '--baseline', '../known.json']);
      assert.equal(code, 0);
    });
  });

  it('knows a finding whose line a fix changes, in that run and later', async () => {
    const text =
      "run yum install  nginx  \nCOPY 'a'\nCOMPONENT acs:ecs:<RegionId>:1:imagecomponent/a:1.0.0\nENV A=$B\n";
    await inFolder({ 'a.imgtpl': text }, async (folder) => {
      await runIn(folder, write);
      const { code, stdout, stderr } = await runIn(folder, [...check, '--fix', '--max-warnings', '0']);
      assert.deepEqual([code, stdout], [0, '']);
      assert.match(stderr, /no longer occur:\n(?: .*\n)+Add --write-baseline/);
      assert.notEqual(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), text);
      assert.equal((await runIn(folder, [...check, '--max-warnings', '0'])).stdout, '');
    });
  });

  it('refuses a file that is none before a fix is written', async () => {
    await inFolder({ 'known.json': '<<<<<<< HEAD', 'a.imgtpl': WARNED }, async (folder) => {
      const { code, stdout } = await runIn(folder, [...check, '--fix']);
      assert.deepEqual([code, stdout, readFileSync(join(folder, 'a.imgtpl'), 'utf8')], [2, '', WARNED]);
    });
  });

  it('says what to do about one that git could not merge', async () => {
    const text = '{\n  "version": 1,\n  "entries": [\n<<<<<<< HEAD\n=======\n>>>>>>> other\n  ]\n}\n';
    const { code, stderr } = await inFolder({ 'known.json': text }, (folder) => runIn(folder, check));
    assert.equal(code, 2);
    assert.match(stderr, /^imgtpl: known\.json has conflict markers of git: keep the entries of both sides, /);
  });

  it('knows the larger of two counts, when both sides of a merge were kept', async () => {
    await inFolder({ 'a.imgtpl': 'RUN\nRUN\nRUN\n' }, async (folder) => {
      await runIn(folder, write);
      const { version, entries } = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'));
      const merged = [...entries, ...entries.map((entry: object) => ({ ...entry, count: 2 }))];
      writeFileSync(join(folder, 'known.json'), JSON.stringify({ version, entries: merged }));
      assert.deepEqual(await runIn(folder, check), { code: 0, stdout: '', stderr: '' });
    });
  });

  it('counts what no longer occurs under the same code in a file together', async () => {
    await inFolder({ 'a.imgtpl': 'run a\nrun b\nrun b\n' }, async (folder) => {
      await runIn(folder, write);
      writeFileSync(join(folder, 'a.imgtpl'), 'RUN a\n');
      const { stderr } = await runIn(folder, check);
      const lines = ['2 entries of the baseline no longer occur:', '  a.imgtpl: imgtpl/command-case (3 times)'];
      assert.deepEqual(stderr.split('\n').slice(0, 2), lines);
    });
  });

  it('refuses a file that is none', async () => {
    const { code, stderr } = await inFolder({ 'known.json': '{"version":2}' }, (folder) => runIn(folder, check));
    assert.deepEqual(
      [code, stderr],
      [2, 'imgtpl: known.json is not a baseline of imgtpl: name another file, or remove it and write a new one.\n'],
    );
    const missing = await inFolder({}, (folder) => runIn(folder, check));
    assert.deepEqual(
      [missing.code, missing.stderr],
      [2, 'imgtpl: known.json does not exist: --write-baseline creates it.\n'],
    );
    const folder = await inFolder({ 'known.json/a': '' }, (root) => runIn(root, check));
    assert.deepEqual([folder.code, folder.stderr], [2, 'imgtpl: known.json is a folder: name a file.\n']);
  });
});
