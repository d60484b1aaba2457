import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '@imgtpl/cli';
import { ROOT } from '../../../test/harness/root.js';
import { inFolder } from './harness/folder.js';
import { runIn } from './harness/run-in-process.js';

describe('imgtpl', () => {
  it('prints its version, which is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/cli/package.json'), 'utf8'));
    for (const argv of [['--version'], ['-V'], ['lint', '--version']]) {
      assert.deepEqual(await runIn('/', argv), { code: 0, stdout: `${version}\n`, stderr: '' });
    }
  });

  it('prints help for itself and for each command, with an example', async () => {
    for (const argv of [['--help'], ['-h'], ...COMMANDS.map(({ spec }) => [spec.name, '--help'])]) {
      const { code, stdout, stderr } = await runIn('/', argv);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /\nExamples:\n {2}\S/);
    }
  });

  it('describes the operands of each command that has some', async () => {
    for (const { spec } of COMMANDS.filter((it) => it.spec.maxOperands > 0)) {
      assert.match((await runIn('/', [spec.name, '--help'])).stdout, /\nUsage: .*\n {2}\S/, spec.name);
    }
  });

  it('gives the same help to `help`, and to who names no command, who has made a mistake', async () => {
    for (const words of [[], ['lint'], ['emit', '--lang=ja']]) {
      assert.deepEqual(await runIn('/', ['help', ...words]), await runIn('/', [...words, '--help']));
    }
    const { stdout } = await runIn('/', ['--help']);
    const stderr = `${stdout}\nimgtpl: Name a command.\n`;
    for (const argv of [[], ['--no-config']]) assert.deepEqual(await runIn('/', argv), { code: 2, stdout: '', stderr });
    assert.match((await runIn('/', ['help', 'lnt'])).stderr, /Did you mean lint\?/);
  });

  const commands = [[], ...COMMANDS.map(({ spec }) => [spec.name])];
  const helped = commands.flatMap((argv) => [[argv, false] as const, [argv, true] as const]);
  for (const language of ['en', 'zh-CN', 'ja']) {
    it(`breaks the lines of its help where a line ends, and nowhere within a word: ${language}`, async () => {
      for (const [argv, isTerminal] of helped) {
        const { stdout } = await runIn('/', ['help', ...argv, '--lang', language], { isTerminal });
        const [help = '', examples = ''] = stdout.split(/\n\n(?:Examples:|示例：|例:)\n/);
        assert.notEqual(examples, '');
        for (const line of help.split('\n')) {
          const width = [...line].reduce((sum, letter) => sum + (letter >= '\u2e80' ? 2 : 1), 0);
          assert.ok(
            width <= (isTerminal ? 80 : 100) && line === line.trimEnd() && !/^\s*[、。，)）ー]|[(（]$/.test(line),
            line,
          );
        }
      }
    });
  }

  it('prints the same help on a terminal that does not say how wide it is as in a pipe', async () => {
    const help = await runIn('/', ['lint', '--help'], { isTerminal: true, columns: undefined });
    assert.deepEqual(help, await runIn('/', ['lint', '--help']));
  });

  it('names the commands that have an option', async () => {
    assert.deepEqual(await runIn('/', ['lint', '--set', 'a=b']), {
      code: 2,
      stdout: '',
      stderr: 'imgtpl: There is no option --set. --set belongs to emit, submit. See imgtpl lint --help.\n',
    });
  });

  it('names the option of one letter that was meant, and no other', async () => {
    const said = async (word: string) => (await runIn('/', [word])).stderr;
    const rest = 'See imgtpl --help.\n';
    assert.equal(await said('-v'), `imgtpl: There is no option -v. Did you mean -V? ${rest}`);
    assert.equal(await said('-q'), `imgtpl: There is no option -q. ${rest}`);
  });

  it('names the command that was meant', async () => {
    assert.deepEqual(await runIn('/', ['lnt']), {
      code: 2,
      stdout: '',
      stderr: 'imgtpl: There is no command lnt. Did you mean lint? See imgtpl --help.\n',
    });
  });

  it('takes an operand that an unset variable has emptied for a missing one', async () => {
    for (const [command, operand] of Object.entries({
      emit: 'FILE',
      submit: 'FILE',
      parse: 'FILE',
      import: 'FILE',
      explain: 'CODE',
      completion: 'bash | zsh | fish',
    })) {
      const { code, stderr } = await runIn('/', [command, '']);
      assert.equal(code, 2);
      assert.ok(stderr.startsWith(`imgtpl: Name ${operand}; --help has an example.`), stderr);
    }
  });

  it('names lint for a file or folder in place of a command', () =>
    inFolder({ 'web.imgtpl': 'RUN a\n', 'a b/db.imgtpl': 'RUN a\n' }, async (folder) => {
      const lintOf = async (words: string[]) => /Did you mean (.*)\?/.exec((await runIn(folder, words)).stderr)?.[1];
      assert.equal(await lintOf(['.']), 'imgtpl lint .');
      assert.equal(await lintOf(['a b']), "imgtpl lint 'a b'");
      assert.equal(await lintOf(['--cwd', 'a b', '../web.imgtpl', '--fix']), 'imgtpl lint ../web.imgtpl');
      assert.equal(await lintOf(['db.imgtpl']), undefined);
    }));

  const locales: readonly (readonly [Record<string, string>, string])[] = [
    [{ LANG: 'ja_JP.UTF-8' }, 'コマンド'],
    [{ LANG: 'zh_CN.UTF-8' }, '没有命令'],
    [{ LANG: 'zh_TW.UTF-8' }, 'There is no'],
    [{ LANG: 'zh_Hans_HK.UTF-8' }, '没有命令'],
    [{ LANG: 'zh_Hant.UTF-8' }, 'There is no'],
    [{ LANG: 'de_DE.UTF-8' }, 'There is no'],
    [{ LANG: 'en_US', LC_MESSAGES: 'ja' }, 'コマンド'],
    [{ LC_ALL: 'C', LC_MESSAGES: 'ja', LANG: 'zh_CN' }, 'There is no'],
    [{ LC_ALL: '', LANG: 'zh-Hans' }, '没有命令'],
    [{}, 'There is no'],
  ];
  for (const [env, words] of locales) {
    it(`speaks the language of the locale: ${JSON.stringify(env)}`, async () => {
      assert.ok((await runIn('/', ['nope'], { env })).stderr.includes(words));
    });
  }

  it('--lang over the locale, also for the errors of the command line itself', async () => {
    const { stderr } = await runIn('/', ['lint', '--lang=zh-CN', '--nope'], { env: { LANG: 'ja' } });
    assert.match(stderr, /没有选项 --nope/);
  });

  it('joins sentences and lists as its language does', async () => {
    const said = async (language: string, ...words: string[]) =>
      (await runIn('/', [...words, '--lang', language])).stderr;
    assert.deepEqual(await Promise.all(['en', 'zh-CN', 'ja'].map((language) => said(language, 'lint', '--fxi'))), [
      'imgtpl: There is no option --fxi. Did you mean --fix? See imgtpl lint --help.\n',
      'imgtpl: 没有选项 --fxi。您是否想写 --fix？imgtpl lint --help 列出全部用法。\n',
      'imgtpl: オプション --fxi はありません。--fix の誤りではありませんか。imgtpl lint --help で使い方を表示します。\n',
    ]);
    assert.match(await said('en', 'parse', '--format', 'x'), /Valid values: tree, json\./);
    assert.match(await said('zh-CN', 'parse', '--format', 'x'), /有效值：tree、json。/);
    assert.match(await said('ja', 'parse', '--format', 'x'), /有効な値: tree、json$/m);
    assert.match(await said('en', 'explain', 'InvalidCommandContent.COP'), /Did you mean \S+COPY, \S+ or \S+\?/);
    assert.match(await said('zh-CN', 'explain', 'InvalidCommandContent.COP'), /您是否想写 [^ ,]+COPY、[^ ,]+？/);
  });
});

