import assert from 'node:assert/strict';
import { pathOfUri, uriOfPath } from '@imgtpl/server';

/** URI, path, and the URI that the path leads back to where that is written in another way. */
const CASES: readonly (readonly [uri: string, path: string, back?: string])[] = [
  ['file:///home/me/web.imgtpl', '/home/me/web.imgtpl'],
  ['file:///home/a%20b/%E4%B8%AD%23%25.imgtpl', '/home/a b/中#%.imgtpl'],
  ['file:///c%3A/work/web.imgtpl', 'C:/work/web.imgtpl'],
  ['file:///C:/work/web.imgtpl', 'C:/work/web.imgtpl', 'file:///c%3A/work/web.imgtpl'],
  ['file://server/share/web.imgtpl', '//server/share/web.imgtpl'],
  ['vscode-vfs://github/owner/repo/web.imgtpl', '/@vscode-vfs/github/owner/repo/web.imgtpl'],
  ['vscode-test-web://mount/web%20site.imgtpl', '/@vscode-test-web/mount/web site.imgtpl'],
  ['memfs:/site/web.imgtpl', '/@memfs/@/site/web.imgtpl'],
  ['vscode-remote://wsl%2Bubuntu/home/web.imgtpl', '/@vscode-remote/wsl%2Bubuntu/home/web.imgtpl'],
];

describe('URIs and paths', () => {
  for (const [uri, path, back = uri] of CASES) {
    it(`${uri} is ${path}`, () => {
      assert.equal(pathOfUri(uri), path);
      assert.equal(uriOfPath(path), back);
    });
  }

  it('documents without a place have no path', () => {
    const versions = ['git:/work/web.imgtpl?x', 'showModifications0:/work/web.imgtpl'];
    for (const uri of [...versions, 'untitled:Untitled-1', 'inmemory://model/1', 'nothing at all', '']) {
      assert.equal(pathOfUri(uri), undefined, uri);
    }
  });

  it('a folder above those of another scheme leads nowhere and harms nothing', () => {
    for (const path of ['/@vscode-vfs', '/@vscode-vfs/github', '/@/x/y', '/@a/%FF/b', '/@a/%/b']) {
      assert.match(uriOfPath(path), /^[a-z-]+:/);
    }
  });
});
