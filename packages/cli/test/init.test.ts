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
      assert.match(readFileSync(join(folder, 'image.pipeline.yaml'), 'utf8'), / image\.imgtpl is its BuildContent\.$/m);
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
      const stderr =
        'imgtpl: Nothing was written, because of existing files: .github/workflows/imgtpl.yml. Leave out --from to keep it, or move it away.\n';
      assert.deepEqual(other, { code: 2, stdout: '', stderr });
      assert.ok(!readdirSync(folder).includes('web.imgtpl'));
    });
  });

  it('gives a template that is there what it lacks, and leaves it alone', async () => {
    for (const template of ['web.imgtpl', 'web.IMGTPL']) {
      await inFolder({ [template]: 'RUN true\n', 'web.test.imgtpl': 'RUN true\n' }, async (folder) => {
        assert.deepEqual(await runIn(folder, ['init', 'web']), {
          code: 0,
          stdout: 'web.pipeline.yaml\n.github/workflows/imgtpl.yml\n',
          stderr: `The existing ${template} was kept.\n`,
        });
        assert.equal(readFileSync(join(folder, template), 'utf8'), 'RUN true\n');
        const { stdout } = await runIn(folder, ['emit', template]);
        assert.equal(JSON.parse(stdout).BuildContent, 'RUN true\n');
      });
    }
  });

  it('writes no name that a reader of YAML 1.1 takes for a flag', async () => {
    await inFolder({}, async (folder) => {
      await runIn(folder, ['init', 'yes']);
      await runIn(folder, ['init', 'yes-web']);
      assert.doesNotMatch(readFileSync(join(folder, 'yes.pipeline.yaml'), 'utf8'), /^Name:/m);
      assert.match(readFileSync(join(folder, 'yes-web.pipeline.yaml'), 'utf8'), /^Name: yes-web$/m);
    });
  });

  it('puts the workflow where GitHub looks for it: into the root of the repository', async () => {
    await inFolder({ '.git/HEAD': 'ref: refs/heads/main\n', 'images/a/note': '' }, async (folder) => {
      const { stdout } = await runIn(join(folder, 'images/a'), ['init', 'web']);
      const workflow = join('..', '..', '.github', 'workflows', 'imgtpl.yml');
      assert.equal(stdout, `web.imgtpl\nweb.pipeline.yaml\n${workflow}\n`);
      assert.ok(readdirSync(join(folder, '.github/workflows')).includes('imgtpl.yml'));
      assert.equal((await runIn(folder, ['init', 'db'])).stdout, 'db.imgtpl\ndb.pipeline.yaml\n');
    });
  });

  for (const name of ['web.pipeline.yml', 'web.pipeline.json', 'web.Pipeline.YAML']) {
    it(`makes no second pipeline file, which would hide the first one: ${name}`, async () => {
      await inFolder({ [name]: '', 'web.imgtpl': '' }, async (folder) => {
        const stderr = `imgtpl: Nothing was written, because of existing files: ${[name, 'web.imgtpl'].sort().join(', ')}. Give another name, or move them away.\n`;
        assert.deepEqual(await runIn(folder, ['init', 'web']), { code: 2, stdout: '', stderr });
      });
    });
  }

  for (const name of ['../web', 'a', 'web.test', '1web', 'aliyun-web', 'a b', 'x'.repeat(65), 'Con', 'lpt1']) {
    it(`takes no name that the API or a file system refuses: ${name}`, async () => {
      await inFolder({}, async (folder) => {
        assert.equal((await runIn(folder, ['init', name])).code, 2);
        assert.deepEqual(readdirSync(folder), []);
      });
    });
  }
});
