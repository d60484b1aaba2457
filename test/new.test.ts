import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

  const leftToWrite: readonly (readonly [readonly string[], readonly RegExp[]])[] = [
    [['rule', 'no-such-thing'], [/Property 'noSuchThing' does not exist/]], // its message
    [['emitter', 'no-such-thing'], []],
    [['command', 'STOPSIGNAL'], []],
  ];
  for (const [operands, expected] of leftToWrite) {
    it(`the ${operands[0]} compiles once it is filled in`, () => {
      const errors = compile(textsIn(start(...operands, '--dry-run').stdout));
      assert.equal(errors.length, expected.length, errors.join('\n'));
      for (const [index, error] of expected.entries()) assert.match(errors[index] ?? '', error);
    });
  }

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

/** The errors in TypeScript files that take their places beside the existing ones, where FILL_IN may be anything. */
function compile(files: readonly (readonly [string, string])[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'imgtpl-new-'));
  try {
    const compilerOptions = {
      rootDirs: [folder, ROOT],
      typeRoots: [join(ROOT, 'node_modules/@types')],
      types: ['node', 'mocha'],
      noEmit: true,
      composite: false,
      incremental: false,
      declaration: false,
      declarationMap: false,
    };
    const configuration = { extends: join(ROOT, 'tsconfig.base.json'), compilerOptions };
    const given = [
      ['tsconfig.json', JSON.stringify(configuration)],
      ['package.json', '{ "type": "module" }'],
      ['fill-in.d.ts', 'declare const FILL_IN: any;'],
    ] as const;
    for (const [path, text] of [...given, ...files]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const { stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], {
      encoding: 'utf8',
    });
    return stdout.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function textsIn(output: string): readonly (readonly [string, string])[] {
  const [, ...parts] = output.slice(0, output.indexOf('Next:\n')).split(/^--- (.*)\n/m);
  return parts
    .flatMap((path, index): (readonly [string, string])[] => (index % 2 === 0 ? [[path, parts[index + 1] ?? '']] : []))
    .filter(([path]) => path.endsWith('.ts'));
}

function pathsIn(output: string): readonly string[] {
  return [...output.matchAll(/^--- (.*)$/gm)].map(([, path]) => path ?? '');
}
