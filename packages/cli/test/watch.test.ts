import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './harness/folder.js';
import { startProgram } from './harness/program.js';

const REQUEST = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-bp67acfmxazb4p1x2y3z\n';

interface Watch {
  /** Makes a change, waits for the round that follows, and returns its output. */
  after(change: () => void): Promise<string>;
  /** Makes a change that should be ignored, then one that should not, and returns the number of rounds. */
  roundsOf(change: () => void): Promise<number>;
}

/** Runs `lint --watch` in a subfolder of these files during the action. */
async function watching(
  files: Readonly<Record<string, string>>,
  argv: readonly string[],
  action: (watch: Watch, at: (path: string) => string) => Promise<void>,
): Promise<void> {
  await inFolder({ '.git/HEAD': '', 'w/keep': '', ...files }, async (folder) => {
    const child = startProgram(join(folder, 'w'), ['lint', '--watch', '--format', 'compact', ...argv]);
    const seen = { text: '', rounds: 0 };
    child.stdout?.on('data', (data) => (seen.text += data));
    child.stderr?.on('data', (data) => {
      seen.text += data;
      seen.rounds = seen.text.split('Watching for changes').length - 1;
    });
    const until = async (isReached: () => boolean) => {
      for (let wait = 0; wait < 800 && !isReached(); wait++) await new Promise((resume) => setTimeout(resume, 25));
      assert.ok(isReached(), JSON.stringify(seen));
    };
    const at = (path: string) => join(folder, path);
    const after = async (change: () => void) => {
      const { text, rounds } = seen;
      change();
      await until(() => seen.rounds > rounds);
      return seen.text.slice(text.length).replace(/Watching .*\n/g, '');
    };
    const roundsOf = async (change: () => void) => {
      const { rounds } = seen;
      change();
      await new Promise((resume) => setTimeout(resume, 400));
      return seen.rounds - rounds;
    };
    try {
      await until(() => seen.rounds === 1);
      await action({ after, roundsOf }, at);
    } finally {
      child.kill('SIGINT');
    }
    await once(child, 'exit');
  });
}

describe('lint --watch', () => {
  it('sees the configuration above, and one that comes nearer', async () => {
    await watching({ 'imgtpl.config.yaml': '', 'w/a.imgtpl': 'run true\n' }, ['.'], async ({ after }, at) => {
      const error = await after(() => writeFileSync(at('imgtpl.config.yaml'), 'rules: { command-case: error }\n'));
      assert.match(error, /^a\.imgtpl:1:1: error: /);
      const none = await after(() => writeFileSync(at('w/imgtpl.config.yaml'), 'rules: { command-case: off }\n'));
      assert.equal(none, '');
    });
  });

  it('sees the templates that a pipeline file names, and the catalogue that a configuration names', async () => {
    const files = {
      'imgtpl.config.yaml': 'catalogues: [c.json]\n',
      'c.json': '{}',
      'shared/t.imgtpl': 'RUN true\n',
      'w/a.pipeline.yaml': `${REQUEST}BuildContentFile: ../shared/t.imgtpl\n`,
    };
    await watching(files, ['.'], async ({ after }, at) => {
      const broken = await after(() => writeFileSync(at('shared/t.imgtpl'), 'RUN\n'));
      assert.match(broken, /\.\.\/shared\/t\.imgtpl:1:1: error: RUN needs content/);
      assert.match(broken, /c\.json is not the output of DescribeImageComponents/);
      const read = await after(() => writeFileSync(at('c.json'), '{"ImageComponent":{"ImageComponentSet":[]}}'));
      assert.doesNotMatch(read, /c\.json/);
    });
  });

  it('sees folders of any name come and go, and files that take the place of others', async () => {
    await watching({ 'w/a.imgtpl': 'RUN true\n' }, ['.'], async ({ after }, at) => {
      mkdirSync(at('new'));
      writeFileSync(at('new/b.imgtpl'), 'RUN\n');
      assert.match(await after(() => renameSync(at('new'), at('w/v1.2'))), /^v1\.2\/b\.imgtpl:1:1: error/);
      assert.equal(await after(() => rmSync(at('w/v1.2'), { recursive: true })), '');
      mkdirSync(at('w/v1.2'));
      assert.match(await after(() => writeFileSync(at('w/v1.2/b.imgtpl'), 'RUN\n')), /^v1\.2\/b\.imgtpl:1:1: error/);
      writeFileSync(at('draft'), 'USER\n');
      assert.match(await after(() => renameSync(at('draft'), at('w/a.imgtpl'))), /^a\.imgtpl:1:1: error: USER/);
    });
  });

  it('sees what is ignored no more, and leaves alone what it does not look at', async () => {
    const files = { 'w/.gitignore': 'out\n', 'w/out/b.imgtpl': 'RUN\n', 'w/a.imgtpl': 'RUN true\n' };
    await watching(files, ['.'], async ({ after, roundsOf }, at) => {
      const unseen = () => {
        writeFileSync(at('w/out/b.imgtpl'), 'USER\n');
        writeFileSync(at('w/notes.md'), '');
        writeFileSync(at('README'), '');
      };
      assert.equal(await roundsOf(unseen), 0);
      assert.match(await after(() => writeFileSync(at('w/.gitignore'), '')), /^out\/b\.imgtpl:1:1: error: USER/);
    });
  });

  it('sees a change of what a link leads to, and of the link', async () => {
    const files = { 'shared/a': 'RUN true\n', 'shared/b': 'USER\n', 'w/keep': '' };
    await watching(files, ['.', 'a.imgtpl'], async ({ after }, at) => {
      await after(() => symlinkSync('../shared/a', at('w/a.imgtpl')));
      assert.match(await after(() => writeFileSync(at('shared/a'), 'RUN\n')), /^a\.imgtpl:1:1: error: RUN/);
      symlinkSync('../shared/b', at('w/new'));
      assert.match(await after(() => renameSync(at('w/new'), at('w/a.imgtpl'))), /^a\.imgtpl:1:1: error: USER/);
    });
  });

  it('waits for a file in a folder that is not there yet', async () => {
    await watching({}, ['later/a.imgtpl'], async ({ after }, at) => {
      assert.match(await after(() => mkdirSync(at('w/later'))), /later\/a\.imgtpl does not exist/);
      assert.match(await after(() => writeFileSync(at('w/later/a.imgtpl'), 'RUN\n')), /^later\/a\.imgtpl:1:1: error/);
    });
  });

  it('sees the baseline, and outlives one that is half written', async () => {
    const baseline = '{ "version": 1, "entries": [] }';
    const files = { 'known.json': baseline, 'w/a.imgtpl': 'RUN\n' };
    await watching(files, ['--baseline', '../known.json', '.'], async ({ after }, at) => {
      assert.match(await after(() => writeFileSync(at('known.json'), '{')), /known\.json is not a baseline of imgtpl/);
      assert.match(await after(() => writeFileSync(at('known.json'), baseline)), /^a\.imgtpl:1:1: error/);
    });
  });
});
