import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { discover, type FileSystem, NODE_FILE_SYSTEM, openWorkspace } from '@imgtpl/workspace';
import fc from 'fast-check';
import { memoryFileSystem } from '../../../test/harness/memory-file-system.js';

async function found(files: FileSystem, patterns: readonly string[], workingDirectory = '/w') {
  const workspace = openWorkspace({ files, workingDirectory, language: 'en' });
  const { files: paths, problems } = await discover(workspace, patterns);
  const relative = paths.map((path) => path.replace(`${workingDirectory}/`, ''));
  return problems.length === 0 ? relative : { relative, problems: problems.map(({ message }) => message) };
}

describe('discover', () => {
  const files = memoryFileSystem({
    '/w/.git/HEAD': '',
    '/w/.git/info/exclude': 'excluded.imgtpl\n',
    '/w/.gitignore': 'build\n*.tmp.imgtpl\n!keep.tmp.imgtpl\n/only-top.imgtpl\r\n',
    '/w/web.imgtpl': '',
    '/w/web.pipeline.yaml': '',
    '/w/db.pipeline.json': '',
    '/w/notes.md': '',
    '/w/excluded.imgtpl': '',
    '/w/only-top.imgtpl': '',
    '/w/a.tmp.imgtpl': '',
    '/w/keep.tmp.imgtpl': '',
    '/w/build/x.imgtpl': '',
    '/w/.hidden/h.imgtpl': '',
    '/w/node_modules/m/m.imgtpl': '',
    '/w/sub/only-top.imgtpl': '',
    '/w/sub/.gitignore': '!build\nprivate/\n',
    '/w/sub/build/y.imgtpl': '',
    '/w/sub/private/p.imgtpl': '',
    '/w/nested/.git': 'gitdir: ../.git/modules/nested',
    '/w/nested/build/z.imgtpl': '',
    '/w/[odd].imgtpl': '',
  });

  it('walks a folder, .gitignore honoured at every level', async () => {
    assert.deepEqual(await found(files, ['.']), [
      '.hidden/h.imgtpl',
      '[odd].imgtpl',
      'db.pipeline.json',
      'keep.tmp.imgtpl',
      'nested/build/z.imgtpl',
      'sub/build/y.imgtpl',
      'sub/only-top.imgtpl',
      'web.imgtpl',
      'web.pipeline.yaml',
    ]);
  });

  it('binds a line of a .gitignore in a subfolder to that folder, and takes no comment for a name', async () => {
    const memory = memoryFileSystem({
      '/w/sub/.gitignore': '/here.imgtpl\n#x.imgtpl\n',
      '/w/here.imgtpl': '',
      '/w/sub/#x.imgtpl': '',
      '/w/sub/here.imgtpl': '',
      '/w/sub/deep/here.imgtpl': '',
    });
    assert.deepEqual(await found(memory, ['.']), ['here.imgtpl', 'sub/#x.imgtpl', 'sub/deep/here.imgtpl']);
  });

  it('names what it cannot follow because its name is no UTF-8', async () => {
    const memory = memoryFileSystem({ '/w/\ufffd.imgtpl': '', '/w/.gitignore': 'ignored*\n' });
    const lost = ['b\ufffd.imgtpl', 'c\ufffd.md', 'ignored\ufffd.imgtpl'].map(
      (name) => ({ name, type: 'file' }) as const,
    );
    const list: FileSystem['list'] = async (folder) => {
      const entries = await memory.list(folder);
      return 'fault' in entries ? entries : [...entries, ...lost, { name: 'd\ufffd', type: 'folder' }];
    };
    assert.deepEqual(await found({ ...memory, list }, ['.']), {
      relative: ['\ufffd.imgtpl'],
      problems: ['b\ufffd.imgtpl', 'd\ufffd'].map((name) => `${name} has a name that is not UTF-8; rename it.`),
    });
  });

  it('takes what is named, ignored or not, once', async () => {
    const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
      [['build/x.imgtpl'], ['build/x.imgtpl']],
      [['notes.md'], ['notes.md']],
      [['build'], ['build/x.imgtpl']],
      [['node_modules/'], ['node_modules/m/m.imgtpl']],
      [['./web.imgtpl', '/w/web.imgtpl', 'sub/../web.imgtpl'], ['web.imgtpl']],
      [['sub'], ['sub/build/y.imgtpl', 'sub/only-top.imgtpl']],
      [['[odd].imgtpl'], ['[odd].imgtpl']],
    ];
    for (const [patterns, expected] of cases) assert.deepEqual(await found(files, patterns), expected, patterns.join());
  });

  it('matches globs', async () => {
    const cases: readonly (readonly [string, unknown])[] = [
      ['*.pipeline.{yaml,json}', ['db.pipeline.json', 'web.pipeline.yaml']],
      ['**/h.imgtpl', ['.hidden/h.imgtpl']],
      ['sub/*/*.imgtpl', ['sub/build/y.imgtpl']],
      ['/w/sub/*.imgtpl', ['sub/only-top.imgtpl']],
      ['../w/we?.imgtpl', ['web.imgtpl']],
      ['*.md', ['notes.md']],
      ['.//*.md', ['notes.md']],
      ['././/sub//*.imgtpl', ['sub/only-top.imgtpl']],
      ['[!k]??.imgtpl', ['web.imgtpl']],
      ['[!w]??.imgtpl', { relative: [], problems: ['No file matches [!w]??.imgtpl.'] }],
      ['*', ['[odd].imgtpl', 'db.pipeline.json', 'keep.tmp.imgtpl', 'web.imgtpl', 'web.pipeline.yaml']],
    ];
    for (const [pattern, expected] of cases) assert.deepEqual(await found(files, [pattern]), expected, pattern);
  });

  it('names what does not exist', async () => {
    assert.deepEqual(await found(files, ['nope.imgtpl', 'web.imgtpl', 'x/*.imgtpl', 'what?']), {
      relative: ['web.imgtpl'],
      problems: ['nope.imgtpl does not exist.', 'No file matches x/*.imgtpl.', 'No file matches what?.'],
    });
  });

  it('takes no empty path for the working directory', async () => {
    const problems = ['An empty path names nothing; . is the working directory.'];
    assert.deepEqual(await found(files, ['', 'web.imgtpl']), { relative: ['web.imgtpl'], problems });
  });

  it('names a folder that cannot be read, and leaves what is beside it', async () => {
    const fault = { fault: 'denied', detail: 'EACCES: permission denied' } as const;
    const closed = { ...files, list: (folder: string) => (folder === '/w/sub' ? fault : files.list(folder)) };
    const problems = ['sub cannot be read: EACCES: permission denied.'];
    for (const pattern of ['sub', 'sub/*.imgtpl']) {
      assert.deepEqual(await found(closed, [pattern, 'web.imgtpl']), { relative: ['web.imgtpl'], problems }, pattern);
    }
    assert.match(JSON.stringify(await found(closed, ['.'])), /"web\.imgtpl".*sub cannot be read/);
    const gone = { ...files, list: () => ({ fault: 'missing', detail: '' }) as const };
    assert.deepEqual(await found(gone, ['.']), []);
  });

  it('leaves a named file that cannot be looked at to whoever reads it', async () => {
    const fault = { fault: 'denied', detail: '' } as const;
    const closed = { ...files, stat: () => undefined, read: () => fault };
    assert.deepEqual(await found(closed, ['web.imgtpl']), ['web.imgtpl']);
  });

  it('is empty for an empty folder', async () => {
    assert.deepEqual(await found(memoryFileSystem({ '/w/x.md': '' }), ['.']), []);
  });

  it('takes a line break in a name for a character like others', async () => {
    const odd = memoryFileSystem({ '/w/a\nb.imgtpl': '', '/w/c/d\r\ne.imgtpl': '' });
    const workspace = openWorkspace({ files: odd, workingDirectory: '/w', language: 'en' });
    for (const pattern of ['.', '**', '**/*.imgtpl', '**/*{b,e}.imgtpl']) {
      const { files: found } = await discover(workspace, [pattern]);
      assert.deepEqual(found, ['/w/a\nb.imgtpl', '/w/c/d\r\ne.imgtpl'], pattern);
    }
  });
});

