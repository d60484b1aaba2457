import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { COMMANDS } from '@imgtpl/cli';
import { runIn } from './harness/run-in-process.js';

/** What Bash offers for the last word; the words are those into which Bash splits a line. */
async function offeredByBash(words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runIn('/', ['completion', 'bash']);
  const script = `${stdout}
COMP_WORDS=(imgtpl "$@")
COMP_CWORD=$#
_imgtpl 2>/dev/null
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const result = spawnSync('bash', ['--norc', '-c', script, 'bash', ...words], { encoding: 'utf8' });
  assert.equal(result.stderr, '');
  return result.stdout.split('\n').filter((line) => line !== '');
}

const LINT_OPTIONS = COMMANDS.find(({ spec }) => spec.name === 'lint')?.spec.options ?? [];
const FORMATS = LINT_OPTIONS.find(({ name }) => name === 'format')?.choices ?? [];

/** zsh and fish are tested by `npm run test:clients`. */
describe('imgtpl completion', () => {
  const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
    [[''], COMMANDS.map(({ spec }) => spec.name)],
    [['li'], ['lint']],
    [['--c'], ['--color', '--config', '--cwd']],
    [
      ['lint', '--fi'],
      ['--fix', '--fix-dry-run'],
    ],
    [['lint', '--format', ''], FORMATS],
    [['lint', '--format', '='], FORMATS],
    [
      ['lint', '--format', '=', 'g'],
      ['github', 'gitlab'],
    ],
    [
      ['--lang', 'ja', 'schema', ''],
      ['pipeline', 'config'],
    ],
    [['--lang', '=', 'ja', 'ex'], ['explain']],
    [['lint', '--lang', 'z'], ['zh-CN']],
    [['explain', 'EmptyCommandContent.R'], ['EmptyCommandContent.RUN']],
    // With nothing to offer, Bash offers files.
    [['lint', 'w'], []],
    [['lint', '--output', 'lint'], []],
  ];
  for (const [words, offered] of cases) {
    it(`bash: ${JSON.stringify(words)}`, async () => {
      assert.deepEqual(await offeredByBash(words), offered);
    });
  }

  for (const language of ['en', 'zh-CN', 'ja']) {
    it(`every shell gets every command and option, explained in the language: ${language}`, async () => {
      const help = (await runIn('/', ['--help', '--lang', language])).stdout;
      for (const shell of ['bash', 'zsh', 'fish']) {
        const { code, stdout, stderr } = await runIn('/', ['completion', shell, '--lang', language]);
        assert.deepEqual([code, stderr], [0, '']);
        for (const { spec } of COMMANDS) {
          assert.ok(stdout.includes(spec.name), spec.name);
          for (const { name } of spec.options) assert.match(stdout, new RegExp(`-l ${name}\\b|--${name}\\b`));
        }
        const [, summary = ''] = /^ {2}lsp +(.+?)[.。]?$/m.exec(help) ?? [];
        assert.equal(stdout.includes(summary), shell !== 'bash', summary);
      }
    });
  }

  it('names the shells that there are', async () => {
    const outcome = (stderr: string) => ({ code: 2, stdout: '', stderr: `imgtpl: ${stderr}\n` });
    assert.deepEqual(await runIn('/', ['completion']), outcome('Name bash | zsh | fish; --help has an example.'));
    assert.deepEqual(
      await runIn('/', ['completion', 'bsh']),
      outcome('There is no completion for bsh. Did you mean bash? Valid values: bash, zsh, fish.'),
    );
  });
});
