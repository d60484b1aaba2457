import assert from 'node:assert/strict';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { inFolder } from './harness/folder.js';
import { runIn } from './harness/run-in-process.js';

const EMPTY_RUN = { 'web.imgtpl': 'RUN true\n\nRUN\n' };

describe('formats of lint', () => {
  it('text: place, code, message, frame with carets, page, summary', async () => {
    const { stdout } = await inFolder(EMPTY_RUN, (folder) => runIn(folder, ['lint']));
    assert.equal(
      stdout,
      [
        'web.imgtpl:3:1: error EmptyCommandContent.RUN: RUN needs content: write it, or remove the command.',
        '  3 | RUN',
        '    | ^^^',
        '    = HTTP 400 · docs/diagnostics/EmptyCommandContent.RUN.md',
        '',
        '1 file checked: 1 error',
        '',
      ].join('\n'),
    );
  });

  it('text: a summary with the punctuation of its language', async () => {
    const files = { 'web.imgtpl': 'run yum update -y\nRUN\n' };
    const summary = async (language: string) => {
      const { stdout } = await inFolder(files, (folder) => runIn(folder, ['lint', '--lang', language]));
      return stdout.trimEnd().split('\n').at(-1);
    };
    assert.deepEqual(await Promise.all(['en', 'zh-CN', 'ja'].map(summary)), [
      '1 file checked: 1 error, 1 warning (1 fixable with --fix)',
      '已检查 1 个文件：1 个错误、1 个警告（1 个可用 --fix 修复）',
      '1 個のファイルを検査: エラー 1 件、警告 1 件 (1 件は --fix で修正可能)',
    ]);
  });

  it('compact: one line a finding, nothing else', async () => {
    const { stdout } = await inFolder(EMPTY_RUN, (folder) => runIn(folder, ['lint', '--format', 'compact']));
    assert.match(stdout, /^web\.imgtpl:3:1: error: RUN needs .+ \[EmptyCommandContent\.RUN\]\n$/);
  });

  it('json: the page of every code, of the API and of ours', async () => {
    const files = { 'web.imgtpl': 'RUN\nrun true\n' };
    const { stdout } = await inFolder(files, (folder) => runIn(folder, ['lint', '--format', 'json']));
    const { diagnostics } = JSON.parse(stdout).files[0];
    assert.deepEqual(
      diagnostics.map(({ code, docs }: { readonly code: string; readonly docs: string }) => [code, docs]),
      [
        ['EmptyCommandContent.RUN', 'docs/diagnostics/EmptyCommandContent.RUN.md'],
        ['imgtpl/command-case', 'docs/diagnostics/imgtpl-command-case.md'],
      ],
    );
  });

  it('json: the documented shape, every file listed, keys in order', async () => {
    const files = { ...EMPTY_RUN, 'a/good.imgtpl': 'RUN true\n' };
    const { stdout } = await inFolder(files, (folder) => runIn(folder, ['lint', '--format', 'json']));
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      files: [
        { path: 'a/good.imgtpl', kind: 'build', bytes: 9, commands: 1, diagnostics: [] },
        {
          path: 'web.imgtpl',
          kind: 'build',
          bytes: 14,
          commands: 2,
          diagnostics: [
            {
              code: 'EmptyCommandContent.RUN',
              severity: 'error',
              message: 'RUN needs content: write it, or remove the command.',
              httpStatus: 400,
              line: 3,
              column: 1,
              endLine: 3,
              endColumn: 4,
              fixable: true,
              docs: 'docs/diagnostics/EmptyCommandContent.RUN.md',
            },
          ],
        },
      ],
      summary: { files: 2, errors: 1, warnings: 0, hints: 0, fixable: 1 },
    });
    const keys = Object.keys(JSON.parse(stdout).files[1].diagnostics[0]);
    assert.deepEqual(keys.slice(0, 8), [
      'code',
      'severity',
      'message',
      'httpStatus',
      'line',
      'column',
      'endLine',
      'endColumn',
    ]);
  });

  it('json: columns in UTF-16 units', async () => {
    const files = { 'a.imgtpl': 'ENV A="😀" B\n' };
    const { stdout } = await inFolder(files, (folder) => runIn(folder, ['lint', '--quiet', '--format', 'json']));
    const [{ line, column, endColumn }] = JSON.parse(stdout).files[0].diagnostics;
    assert.deepEqual({ line, column, endColumn }, { line: 1, column: 12, endColumn: 13 });
  });

  it('json: the same in every language', async () => {
    await inFolder(EMPTY_RUN, async (folder) => {
      const outputs = ['en', 'zh-CN', 'ja'].map(async (lang) => {
        const { stdout } = await runIn(folder, ['lint', '--format', 'json', '--lang', lang]);
        return stdout;
      });
      assert.equal(new Set(await Promise.all(outputs)).size, 1);
    });
  });

  it('say how severe a finding is in their own words, and how many there are', async () => {
    const files = {
      'imgtpl.config.yaml': 'rules: { command-case: hint }\n',
      'a.imgtpl': 'run true\nRUN yum install a\nRUN\n',
      'b.imgtpl': 'RUN true\n',
    };
    await inFolder(files, async (folder) => {
      const found = async (format: string, word: RegExp) => {
        const { stdout } = await runIn(folder, ['lint', '--format', format, 'a.imgtpl', 'b.imgtpl']);
        return Array.from(stdout.matchAll(word), ([, ...words]) => words.join());
      };
      assert.deepEqual(await found('github', /^::(\w+)/gm), ['notice', 'warning', 'error']);
      assert.deepEqual(await found('gitlab', /"severity": "(\w+)"/g), ['info', 'minor', 'major']);
      assert.deepEqual(await found('sarif', /"level": "(\w+)",\n *"message"/g), ['note', 'warning', 'error']);
      assert.deepEqual(await found('junit', /tests="(\d)" failures="(\d)"/g), ['4,1', '3,1', '1,0']);
      assert.deepEqual(await found('text', /checked: (.*)/g), ['1 error, 1 warning, 1 hint (1 fixable with --fix)']);
    });
  });

  it('github: annotations at the line', async () => {
    const { stdout } = await inFolder(EMPTY_RUN, (folder) => runIn(folder, ['lint', '--format', 'github']));
    assert.equal(
      stdout,
      '::error file=web.imgtpl,line=3,endLine=3,col=1,endColumn=4,title=EmptyCommandContent.RUN::' +
        'RUN needs content: write it, or remove the command.\n',
    );
  });

  it('github: neither a name nor content can begin a command of its own', async () => {
    const files = { 'a%0A,b:c\n::error::x.imgtpl': 'R%0A::warning::UN x\n' };
    const { stdout } = await inFolder(files, (folder) => runIn(folder, ['lint', '--format', 'github', '.']));
    const lines = stdout.trimEnd().split('\n');
    assert.ok(
      lines.every((line) => /^::(?:error|warning|notice) file=a%250A%2Cb%3Ac%0A%3A%3Aerror/.test(line)),
      stdout,
    );
    assert.ok(
      lines.every((line) => !line.replace(/^::\w+ [^ ]*::/, '').includes('%0A')),
      stdout,
    );
  });

  it('in other formats and outputs neither: a runner of GitHub reads all of them', async () => {
    const file = '::stop-commands::x/a.imgtpl';
    const faulty = { [file]: 'run  true\n', '::stop-commands::x/imgtpl.config.yaml': 'rules: 1\n' };
    const entries = [{ path: ' ::error::gone.imgtpl', code: 'EmptyCommandContent.RUN', hash: '0', count: 1 }];
    const baseline = { 'known.json': JSON.stringify({ version: 1, entries }) };
    for (const [words, files] of [
      ['lint', { [file]: 'run  true\n' }],
      ['lint --format compact', { [file]: 'run  true\n' }],
      ['lint --format github', faulty],
      ['lint --format json --baseline known.json', baseline],
      ['format --check', { [file]: 'run  true\n' }],
    ] as const) {
      const { stdout, stderr } = await inFolder(files, (folder) => runIn(folder, words.split(' ')));
      assert.match(stdout + stderr, /^ *\.\/ ?::(?:stop-commands|error)::/m, words);
      assert.doesNotMatch(stdout + stderr, /^\s*::(?:stop-commands|error)::/m, words);
    }
  });

  it('github, gitlab: a range that ends with a line end reaches no next line, which may not be there', async () => {
    const files = { 'a.imgtpl': 'RUN a\r\nRUN b\nRUN c\r\n', 'b.imgtpl': 'RUN a\n'.repeat(130) };
    await inFolder(files, async (folder) => {
      const github = await runIn(folder, ['lint', '--format', 'github']);
      const lines = [...github.stdout.matchAll(/,line=(\d+),endLine=(\d+),(?!col)/g)].map(([, ...ends]) => ends);
      assert.deepEqual(lines, [
        ['2', '2'],
        ['128', '130'],
      ]);
      const gitlab = await runIn(folder, ['lint', '--format', 'gitlab']);
      assert.deepEqual(
        JSON.parse(gitlab.stdout).map(({ location }: { location: { lines: unknown } }) => location.lines),
        [
          { begin: 2, end: 2 },
          { begin: 128, end: 130 },
        ],
      );
    });
  });

  it('gitlab: an issue a finding, fingerprints that differ from each other and stay when lines move', async () => {
    const issues = async (text: string) => {
      const { stdout } = await inFolder({ 'a.imgtpl': text }, (folder) =>
        runIn(folder, ['lint', '--format', 'gitlab']),
      );
      return JSON.parse(stdout);
    };
    const before = await issues('RUN\nRUN\n');
    const after = await issues('USER root\n# moved\nRUN\nRUN\n');
    assert.equal(before.length, 2);
    assert.notEqual(before[0].fingerprint, before[1].fingerprint);
    const prints = (list: { fingerprint: string }[]) => list.map(({ fingerprint }) => fingerprint);
    assert.deepEqual(prints(after), prints(before));
    assert.deepEqual(
      { ...before[0], fingerprint: '' },
      {
        description: 'RUN needs content: write it, or remove the command.',
        check_name: 'EmptyCommandContent.RUN',
        fingerprint: '',
        severity: 'major',
        location: {
          path: 'a.imgtpl',
          lines: { begin: 1, end: 1 },
          positions: { begin: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
        },
      },
    );
  });

  for (const format of ['junit', 'checkstyle']) {
    it(`${format}: XML whatever names and content hold`, async () => {
      const files = {
        'good.imgtpl': 'RUN true\n',
        'tab\tline\n.imgtpl': 'RUN\n',
        'a<b>&"\u0001\ufffe.imgtpl': 'R<&"\u0000\u001b]]>\u0008\ufffe\ud83d x\nRUN\n',
      };
      const { stdout } = await inFolder(files, (folder) => runIn(folder, ['lint', '--format', format]));
      assert.equal(XMLValidator.validate(stdout), true);
      assert.doesNotMatch(stdout, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
      for (const name of ['tab&#9;line&#10;.imgtpl', 'a&lt;b&gt;&amp;&quot;\u2401\ufffd.imgtpl']) {
        assert.ok(stdout.includes(`"${name}"`), name);
      }
    });
  }

  it('github, gitlab, sarif: paths seen from the checkout that CI names, wherever the job runs', async () => {
    await inFolder({ 'infra/a b.imgtpl': 'RUN\n', 'c.imgtpl': 'RUN\n' }, async (folder) => {
      const infra = join(folder, 'infra');
      const shown = async (format: string, env: Record<string, string>) => {
        const { stdout } = await runIn(infra, ['lint', '--format', format, '.', '../c.imgtpl'], { env });
        return [...stdout.matchAll(/(?:file=|"path": "|"uri": ")([^",]+)/g)].map(([, path]) => path);
      };
      const paths = ['c.imgtpl', 'infra/a b.imgtpl'];
      assert.deepEqual(await shown('github', { GITHUB_WORKSPACE: folder }), paths);
      assert.deepEqual(await shown('gitlab', { CI_PROJECT_DIR: folder }), paths);
      const { stdout } = await runIn(infra, ['lint', '--format', 'compact'], { env: { GITHUB_WORKSPACE: folder } });
      assert.match(stdout, /^a b\.imgtpl:/, 'people are where they are');
      const uris = new Set(await shown('sarif', { GITHUB_WORKSPACE: folder }));
      assert.deepEqual([...uris], paths.map(encodeURI));
      for (const checkout of [infra, join(folder, 'other'), '', 'relative']) {
        assert.deepEqual(await shown('github', { GITHUB_WORKSPACE: checkout }), ['../c.imgtpl', 'a b.imgtpl']);
      }
    });
  });

  it('checkstyle: a file element a file, with place, severity, message and code', async () => {
    const files = { ...EMPTY_RUN, 'good.imgtpl': 'RUN true\n' };
    const { stdout } = await inFolder(files, (folder) => runIn(folder, ['lint', '--format', 'checkstyle']));
    const { checkstyle } = parseXml(stdout);
    assert.deepEqual(
      checkstyle.file.map((file: { name: string }) => file.name),
      ['good.imgtpl', 'web.imgtpl'],
    );
    assert.deepEqual(checkstyle.file[1].error, {
      line: '3',
      column: '1',
      severity: 'error',
      message: 'RUN needs content: write it, or remove the command.',
      source: 'EmptyCommandContent.RUN',
    });
  });

  it('junit: a failure an error, a passing case for a warning and for a good file', async () => {
    const files = { ...EMPTY_RUN, 'good.imgtpl': 'RUN true\n', 'warned.imgtpl': 'run true\n' };
    const { stdout } = await inFolder(files, (folder) => runIn(folder, ['lint', '--format', 'junit']));
    const { testsuites } = parseXml(stdout);
    assert.deepEqual([testsuites.tests, testsuites.failures], ['3', '1']);
    const [good, warned, broken] = testsuites.testsuite;
    assert.deepEqual([good.failures, warned.failures, broken.failures], ['0', '0', '1']);
    assert.equal(broken.testcase.failure.type, 'EmptyCommandContent.RUN');
    assert.match(warned.testcase['system-out'], /^warning: warned\.imgtpl:1:1: /);
  });
});

describe('text on a terminal', () => {
  const frame = async (text: string) => {
    const { stdout } = await inFolder({ 'a.imgtpl': text }, (folder) => runIn(folder, ['lint', '--quiet']));
    const [, source = '', carets = ''] = stdout.split('\n');
    return { source, carets };
  };

  it('puts carets under wide characters and tabs', async () => {
    assert.deepEqual(await frame('ENV\tA="你好" B\n'), {
      source: '  1 | ENV A="你好" B',
      carets: '    |              ^',
    });
  });

  it('cuts long lines to 120 columns round the range', async () => {
    const { source, carets } = await frame(`ENV A="${'x'.repeat(500)}" B C="${'y'.repeat(500)}"\n`);
    assert.equal(source.length, 120);
    assert.match(source, /^ {2}1 \| ….*" B C=".*…$/);
    assert.equal(source[carets.indexOf('^')], 'B');
  });

  it('cuts a range that is longer than the line may be', async () => {
    const { source, carets } = await frame(`RUN x\nNOSUCH${'x'.repeat(500)} y\n`);
    assert.ok(source.length <= 120 && carets.length <= 120, `${source.length} ${carets.length}`);
  });

  it('counts the lines that a range goes on in, within the 120 columns; its last line end is none', async () => {
    const long = `RUN ${'x'.repeat(20_000)}\n`;
    const one = await frame(long);
    assert.match(one.carets, /^ {4}\| {42}\^+$/);
    assert.equal(one.carets.length, 119);
    for (const lineEnd of ['\n', '\r\n']) {
      const two = await frame(`${long}RUN y\n`.replaceAll('\n', lineEnd));
      assert.match(two.carets, /^ {4}\| {42}\^+ and 1 more line$/);
      assert.equal(two.carets.length, 120);
    }
    const { carets } = await frame('RUN x\n'.repeat(130));
    assert.equal(carets, '      | ^^^^^ and 2 more lines');
  });

  it('shows hidden and acting characters of names and content, and lets none through', async () => {
    const files = { 'a\u001b[31m\u202e.imgtpl': 'FOO\u001b]0;title\u0007\u202e\u009b x\n' };
    for (const format of ['text', 'compact']) {
      const { stdout } = await inFolder(files, (folder) => runIn(folder, ['lint', '--format', format]));
      assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      assert.match(stdout, /^a␛\[31m<U\+202E>\.imgtpl:1:1: error/);
    }
  });

  it('lets none through in JSON either, which reads as the same', async () => {
    const name = 'a\u009b31m\u202e\u{e0041}.imgtpl';
    const content = 'FOO\u009b\u202e\u2028 x\n';
    await inFolder({ [name]: content }, async (folder) => {
      for (const argv of [
        ['lint', '--format', 'json'],
        ['lint', '--format', 'sarif'],
        ['lint', '--format', 'gitlab'],
        ['lint', '--print-config', name],
        ['parse', '--format', 'json', name],
      ]) {
        const { stdout } = await runIn(folder, argv);
        assert.doesNotMatch(
          stdout,
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u{e0000}-\u{e007f}]/u,
          argv.join(' '),
        );
        JSON.parse(stdout);
      }
      const { stdout } = await runIn(folder, ['lint', '--format', 'json']);
      assert.equal(JSON.parse(stdout).files[0].path, name);
    });
  });

  const sequence = '\u001b[';
  const cases: readonly (readonly [string, readonly string[], Record<string, string>, boolean, boolean])[] = [
    ['colours a terminal', [], {}, true, true],
    ['leaves a pipe plain', [], {}, false, false],
    ['--color always colours a pipe', ['--color', 'always'], { NO_COLOR: '1' }, false, true],
    ['--color never leaves a terminal plain', ['--color', 'never'], { FORCE_COLOR: '1' }, true, false],
    ['NO_COLOR leaves a terminal plain', [], { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR says nothing', [], { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR colours a pipe', [], { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0 leaves a terminal plain', [], { FORCE_COLOR: '0' }, true, false],
    ['NO_COLOR wins over FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['a dumb terminal is left plain', [], { TERM: 'dumb' }, true, false],
  ];
  for (const [title, argv, env, isTerminal, isColored] of cases) {
    it(title, async () => {
      const { stdout } = await inFolder(EMPTY_RUN, (folder) => runIn(folder, ['lint', ...argv], { env, isTerminal }));
      assert.equal(stdout.includes(sequence), isColored);
    });
  }

  it('says that it still looks for files, where there are many folders', async () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}/notes.md`, '']));
    await inFolder(files, async (folder) => {
      for (const command of ['lint', 'format']) {
        const { stderr } = await runIn(folder, [command], { isTerminal: true, tick: 200 });
        assert.match(stderr, /\r\u001b\[K\d+ folders searched/);
        assert.ok(stderr.endsWith('\r\u001b[K'));
        const missing = await runIn(folder, [command, '.', 'missing'], { isTerminal: true, tick: 200 });
        assert.match(missing.stderr, /searched\r\u001b\[Kimgtpl: .*missing.*\n$/, 'a message has a line of its own');
      }
    });
  });

  it('says how far a long run is, on a terminal only, and takes it away', async () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}.imgtpl`, 'RUN true\n']));
    await inFolder(files, async (folder) => {
      const slow = { isTerminal: true, tick: 300 };
      const { stderr } = await runIn(folder, ['lint'], slow);
      assert.match(stderr, /\r\u001b\[K\d of 9 files/);
      assert.ok(stderr.endsWith('\r\u001b[K'));
      const format = await runIn(folder, ['format', '--check'], slow);
      assert.match(format.stderr, /\r\u001b\[K\d of 9 files/);
      assert.ok(format.stderr.endsWith('\r\u001b[K'));
      assert.equal((await runIn(folder, ['lint'], { ...slow, tick: 1 })).stderr, '');
      assert.equal((await runIn(folder, ['lint'], { ...slow, isTerminal: false })).stderr, '');
    });
  });
});

function parseXml(text: string) {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false });
  return parser.parse(text);
}
