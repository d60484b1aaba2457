import assert from 'node:assert/strict';
import { applyEdits } from '@imgtpl/language';
import { editsForMoves, type Move, openWorkspace } from '@imgtpl/workspace';
import { memoryFileSystem } from '../../../test/harness/memory-file-system.js';

const REQUEST = 'RegionId: cn-hangzhou\n';

/** The pipeline files that change, with their new texts; all paths are relative to the folder. */
async function textsAfter(
  files: Readonly<Record<string, string>>,
  moves: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const inFolder = Object.entries(files).map(([path, text]) => [`/r/${path}`, text]);
  const workspace = openWorkspace({
    files: memoryFileSystem(Object.fromEntries([['/r/.git/HEAD', ''], ...inFolder])),
    workingDirectory: '/r',
    workspaceFolders: ['/r'],
    language: 'en',
  });
  const absolute = Object.entries(moves).map(([from, to]): Move => ({ from: `/r/${from}`, to: `/r/${to}` }));
  const found = await editsForMoves(workspace, absolute);
  return Object.fromEntries(
    found.map(({ path, edits }) => {
      const name = path.slice('/r/'.length);
      return [name, applyEdits(files[name] ?? '', edits)];
    }),
  );
}

describe('moved files', () => {
  it('a template that is named: its path is adapted, in the style of the old one', async () => {
    const files = {
      'web.imgtpl': 'RUN a\n',
      'a.pipeline.yaml': `${REQUEST}BuildContentFile: ./web.imgtpl # ours\nTestContentFile: t.test.imgtpl\n`,
      'b/b.pipeline.yml': `${REQUEST}BuildContentFile: "../web.imgtpl"\n---\n${REQUEST}BuildContentFile: '../web.imgtpl'\n`,
      'c.pipeline.json': '{ "BuildContentFile": "web.imgtpl" }\n',
      'other.pipeline.yaml': `${REQUEST}BuildContentFile: other.imgtpl\n`,
    };
    assert.deepEqual(await textsAfter(files, { 'web.imgtpl': 'sites/my site.imgtpl' }), {
      'a.pipeline.yaml': `${REQUEST}BuildContentFile: "sites/my site.imgtpl" # ours\nTestContentFile: t.test.imgtpl\n`,
      'b/b.pipeline.yml': `${REQUEST}BuildContentFile: "../sites/my site.imgtpl"\n---\n${REQUEST}BuildContentFile: "../sites/my site.imgtpl"\n`,
      'c.pipeline.json': '{ "BuildContentFile": "sites/my site.imgtpl" }\n',
    });
    assert.equal(
      (await textsAfter(files, { 'web.imgtpl': 'site.imgtpl' }))['a.pipeline.yaml'],
      `${REQUEST}BuildContentFile: site.imgtpl # ours\nTestContentFile: t.test.imgtpl\n`,
    );
  });

  it('a template or a pipeline file that belong together by their names: the one is named in the other', async () => {
    const files = { 'web.imgtpl': 'RUN a\n', 'web.pipeline.yaml': `${REQUEST}BaseImage: m-1\n` };
    const named = (path: string) => ({
      'web.pipeline.yaml': `${REQUEST}BaseImage: m-1\nBuildContentFile: ${path}\n`,
    });
    assert.deepEqual(await textsAfter(files, { 'web.imgtpl': 'site.imgtpl' }), named('site.imgtpl'));
    assert.deepEqual(await textsAfter(files, { 'web.pipeline.yaml': 'p/prod.pipeline.yaml' }), named('../web.imgtpl'));
    const both = { 'web.imgtpl': 'b/web.imgtpl', 'web.pipeline.yaml': 'b/web.pipeline.yml' };
    assert.deepEqual(await textsAfter(files, both), {});
  });

  it('a file whose new name no longer says what it is, and a request with an empty content', async () => {
    const files = { 'web.imgtpl': 'RUN a\n', 'web.pipeline.yaml': `${REQUEST}BuildContent:\nTestContent: RUN b\n` };
    const named = (path: string) => ({
      'web.pipeline.yaml': `${REQUEST}BuildContentFile: ${path}\nBuildContent:\nTestContent: RUN b\n`,
    });
    assert.deepEqual(await textsAfter(files, { 'web.imgtpl': 'web.txt' }), named('"web.txt"'));
    assert.deepEqual(await textsAfter(files, { 'web.pipeline.yaml': 'web.yaml' }), named('web.imgtpl'));
    const both = { 'web.imgtpl': 'web.test.imgtpl', 'web.pipeline.yaml': 'web.test.pipeline.yaml' };
    assert.deepEqual(await textsAfter(files, both), named('web.test.imgtpl'));
  });

  it('templates that swap their names: each pipeline file has the template with its name, as before', async () => {
    const files = {
      'web.imgtpl': 'RUN a\n',
      'db.imgtpl': 'RUN b\n',
      'web.pipeline.yaml': REQUEST,
      'db.pipeline.yaml': REQUEST,
      'all.pipeline.yaml': `${REQUEST}BuildContentFile: web.imgtpl\n`,
    };
    assert.deepEqual(await textsAfter(files, { 'web.imgtpl': 'db.imgtpl', 'db.imgtpl': 'web.imgtpl' }), {
      'all.pipeline.yaml': `${REQUEST}BuildContentFile: db.imgtpl\n`,
    });
  });

  it('a request that names its content, even wrongly, is left alone', async () => {
    for (const path of ['""', '1', 'other.imgtpl']) {
      const files = { 'web.imgtpl': 'RUN a\n', 'web.pipeline.yaml': `${REQUEST}BuildContentFile: ${path}\n` };
      assert.deepEqual(await textsAfter(files, { 'web.imgtpl': 'db.imgtpl' }), {});
    }
  });

  it('files in a folder that is moved: only what leads out of it, or into it, changes', async () => {
    const files = {
      'a/web.imgtpl': 'RUN a\n',
      'a/web.pipeline.yaml': REQUEST,
      'a/out.pipeline.yaml': `${REQUEST}BuildContentFile: ../base.imgtpl\nTestContentFile: web.imgtpl\n`,
      'base.imgtpl': 'RUN a\n',
      'in.pipeline.yaml': `${REQUEST}BuildContentFile: a/web.imgtpl\n`,
      'ab/web.imgtpl': 'RUN a\n',
      'like.pipeline.yaml': `${REQUEST}BuildContentFile: ab/web.imgtpl\n`,
    };
    assert.deepEqual(await textsAfter(files, { a: 'x/y' }), {
      'a/out.pipeline.yaml': `${REQUEST}BuildContentFile: ../../base.imgtpl\nTestContentFile: web.imgtpl\n`,
      'in.pipeline.yaml': `${REQUEST}BuildContentFile: x/y/web.imgtpl\n`,
    });
  });

  it('leave alone what has its own content, and what cannot be read', async () => {
    const files = {
      'web.imgtpl': 'RUN a\n',
      'web.pipeline.yaml': `${REQUEST}BuildContent: RUN b\n`,
      'bad.imgtpl': 'RUN a\n',
      'bad.pipeline.yaml': 'RegionId: [\n',
    };
    const moves = { 'web.imgtpl': 'site.imgtpl', 'bad.imgtpl': 'good.imgtpl', 'nothing.imgtpl': 'something.imgtpl' };
    assert.deepEqual(await textsAfter(files, moves), {});
  });
});
