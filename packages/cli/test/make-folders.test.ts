import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolders } from '@imgtpl/cli';

describe('making folders', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'imgtpl-folders-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('names those that were missing, the outer ones first', () => {
    assert.deepEqual([...makeFolders(join(root, 'a/b'))], [join(root, 'a'), join(root, 'a/b')]);
    assert.deepEqual([...makeFolders(join(root, 'a/b'))], []);
  });

  it('takes one that another process has made meanwhile, and calls it none of its own', () => {
    const making = makeFolders(join(root, 'a/b/c'));
    assert.equal(making.next().value, join(root, 'a'));
    mkdirSync(join(root, 'a/b'));
    assert.deepEqual([...making], [join(root, 'a/b/c')]);
    assert.ok(statSync(join(root, 'a/b/c')).isDirectory());
  });

  it('says why where a file stands in its way', () => {
    const making = makeFolders(join(root, 'a/b'));
    making.next();
    writeFileSync(join(root, 'a/b'), '');
    assert.throws(() => [...making], { code: 'EEXIST' });
  });
});
