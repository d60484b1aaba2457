import assert from 'node:assert/strict';
import {
  baseName,
  foldersUpwards,
  fromNativePath,
  isInside,
  parentPath,
  relativePath,
  resolvePath,
} from '@imgtpl/workspace';

describe('paths', () => {
  it('resolves', () => {
    const cases = [
      ['/a/b', 'c', '/a/b/c'],
      ['/a/b', './c/../d//e', '/a/b/d/e'],
      ['/a/b', '../../../..', '/'],
      ['/a/b', '/x/', '/x'],
      ['/', 'x', '/x'],
      ['C:/a', '..', 'C:/'],
      ['C:/a', 'D:/b/./c', 'D:/b/c'],
      ['//host/share/a', '../../..', '//host/share/'],
    ] as const;
    for (const [folder, path, expected] of cases)
      assert.equal(resolvePath(folder, path), expected, `${folder} + ${path}`);
  });

  it('takes paths of the system', () => {
    assert.equal(fromNativePath('c:\\a\\b', 'windows'), 'C:/a/b');
    assert.equal(fromNativePath('\\\\host\\share\\x', 'windows'), '//host/share/x');
    assert.equal(fromNativePath('/a\\b', 'posix'), '/a\\b');
    assert.equal(fromNativePath('//a/b', 'posix'), '/a/b');
    assert.equal(resolvePath('/w', fromNativePath('C:/x', 'posix')), '/w/C:/x');
  });

  it('knows parents and names', () => {
    const cases = [
      ['/a/b', '/a', 'b'],
      ['/a', '/', 'a'],
      ['/', '/', ''],
      ['C:/a', 'C:/', 'a'],
      ['C:/', 'C:/', ''],
    ] as const;
    for (const [path, parent, name] of cases) {
      assert.equal(parentPath(path), parent, path);
      assert.equal(baseName(path), name, path);
    }
    assert.deepEqual([...foldersUpwards('C:/a/b')], ['C:/a/b', 'C:/a', 'C:/']);
  });

  it('tells what lies inside', () => {
    assert.ok(isInside('/a', '/a'));
    assert.ok(isInside('/a', '/a/b'));
    assert.ok(isInside('/', '/a'));
    assert.ok(!isInside('/a', '/ab'));
    assert.ok(!isInside('/a/b', '/a'));
  });

  it('goes from a folder to a path', () => {
    const cases = [
      ['/a/b', '/a/b/c/d', 'c/d'],
      ['/a/b', '/a/c', '../c'],
      ['/a/b', '/a/b', '.'],
      ['/a/b/c', '/a', '../..'],
      ['/', '/x', 'x'],
      ['C:/a', 'D:/b', 'D:/b'],
    ] as const;
    for (const [folder, path, expected] of cases)
      assert.equal(relativePath(folder, path), expected, `${folder} > ${path}`);
  });
});
