import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './harness/folder.js';
import { runIn } from './harness/run-in-process.js';

const FILES = { 'a.imgtpl': 'run  a\n', 'b/c.imgtpl': 'RUN a\n', 'web.pipeline.yaml': 'a:   b\n' };

describe('imgtpl format', () => {
  it('writes what changes, and says how much', async () => {
    await inFolder(FILES, async (folder) => {
      assert.deepEqual(await runIn(folder, ['format']), { code: 0, stdout: '', stderr: 'Formatted 1 file.\n' });
      assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'RUN a\n');
      assert.equal(readFileSync(join(folder, 'web.pipeline.yaml'), 'utf8'), FILES['web.pipeline.yaml']);
      assert.deepEqual(await runIn(folder, ['format', '.']), { code: 0, stdout: '', stderr: '' });
    });
  });

  it('keeps modes and links', async () => {
    await inFolder(FILES, async (folder) => {
      chmodSync(join(folder, 'a.imgtpl'), 0o640);
      symlinkSync('a.imgtpl', join(folder, 'd.imgtpl'));
      assert.equal((await runIn(folder, ['format', 'd.imgtpl'])).code, 0);
      assert.ok(lstatSync(join(folder, 'd.imgtpl')).isSymbolicLink());
      assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'RUN a\n');
      assert.equal(statSync(join(folder, 'a.imgtpl')).mode & 0o777, 0o640);
    });
  });

  it('leaves keywords in the case that the configuration of a file allows', async () => {
    const configuration = 'overrides: [{ files: ["b/*"], rules: { command-case: off } }]\n';
    const files = { 'imgtpl.config.yaml': configuration, 'a.imgtpl': 'run  a\n', 'b/c.imgtpl': 'run  a\n' };
    await inFolder(files, async (folder) => {
      assert.equal((await runIn(folder, ['format'])).code, 0);
      assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'RUN a\n');
      assert.equal(readFileSync(join(folder, 'b/c.imgtpl'), 'utf8'), 'run a\n');
    });
  });

  it('only looks with --check', async () => {
    await inFolder(FILES, async (folder) => {
      assert.deepEqual(await runIn(folder, ['format', '--check']), { code: 1, stdout: 'a.imgtpl\n', stderr: '' });
      assert.deepEqual(await runIn(folder, ['format', '--check', 'b']), { code: 0, stdout: '', stderr: '' });
      assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'run  a\n');
    });
  });

  it('only shows with --diff', async () => {
    await inFolder(FILES, async (folder) => {
      const stdout = '--- a/a.imgtpl\n+++ b/a.imgtpl\n@@ -1,1 +1,1 @@\n-run  a\n+RUN a\n';
      assert.deepEqual(await runIn(folder, ['format', '--diff']), { code: 0, stdout, stderr: '' });
      assert.deepEqual(await runIn(folder, ['format', '--diff', '--check']), { code: 1, stdout, stderr: '' });
      assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'run  a\n');
    });
  });

  it('reads standard input', async () => {
    const stdin = 'run  a\r\n\r\n\r\nrun b';
    assert.deepEqual(await runIn('/', ['format', '-'], { stdin }), { code: 0, stdout: 'RUN a\n\nRUN b\n', stderr: '' });
    const check = await runIn('/', ['format', '--check', '-'], { stdin });
    assert.deepEqual([check.code, check.stdout], [1, '<stdin>\n']);
    assert.equal((await runIn('/', ['format', '--check', '-'], { stdin: 'RUN a\n' })).code, 0);
    assert.equal((await runIn('/', ['format', '-', 'a.imgtpl'], { stdin })).code, 2);
  });

  const BLOCK = [
    'RegionId:   cn-hangzhou # not a template',
    '',
    '',
    'BuildContent: |',
    '    run  a && \\',
    '    b   ',
    '',
    '',
    '',
    '    # c',
    'TestContent: "run  t"',
    '---',
    'TestContent: |+',
    '  copy  a   b',
    '',
    '',
  ].join('\n');
  const FORMATTED = BLOCK.replace('    run  a && \\\n    b   \n\n\n', '    RUN a && \\\n        b\n').replace(
    'copy  a   b',
    'COPY a b',
  );

  it('formats the templates in the blocks of a pipeline file, and nothing else there', async () => {
    for (const lineEnd of ['\n', '\r\n']) {
      const [before, after] = [BLOCK, FORMATTED].map((text) => text.replaceAll('\n', lineEnd));
      await inFolder({ 'web.pipeline.yml': before ?? '' }, async (folder) => {
        const check = await runIn(folder, ['format', '--check']);
        assert.deepEqual(check, { code: 1, stdout: 'web.pipeline.yml\n', stderr: '' });
        const diff = await runIn(folder, ['format', '--diff', 'web.pipeline.yml']);
        assert.match(
          diff.stdout,
          /^-\s+run {2}a && \\\r?\n-\s+b {3}\r?\n[\s\S]*^-\s+copy {2}a {3}b\r?\n\+\s+COPY a b\r?$/m,
        );
        assert.equal(readFileSync(join(folder, 'web.pipeline.yml'), 'utf8'), before);
        const wrote = { code: 0, stdout: '', stderr: 'Formatted 1 file.\n' };
        assert.deepEqual(await runIn(folder, ['format', 'web.pipeline.yml']), wrote);
        assert.equal(readFileSync(join(folder, 'web.pipeline.yml'), 'utf8'), after);
        assert.deepEqual(await runIn(folder, ['format', '--check']), { code: 0, stdout: '', stderr: '' });
      });
    }
  });

  it('reads a pipeline file from standard input under its name', async () => {
    const named = ['format', '-', '--stdin-filename', 'b/web.pipeline.yaml'];
    const configuration = 'overrides: [{ files: ["b/*"], rules: { command-case: off } }]\n';
    await inFolder({ 'imgtpl.config.yaml': configuration }, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, named, { stdin: BLOCK });
      const expected = FORMATTED.replace('RUN a', 'run a').replace('COPY', 'copy');
      assert.deepEqual([code, stdout, stderr], [0, expected, '']);
      const check = await runIn(folder, [...named, '--check'], { stdin: BLOCK });
      assert.deepEqual(check, { code: 1, stdout: 'b/web.pipeline.yaml\n', stderr: '' });
      const template = await runIn(folder, ['format', '-', '--stdin-filename', 'b/a.imgtpl'], { stdin: 'run  a\n' });
      assert.equal(template.stdout, 'run a\n');
    });
    const { code, stderr } = await runIn('/', ['format', '--stdin-filename', 'a.imgtpl', '.']);
    assert.deepEqual([code, stderr.split('\n')[0]], [2, 'imgtpl: --stdin-filename needs -.']);
  });

  it('says of a pipeline file that is named when there is nothing in it that it formats', async () => {
    const files = {
      'a.pipeline.yaml': 'BuildContent: "run  a"\n',
      'b.pipeline.json': '{ "BuildContent": "run  a" }\n',
      'c.yaml': 'a:   b\n\n\n\nc: d\n',
      'd.imgtpl': 'RUN a\n',
    };
    await inFolder(files, async (folder) => {
      for (const [name, text] of Object.entries(files)) {
        const { code, stdout, stderr } = await runIn(folder, ['format', name]);
        assert.deepEqual([code, stdout, readFileSync(join(folder, name), 'utf8')], [0, '', text]);
        assert.equal(stderr.startsWith(`imgtpl: ${name} has nothing to format: `), name !== 'd.imgtpl', stderr);
      }
      assert.deepEqual(await runIn(folder, ['format']), { code: 0, stdout: '', stderr: '' });
    });
  });

  it('shows what is wrong with a pipeline file that cannot be read, and formats the rest', async () => {
    const broken = 'BuildContent: |\n  run  a\nName: [\n';
    await inFolder({ ...FILES, 'web.pipeline.yaml': broken }, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, ['format']);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, /^web\.pipeline\.yaml:4:1: error imgtpl\/invalid-syntax: [\s\S]*\nFormatted 1 file\.\n$/);
      assert.equal(readFileSync(join(folder, 'web.pipeline.yaml'), 'utf8'), broken);
      assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'RUN a\n');
      const piped = await runIn(folder, ['format', '-', '--stdin-filename', 'web.pipeline.yaml'], { stdin: broken });
      assert.deepEqual([piped.code, piped.stdout], [1, '']);
    });
  });

  it('ends with 2 for what it cannot read, and formats the rest', async () => {
    await inFolder({ ...FILES, 'e.imgtpl': new Uint8Array([0xff, 0xfe]) }, async (folder) => {
      const { code, stderr } = await runIn(folder, ['format']);
      assert.equal(code, 2);
      assert.match(stderr, /e\.imgtpl/);
      assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'RUN a\n');
      assert.equal((await runIn(folder, ['format', 'nothing.imgtpl'])).code, 2);
    });
  });

  it('leaves alone what a wrong configuration might have otherwise, and says what is wrong in it once', async () => {
    const files = {
      'imgtpl.config.yaml': 'rules: { comand-case: off }\n',
      'a.imgtpl': 'run  a\n',
      'b.imgtpl': 'run  b\n',
    };
    await inFolder(files, async (folder) => {
      for (const [argv, options] of [[['format'], {}] as const, [['format', '-'], { stdin: 'run  a\n' }] as const]) {
        const { code, stdout, stderr } = await runIn(folder, argv, options);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /^imgtpl\.config\.yaml:1:10: error imgtpl\/invalid-configuration: /);
        assert.equal(stderr.split('invalid-configuration: ').length, 2);
      }
      assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'run  a\n');
      assert.equal((await runIn(folder, ['format', '--no-config'])).code, 0);
      assert.equal(readFileSync(join(folder, 'a.imgtpl'), 'utf8'), 'RUN a\n');
    });
  });
});
