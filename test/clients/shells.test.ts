import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../harness/root.js';

/** What is typed after `imgtpl`, and the line after the Tab key. */
const CASES: readonly (readonly [typed: string, completed: string])[] = [
  ['li', 'lint'],
  ['--no', '--no-config'],
  ['lint --write', 'lint --write-baseline'],
  ['lint --format sa', 'lint --format sarif'],
  ['lint --format=sa', 'lint --format=sarif'],
  ['lint w', 'lint web.imgtpl'],
  ['lint --changed w', 'lint --changed web.imgtpl'],
  ['lint --output w', 'lint --output web.imgtpl'],
  ['--cwd fo', '--cwd folder/'],
  ['--lang ja ex', '--lang ja explain'],
  ['emit --set A=b --se', 'emit --set A=b --set'],
  ['explain EmptyCommandContent.R', 'explain EmptyCommandContent.RUN'],
  ['schema co', 'schema config'],
];

describe('completion in a shell', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'imgtpl-shells-'));
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'web.imgtpl'), '');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const script = (shell: string): string => {
    const program = join(ROOT, 'packages/cli/bin/imgtpl.js');
    const { stdout } = spawnSync(process.execPath, [program, 'completion', shell], { encoding: 'utf8' });
    const path = join(folder, `.completion.${shell}`);
    writeFileSync(path, stdout);
    return path;
  };
  const run = (program: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}): string => {
    const { stdout, stderr } = spawnSync(program, argv, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    assert.equal(stderr, '');
    return stdout;
  };

  for (const [typed, completed] of CASES) {
    it(`zsh: ${typed}`, () => {
      const shown = run('zsh', ['-f', '-c', TYPE_IN_ZSH, 'zsh', typed], { SETUP, COMPLETION: script('zsh') });
      assert.ok(shown.includes(`<${completed}>`), shown);
    });

    it(`fish: ${typed}`, () => {
      const argv = ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', script('fish'), `imgtpl ${typed}`];
      const [offer = ''] = run('fish', argv).split('\n');
      const [, before = ''] = /^(.* )?\S*$/.exec(typed) ?? [];
      assert.equal(before + offer.replace(/\t.*/, ''), completed);
    });
  }
});

/** In the zsh under test, `imgtpl` prints its arguments. */
const SETUP = `
autoload -Uz compinit
compinit -u -D
setopt no_auto_remove_slash
source $COMPLETION
imgtpl() { print -r -- "<$*>" }
print ready
`;

/** Types a line into a shell in a terminal, then Tab and Enter. */
const TYPE_IN_ZSH = `
zmodload zsh/zpty
zpty shell "PS1='> ' TERM=dumb zsh -f -i"
zpty -w shell 'eval "$SETUP"'
zpty -r shell shown '*ready*'
zpty -w -n shell "imgtpl $1"$'\\t'
sleep 0.5
zpty -w shell "; print do''ne"
zpty -r shell shown '*done*'
print -r -- "$shown"
`;
