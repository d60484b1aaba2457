import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './harness/root.js';

describe('npm run new', () => {
  it('starts a rule with its page and a fixture', () => {
    const { status, stdout } = start('rule', 'no-such-thing', '--dry-run');
    assert.equal(status, 0);
    assert.deepEqual(pathsIn(stdout), [
      'packages/language/src/rules/no-such-thing.ts',
      'packages/language/src/rules/no-such-thing.md',
      'test/fixtures/no-such-thing/first.imgtpl',
    ]);
    assert.match(stdout, /export const noSuchThing = defineRule\(/);
    assert.match(stdout, /severity: FILL_IN/);
  });

  it('starts an emitter with its test', () => {
    const { status, stdout } = start('emitter', 'no-such-thing', '--dry-run');
    assert.equal(status, 0);
    assert.deepEqual(pathsIn(stdout), [
      'packages/request/src/emitters/no-such-thing.ts',
      'packages/request/test/emitters/no-such-thing.test.ts',
    ]);
    assert.match(stdout, /export const emitNoSuchThing: Emitter/);
  });

  it('starts a command with a fixture', () => {
    const { status, stdout } = start('command', 'STOPSIGNAL', '--dry-run');
    assert.equal(status, 0);
    assert.deepEqual(pathsIn(stdout), [
      'packages/spec/src/commands/stopsignal.ts',
      'test/fixtures/empty-content/stopsignal.imgtpl',
    ]);
  });

  it('overwrites nothing, and takes no name that does not fit', () => {
    const refused = [
      [['rule', 'command-case'], /already exists/],
      [['rule', 'CommandCase'], /kebab-case/],
      [['rule', '../x'], /kebab-case/],
      [['emitter', 'terraform'], /already exists/],
      [['command', 'run'], /upper-case/],
      [['command', 'RUN'], /already exists/],
      [['rule'], /Usage/],
      [['door', 'x'], /Usage/],
    ] as const;
    for (const [operands, message] of refused) {
      const { status, stderr } = start(...operands);
      assert.equal(status, 2, operands.join(' '));
      assert.match(stderr, message);
    }
  });
});

function start(...operands: readonly string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'scripts/new.js'), ...operands], { encoding: 'utf8' });
}

function pathsIn(output: string): readonly string[] {
  return [...output.matchAll(/^--- (.*)$/gm)].map(([, path]) => path ?? '');
}