describe('discover and git', () => {
  const name = fc.constantFrom(
    'a',
    'b',
    'build',
    'x.imgtpl',
    'y.imgtpl',
    '#c.imgtpl',
    '!d.imgtpl',
    'e f.imgtpl',
    '[g].imgtpl',
  );
  const folder = fc.array(fc.constantFrom('a', 'b', 'build', 'c d', '[e]'), { maxLength: 3 });
  const file = fc
    .tuple(folder, name)
    .map(([folders, leaf]) => [...folders, leaf.includes('.') ? leaf : `${leaf}.imgtpl`].join('/'));
  const pattern = fc
    .tuple(
      fc.constantFrom('', '', '', '!'),
      fc.constantFrom('', '', '/', '**/', 'a/', '/b/', 'a/**/'),
      fc.constantFrom(
        'a',
        'b',
        'build',
        '*',
        '*.imgtpl',
        'x.*',
        '?',
        '[a-b]',
        '\\#c.imgtpl',
        '\\!d.imgtpl',
        'e f*',
        '**',
        'c d',
        '\\[e\\]',
      ),
      fc.constantFrom('', '', '/', '/*', '/**', ' '),
    )
    .map((parts) => parts.join(''));
  const lines = fc.array(fc.oneof({ weight: 9, arbitrary: pattern }, fc.constantFrom('', '# comment', '/')), {
    maxLength: 5,
  });
  const tree = fc.record({
    files: fc.uniqueArray(file, { minLength: 1, maxLength: 14 }),
    ignores: fc.array(fc.tuple(folder, lines), { maxLength: 4 }),
    exclude: lines,
  });

  let top = '';
  before(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'imgtpl-discover-')));
  });
  after(() => rmSync(top, { recursive: true }));

  it('agree on what is ignored', async function () {
    this.timeout(120_000);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(tree, async ({ files, ignores, exclude }) => {
        run += 1;
        const root = join(top, String(run));
        write(join(root, 'keep'), '');
        assert.equal(git(root, ['init', '-q']).status, 0);
        write(join(root, '.git/info/exclude'), exclude.join('\n'));
        for (const path of files) write(join(root, path), '');
        for (const [folders, text] of ignores) write(join(root, ...folders, '.gitignore'), `${text.join('\n')}\n`);
        const listed = git(root, ['ls-files', '-z', '--others', '--exclude-standard']).stdout.split('\0');
        const expected = listed.filter((path) => path.endsWith('.imgtpl')).sort();
        assert.deepEqual(await found(NODE_FILE_SYSTEM, ['.'], root), expected);
      }),
      { numRuns: 60 },
    );
  });

  it('read the exclude file of a worktree', async () => {
    const main = join(top, 'main');
    write(join(main, 'x.imgtpl'), '');
    for (const args of [
      ['init', '-q'],
      ['add', '.'],
      ['-c', 'user.name=x', '-c', 'user.email=x@y', 'commit', '-qm', 'x'],
    ]) {
      assert.equal(git(main, args).status, 0, args.join(' '));
    }
    assert.equal(git(main, ['worktree', 'add', '-q', join(top, 'tree')]).status, 0);
    write(join(main, '.git/info/exclude'), 'y.imgtpl\n');
    write(join(top, 'tree/y.imgtpl'), '');
    assert.deepEqual(await found(NODE_FILE_SYSTEM, ['.'], join(top, 'tree')), ['x.imgtpl']);
  });

  it('survive links in a circle', async () => {
    const root = join(top, 'links');
    write(join(root, 'a/x.imgtpl'), '');
    symlinkSync('..', join(root, 'a/up'));
    symlinkSync('self', join(root, 'self'));
    symlinkSync('x.imgtpl', join(root, 'a/link.imgtpl'));
    symlinkSync('nowhere', join(root, 'a/broken.imgtpl'));
    assert.deepEqual(await found(NODE_FILE_SYSTEM, ['.'], root), ['a/link.imgtpl', 'a/x.imgtpl']);
  });
});

describe('discover and links', () => {
  it('follows none out of the root, unless it is named', async () => {
    const top = realpathSync(mkdtempSync(join(tmpdir(), 'imgtpl-links-')));
    try {
      write(join(top, 'secret'), '');
      write(join(top, 'w/a.imgtpl'), '');
      symlinkSync('../secret', join(top, 'w/b.imgtpl'));
      write(join(top, 'w/.git/config'), '');
      symlinkSync('.git/config', join(top, 'w/d.imgtpl'));
      symlinkSync('a.imgtpl', join(top, 'w/c.imgtpl'));
      assert.deepEqual(await found(NODE_FILE_SYSTEM, ['.'], join(top, 'w')), ['a.imgtpl', 'c.imgtpl']);
      assert.deepEqual(await found(NODE_FILE_SYSTEM, ['b.imgtpl'], join(top, 'w')), ['b.imgtpl']);
    } finally {
      rmSync(top, { recursive: true });
    }
  });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function git(cwd: string, args: readonly string[]) {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return spawnSync('git', args, { cwd, env, encoding: 'utf8' });
}