describe('explain', () => {
  it('finds a code in any case, ours with or without prefix', async () => {
    for (const code of ['EmptyCommandContent.RUN', 'emptycommandcontent.run', 'imgtpl/command-case', 'Command-Case']) {
      const { code: exit, stdout, stderr } = await runIn('/', ['explain', code]);
      assert.deepEqual([exit, stderr], [0, ''], code);
      assert.ok(stdout.toLowerCase().includes(code.toLowerCase()), stdout);
      assert.match(stdout, /^\S/);
      assert.doesNotMatch(stdout, /```|<!--|-->/);
    }
  });

  it('shows a table as columns', async () => {
    const { stdout } = await runIn('/', ['explain', 'InvalidCommandContent.COPY']);
    assert.match(stdout, /\n\n {2}Severity {5}error\n {2}HTTP status {2}400\n {2}Parameter {4}BuildContent\n/);
    assert.doesNotMatch(stdout, /^ *\|/m);
    assert.equal(stdout.split('  Severity').length, 2, 'once');
    const colored = await runIn('/', ['explain', 'InvalidCommandContent.COPY', '--color', 'always']);
    assert.match(colored.stdout, /\n {2}Parameter {4}\u001b\[32mBuildContent\u001b\[0m\n/);
  });

  it('breaks the lines of a page where a line of the terminal ends, and nowhere within a word or an example', async () => {
    const codes = (await runIn('/', ['explain', '--list'])).stdout.trimEnd().split('\n');
    for (const code of codes) {
      const { stdout: whole } = await runIn('/', ['explain', code]);
      const unknown = await runIn('/', ['explain', code], {
        isTerminal: true,
        columns: undefined,
        env: { NO_COLOR: '1' },
      });
      assert.equal(unknown.stdout, whole);
      for (const columns of [60, 80, 120]) {
        const { stdout } = await runIn('/', ['explain', code], { isTerminal: true, columns });
        const page = stdout.replaceAll(/\u001b\[\d+m/g, '');
        const isExample = (line: string) => line.startsWith('    ') && whole.includes(`\n${line}\n`);
        for (const line of page.split('\n').filter((it) => !isExample(it))) {
          const isWord = !/\S {1,2}\S/.test(line.replace(/^ {2}Source {7}/, ''));
          assert.ok((line.length <= columns || isWord) && line === line.trimEnd(), line);
        }
        assert.equal(page.replaceAll(/\s+/g, ' '), whole.replaceAll(/\s+/g, ' '));
      }
    }
  });

  it('keeps the second column of a table together, and an item of a list', async () => {
    const options = { isTerminal: true, columns: 60, env: { NO_COLOR: '1' } };
    const { stdout } = await runIn('/', ['explain', 'InvalidCommandContent.COPY'], options);
    assert.match(stdout, /\n {2}Basis {8}inferred: we conclude .{1,40}\n {15}\S.{1,44}\n {15}\S/);
    const item = await runIn('/', ['explain', 'InvalidParameter.BuildContent'], { ...options, columns: 20 });
    assert.match(item.stdout, /\n- \S.{1,18}\n {2}\S/);
  });

  it('has a page for every code that it lists', async () => {
    const codes = (await runIn('/', ['explain', '--list'])).stdout.trimEnd().split('\n');
    assert.ok(codes.length > 100);
    const isOurs = (code: string) => code.startsWith('imgtpl/');
    const alphabetical = [...codes].sort();
    assert.deepEqual(codes, [...alphabetical.filter((code) => !isOurs(code)), ...alphabetical.filter(isOurs)]);
    for (const code of codes) assert.equal((await runIn('/', ['explain', code])).code, 0, code);
  });

  it('lists all codes or explains one', async () => {
    const stderr = 'imgtpl: --list and command-case cannot go together.\n';
    assert.deepEqual(await runIn('/', ['explain', '--list', 'command-case']), { code: 2, stdout: '', stderr });
  });

  it('says on a terminal what each code that it lists means', async () => {
    const codes = (await runIn('/', ['explain', '--list'])).stdout.trimEnd().split('\n');
    const shown = await runIn('/', ['explain', '--list', '--color', 'never'], { isTerminal: true });
    const lines = shown.stdout.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.split('  ')[0]),
      codes,
    );
    for (const line of lines) assert.match(line, /^\S+ {2}[^|`]{9,}$/);
    assert.ok(lines.includes('EmptyCommandContent.RUN  RUN has nothing after it.'));
  });

  const unknown: readonly (readonly [string, string])[] = [
    ['EmptyComandContent.RUN', 'Did you mean EmptyCommandContent.RUN'],
    ['EmptyRun', 'EmptyCommandContent.RUN'],
    ['comand-case', 'Did you mean imgtpl/command-case'],
  ];
  for (const [code, words] of unknown) {
    it(`offers what is near to ${code}`, async () => {
      const { code: exit, stdout, stderr } = await runIn('/', ['explain', code]);
      assert.deepEqual([exit, stdout], [2, '']);
      assert.ok(stderr.includes(words), stderr);
    });
  }
});

