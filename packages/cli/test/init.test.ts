import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './harness/folder.js';
import { runProgram } from './harness/program.js';
import { runIn } from './harness/run-in-process.js';

describe('imgtpl init', () => {
  const files = ['image.imgtpl', 'image.pipeline.yaml', '.github/workflows/imgtpl.yml'];

  it('makes what lints clean and emits', async () => {
    await inFolder({}, (folder) => {
      assert.deepEqual(runProgram(folder, ['init']), { code: 0, stdout: `${files.join('\n')}\n`, stderr: '' });
      assert.equal(runProgram(folder, ['lint', '--max-warnings', '0', '.']).code, 0);
      assert.equal(runProgram(folder, ['format', '--check', '.']).code, 0);
      const { code, stdout, stderr } = runProgram(folder, ['emit', 'image.imgtpl']);
      assert.deepEqual([code, stderr, JSON.parse(stdout).Name], [0, '', 'image']);
      const workflow = readFileSync(join(folder, '.github/workflows/imgtpl.yml'), 'utf8');
      assert.match(workflow, /imgtpl lint --format github/);
    });
  });

  it('overwrites nothing, and keeps the workflow for a second template', async () => {
    await inFolder({}, async (folder) => {
      await runIn(folder, ['init']);
      const again = await runIn(folder, ['init']);
      assert.deepEqual([again.code, again.stdout], [2, '']);
      const second = await runIn(folder, ['init', 'db']);
      assert.deepEqual(second, { code: 0, stdout: 'db.imgtpl\ndb.pipeline.yaml\n', stderr: '' });
      const other = await runIn(folder, ['init', 'web', '--from', 'imgtpl.tgz']);
      const stderr = 'imgtpl: Already there, and nothing was written: .github/workflows/imgtpl.yml.\n';
      assert.deepEqual(other, { code: 2, stdout: '', stderr });
      assert.ok(!readdirSync(folder).includes('web.imgtpl'));
    });
  });

  for (const name of ['../web', 'a', 'web.test', '1web', 'aliyun-web', 'a b', 'x'.repeat(65), 'Con', 'lpt1']) {
    it(`takes no name that the API or a file system refuses: ${name}`, async () => {
      await inFolder({}, async (folder) => {
        assert.equal((await runIn(folder, ['init', name])).code, 2);
        assert.deepEqual(readdirSync(folder), []);
      });
    });
  }
});
