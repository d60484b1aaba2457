import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../test/harness/root.js';
import { KEYS, withCredentials } from './harness/credentials.js';
import { inFolder } from './harness/folder.js';
import { CREATED, refusal, withService } from './harness/loopback-service.js';
import { runIn } from './harness/run-in-process.js';

const PAGE = readFileSync(join(ROOT, 'docs/submit.md'), 'utf8');
const REQUEST = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-bp67acfmxazb4p1x2y3z\n';
const FILES = { 'web.imgtpl': 'RUN true\n', 'web.pipeline.yaml': REQUEST };

describe('docs/submit.md', () => {
  const lines = [...PAGE.matchAll(/^imgtpl (submit .+)$/gm)].map(([, line = '']) => line);

  it('has commands', () => assert.ok(lines.length > 3));

  for (const line of lines) {
    it(`its command works: ${line}`, async () => {
      const { code, stderr } = await inFolder(FILES, (folder) =>
        withCredentials(KEYS, folder, () =>
          withService(KEYS, ['created'], ({ endpoint }) => runIn(folder, [...line.split(' '), '--endpoint', endpoint])),
        ),
      );
      assert.deepEqual([code, stderr], [0, '']);
    });
  }

  it('prints answer and refusal as they are', async () => {
    const behaviors = ['created', refusal('InvalidImage.NotFound', 'The specified image is not found.', 404)] as const;
    const [created, refused] = await inFolder(FILES, (folder) =>
      withCredentials(KEYS, folder, () =>
        withService(KEYS, behaviors, async ({ endpoint }) => {
          const argv = ['submit', 'web.imgtpl', '--endpoint', endpoint];
          return [await runIn(folder, argv), await runIn(folder, argv)] as const;
        }),
      ),
    );
    assert.ok(PAGE.includes(`\n${created.stdout}`), created.stdout);
    const shown = refused.stderr.trimEnd().replace('R-1', CREATED.RequestId);
    assert.ok(PAGE.includes(`\n${shown}\n`), shown);
  });

  for (const [lang, words] of [
    ['ja', 'サービスがリクエストを拒否しました'],
    ['zh-CN', '服务拒绝了请求'],
  ] as const) {
    it(`is spoken in ${lang} too`, async () => {
      const { code, stderr } = await inFolder(FILES, (folder) =>
        withCredentials(KEYS, folder, () =>
          withService(KEYS, [refusal('InvalidImage.NotFound', 'Not there.', 404)], ({ endpoint }) =>
            runIn(folder, ['submit', 'web.imgtpl', '--lang', lang, '--endpoint', endpoint]),
          ),
        ),
      );
      assert.equal(code, 1);
      assert.ok(stderr.includes(words), stderr);
    });
  }
});