describe('parse', () => {
  const text = 'env A="b" # c\n# note\nWORKDIR /x\nRUN echo \\\n  $A\nFOO';
  const files = { 'a.imgtpl': text };

  it('json: every command with its ranges and the state that it sees', async () => {
    const argv = ['parse', 'a.imgtpl', '--format', 'json'];
    const { code, stdout } = await inFolder(files, (folder) => runIn(folder, argv));
    assert.equal(code, 0);
    const { version, path, commands, comments } = JSON.parse(stdout);
    assert.deepEqual([version, path, comments.length], [1, 'a.imgtpl', 1]);
    assert.deepEqual(
      commands.map(({ command, keyword, state }: Parsed) => [command, keyword, state.workingDirectory, state.commands]),
      [
        ['ENV', 'env', '/', 0],
        ['WORKDIR', 'WORKDIR', '/', 1],
        ['RUN', 'RUN', '/x', 2],
        [undefined, 'FOO', '/x', 3],
      ],
    );
    const { start, end, line, endLine } = commands[2].range;
    assert.deepEqual([text.slice(start, end), line, endLine], ['RUN echo \\\n  $A', 4, 5]);
    assert.equal(commands[2].state.environment[0].name, 'A');
  });

  it('tree: a line a part', async () => {
    const { stdout } = await inFolder(files, (folder) => runIn(folder, ['parse', 'a.imgtpl']));
    assert.match(stdout, /^a\.imgtpl bytes=\d+\n {2}ENV 1:1-1:14 env A="b" # c\n/);
    assert.match(stdout, /\n {2}RUN 4:1-5:5 RUN echo \\␊ {2}\$A\n/);
    assert.match(stdout, /\n {4}state workingDirectory="\/x" user="root" restarts=0 commands=2/);
    assert.match(stdout, /\n {2}unknown command 6:1-6:4 FOO\n/);
    assert.match(stdout, /\n {2}comment 2:1-2:7 # note\n/);
  });

  it('reads standard input; a missing file is exit 2', async () => {
    assert.match((await runIn('/', ['parse', '-'], { stdin: 'RUN x\n' })).stdout, /^<stdin> bytes=6\n {2}RUN 1:1-1:6/);
    assert.equal((await runIn('/', ['parse', '/no/such.imgtpl'])).code, 2);
    const request = await runIn('/', ['parse', 'web.pipeline.yaml']);
    assert.deepEqual([request.code, request.stdout], [2, '']);
    assert.match(request.stderr, /^imgtpl: web\.pipeline\.yaml is YAML or JSON like a pipeline file: name a template/);
    assert.equal((await runIn('/', ['parse'])).code, 2);
    assert.equal((await runIn('/', ['parse', 'a', 'b'])).code, 2);
  });
});

interface Parsed {
  readonly command?: string;
  readonly keyword: string;
  readonly state: { readonly workingDirectory: string; readonly commands: number };
}

describe('schema', () => {
  it('prints what editors are given, with descriptions in the language that is asked for', async () => {
    const committed = readFileSync(join(ROOT, 'schemas/imgtpl.pipeline.schema.json'), 'utf8');
    assert.deepEqual(await runIn('/', ['schema', '--lang=en']), { code: 0, stdout: committed, stderr: '' });
    const { stdout } = await runIn('/', ['schema', '--lang=zh-CN']);
    assert.match(JSON.parse(stdout).properties.RegionId.description, /地域/);
  });

  it('prints that of configurations', async () => {
    const committed = readFileSync(join(ROOT, 'schemas/imgtpl.config.schema.json'), 'utf8');
    assert.deepEqual(await runIn('/', ['schema', 'config']), { code: 0, stdout: committed, stderr: '' });
    const pipeline = await runIn('/', ['schema', 'pipeline']);
    assert.deepEqual(await runIn('/', ['schema']), pipeline);
    const unknown = await runIn('/', ['schema', 'configs']);
    assert.deepEqual([unknown.code, unknown.stdout], [2, '']);
    assert.match(unknown.stderr, /Did you mean config\?/);
  });
});
