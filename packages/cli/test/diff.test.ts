import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unifiedDiff } from '@imgtpl/cli';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { inFolder } from './harness/folder.js';
import { runIn } from './harness/run-in-process.js';

const line = fc.constantFrom('', 'a', 'b', 'RUN c', 'RUN d', '-- e', '++ f', '\\ g', 'h\r', '  ');
const text = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.boolean())
  .map(([lines, isClosed]) => lines.join('\n') + (isClosed && lines.length > 0 ? '\n' : ''));

describe('the hunks of a diff', () => {
  it('turn any text into any other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const hunks = unifiedDiff({ before, after });
        if (before === after) return assert.equal(hunks, '');
        assert.equal(applyPatch(before, `--- a\n+++ b\n${hunks}`, { autoConvertLineEndings: false }), after);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are few where lines were changed, added and removed here and there in a long text', () => {
    const lines = Array.from({ length: 3_000 }, (_, index) =>
      index % 3 === 0 ? '' : `RUN ${(Math.imul(index, 2_654_435_761) >>> 16) % 50}`,
    );
    lines.splice(700, 0, 'only here', 'and here');
    const changed = [...lines];
    changed.splice(2_500, 3, 'new');
    changed.splice(1_000, 200);
    changed.splice(10, 0, ...Array(99).fill('x'));
    const hunks = unifiedDiff({ before: `${lines.join('\n')}\n`, after: `${changed.join('\n')}\n` });
    const count = (mark: string) => hunks.split('\n').filter((it) => it.startsWith(mark)).length;
    assert.deepEqual([count('@@'), count('-'), count('+')], [3, 203, 100]);
  });

  it('come in time for a text that is changed in every line', () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `run ${index}`);
    const before = `${lines.join('\n')}\n`;
    const after = before.replaceAll('run', 'RUN');
    assert.ok(unifiedDiff({ before, after }).startsWith('@@ -1,60000 +1,60000 @@\n-run 0\n'));
  });
});

describe('diffs of files', () => {
  const names = [
    'a.imgtpl',
    's p.imgtpl',
    'q"u\\o.imgtpl',
    '-d.imgtpl',
    'é.imgtpl',
    'n\nl.imgtpl',
    't\tb.imgtpl',
    '\u001b[31m.imgtpl',
  ];
  for (const command of [
    ['format', '--diff'],
    ['lint', '--fix-dry-run'],
  ]) {
    it(`git apply takes those of ${command.join(' ')}, whatever the files are called`, async () => {
      await inFolder(Object.fromEntries(names.map((name) => [name, 'run true\nRUN x'])), async (folder) => {
        const { stdout } = await runIn(folder, command);
        // For `patch`, a name ends at its first blank, unless a tab follows it.
        assert.match(stdout, /^--- a\/s p\.imgtpl\t\n\+\+\+ b\/s p\.imgtpl\t\n/m);
        execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout });
        for (const name of names) assert.equal(readFileSync(join(folder, name), 'utf8'), 'RUN true\nRUN x\n', name);
      });
    });
  }

  it('are for people on a terminal: coloured, and nothing in them acts', async () => {
    await inFolder({ 'a\u001b[0m.imgtpl': 'run \u001b]0;title\u0007\u202e\r\n' }, async (folder) => {
      const colored = await runIn(folder, ['format', '--diff'], { isTerminal: true });
      assert.match(colored.stdout, /\u001b\[31m-run ␛\]0;title␇<U\+202E>␍\u001b\[0m\n/);
      assert.match(colored.stdout, /\u001b\[32m\+RUN ␛\]0;title␇<U\+202E>\u001b\[0m\n/);
      assert.doesNotMatch(colored.stdout.replaceAll(/\u001b\[\d+m/g, ''), /[\u001b\u0007\r\u202e]/);
      const plain = await runIn(folder, ['format', '--diff', '--color', 'never'], { isTerminal: true });
      assert.doesNotMatch(plain.stdout, /[\u001b\u0007\r\u202e]/);
      const piped = await runIn(folder, ['format', '--diff']);
      assert.ok(piped.stdout.includes('-run \u001b]0;title\u0007\u202e\r\n'));
      assert.equal(spawnSync('git', ['apply', '-'], { cwd: folder, input: piped.stdout }).status, 0);
    });
  });
});
