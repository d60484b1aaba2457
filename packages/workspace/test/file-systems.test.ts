import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FileSystem,
  fromPlatform,
  isFileFault,
  NODE_FILE_SYSTEM,
  openWorkspace,
  readText,
} from '@imgtpl/workspace';
import { memoryFileSystem } from '../../../test/harness/memory-file-system.js';

describe('file systems', () => {
  let top = '';
  before(() => {
    top = fromPlatform(realpathSync(mkdtempSync(join(tmpdir(), 'imgtpl-files-'))));
    mkdirSync(join(top, 'sub'));
    writeFileSync(join(top, 'a.imgtpl'), 'RUN a\n');
    writeFileSync(join(top, 'sub', 'b'), '');
  });
  after(() => rmSync(top, { recursive: true }));

  const kinds: readonly (readonly [name: string, make: () => FileSystem])[] = [
    ['of Node', () => NODE_FILE_SYSTEM],
    ['in memory', () => memoryFileSystem({ [`${top}/a.imgtpl`]: 'RUN a\n', [`${top}/sub/b`]: '' })],
  ];
  for (const [name, make] of kinds) {
    it(`${name}: reads, looks and lists, and says why it cannot`, async () => {
      const files = make();
      const text = await files.read(`${top}/a.imgtpl`);
      assert.equal(typeof text === 'string' || isFileFault(text) ? text : new TextDecoder().decode(text), 'RUN a\n');
      assert.deepEqual(await files.stat(`${top}/a.imgtpl`), { type: 'file', size: 6 });
      assert.equal((await files.stat(`${top}/sub`))?.type, 'folder');
      assert.equal(await files.stat(`${top}/nope`), undefined);
      assert.equal(faultOf(await files.read(`${top}/nope`)), 'missing');
      assert.equal(faultOf(await files.read(`${top}/sub`)), 'not-a-file');
      assert.equal(faultOf(await files.list(`${top}/nope`)), 'missing');
      const entries = await files.list(top);
      assert.ok(!isFileFault(entries));
      assert.deepEqual(
        [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)),
        [
          { name: 'a.imgtpl', type: 'file' },
          { name: 'sub', type: 'folder' },
        ],
      );
      assert.equal(await files.realPath(`${top}/nope`), `${top}/nope`);
    });
  }

  it('of Node: tells links from what they lead to', async () => {
    symlinkSync('sub', join(top, 'link'));
    const entries = await NODE_FILE_SYSTEM.list(top);
    assert.ok(!isFileFault(entries));
    assert.equal(entries.find((entry) => entry.name === 'link')?.type, 'link');
    assert.equal((await NODE_FILE_SYSTEM.stat(`${top}/link`))?.type, 'folder');
    assert.equal(await NODE_FILE_SYSTEM.realPath(`${top}/link`), `${top}/sub`);
    assert.equal(faultOf(await NODE_FILE_SYSTEM.list(`${top}/a.imgtpl`)), 'not-a-folder');
  });

  it('of Node: reads a device that never ends no further than a file may go', async () => {
    const zeros = await NODE_FILE_SYSTEM.read('/dev/zero');
    assert.ok(zeros instanceof Uint8Array && zeros.length > LARGEST && zeros.length < 2 * LARGEST);
    const workspace = openWorkspace({ files: NODE_FILE_SYSTEM, workingDirectory: top, language: 'en' });
    const text = await readText(workspace, '/dev/zero');
    assert.ok(typeof text !== 'string' && text.fault === 'too-large');
  });

  it('of Node: says what is wrong without the call and its path', async () => {
    const missing = await NODE_FILE_SYSTEM.read(`${top}/n'o, such`);
    assert.ok(typeof missing === 'object' && 'detail' in missing);
    assert.equal(missing.detail, 'ENOENT: no such file or directory');
  });
});

const LARGEST = 64 * 1024 * 1024;

function faultOf(answer: object | string): string | undefined {
  return isFileFault(answer) ? answer.fault : undefined;
}
