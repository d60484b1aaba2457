import assert from 'node:assert/strict';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from './harness/folder.js';
import { runIn } from './harness/run-in-process.js';
import { withoutPrivileges } from './harness/without-privileges.js';

const FROM = 'FROM IMAGE:m-1\nRUN true\n';
const NAMELESS = 'RegionId: cn-hangzhou\n';
const NAMING = `${NAMELESS}BaseImageType: IMAGE\nBaseImage: m-1\n`;

interface Fixed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly texts: readonly string[];
}

async function fixed(files: Readonly<Record<string, string>>, argv: readonly string[] = []): Promise<Fixed> {
  return await inFolder(files, async (folder) => {
    const outcome = await runIn(folder, ['lint', '--fix', '--format', 'compact', ...argv]);
    return { ...outcome, texts: Object.keys(files).map((name) => readFileSync(join(folder, name), 'utf8')) };
  });
}

describe('lint --fix and the image of FROM', () => {
  it('moves it to the pipeline file that is linted too, with the safe fixes of both', async () => {
    const pipeline = `${NAMELESS}TestContent: |\n  run false\n`;
    const { code, stdout, stderr, texts } = await fixed({
      'web.imgtpl': 'from IMAGE:m-1\nRUN true  \n',
      'web.pipeline.yaml': pipeline,
    });
    assert.deepEqual(texts, ['RUN true\n', `${NAMING}TestContent: |\n  RUN false\n`]);
    assert.deepEqual([code, stdout, stderr], [0, '', 'Fixed 2 files.\n']);
  });

  it('moves it for whoever names the pipeline file, to each of its requests', async () => {
    const files = { 'web.imgtpl': FROM, 'web.pipeline.yaml': `${NAMELESS}---\n${NAMELESS}` };
    const { texts } = await fixed(files, ['web.pipeline.yaml']);
    assert.deepEqual(texts, ['RUN true\n', `${NAMING}---\n${NAMING}`]);
  });

  it('moves it over folders, and within a pipeline file in the form in which the template stands there', async () => {
    const naming = `${NAMELESS}BuildContentFile: ../t/web.imgtpl\n`;
    const { texts } = await fixed({
      ...{ 't/web.imgtpl': FROM, 'p/web.pipeline.yaml': naming },
      'in.pipeline.yaml': `${NAMELESS}BuildContent: |\n  FROM IMAGE:m-1\n  RUN true\n`,
      'in.pipeline.json': '{ "RegionId": "cn-hangzhou", "BuildContent": "FROM IMAGE:m-1\\nrun true\\n" }\n',
      'test.pipeline.yaml': `${NAMELESS}TestContent: |\n  FROM IMAGE:m-1\n`,
    });
    assert.deepEqual(texts, [
      'RUN true\n',
      `${NAMING}BuildContentFile: ../t/web.imgtpl\n`,
      `${NAMING}BuildContent: |\n  RUN true\n`,
      '{ "RegionId": "cn-hangzhou", "BaseImageType": "IMAGE", "BaseImage": "m-1", "BuildContent": "RUN true\\n" }\n',
      `${NAMELESS}TestContent: |\n  FROM IMAGE:m-1\n`,
    ]);
  });

  it('leaves one whose diagnostic is turned off', async () => {
    const files = {
      'web.imgtpl': `# imgtpl-disable-next-line deprecated-from -- for old tools\n${FROM}`,
      'web.pipeline.yaml': NAMELESS,
    };
    assert.deepEqual((await fixed(files)).texts, Object.values(files));
  });

  it('moves those of all templates of a pipeline file at once', async () => {
    const { code, stdout, texts } = await fixed({
      ...{ 'a.imgtpl': FROM, 'b.imgtpl': 'FROM IMAGE_FAMILY:linux\nRUN true\n' },
      'x.pipeline.yaml': [
        `${NAMELESS}BuildContentFile: a.imgtpl\n`,
        `${NAMELESS}BuildContent: |\n  FROM IMAGE:m-1\n  RUN true\n`,
        `${NAMELESS}BuildContentFile: b.imgtpl\n`,
      ].join('---\n'),
    });
    assert.deepEqual(texts, [
      'RUN true\n',
      'RUN true\n',
      [
        `${NAMING}BuildContentFile: a.imgtpl\n`,
        `${NAMING}BuildContent: |\n  RUN true\n`,
        `${NAMELESS}BaseImageType: IMAGE_FAMILY\nBaseImage: "linux"\nBuildContentFile: b.imgtpl\n`,
      ].join('---\n'),
    ]);
    assert.deepEqual([code, stdout], [0, '']);
  });

  it('leaves it where the pipeline file is not linted, is missing, decides already, or another template has given its own', async () => {
    const pair = { 'web.imgtpl': FROM, 'web.pipeline.yaml': NAMELESS };
    const untouched = async (files: Readonly<Record<string, string>>, ...argv: string[]) =>
      assert.deepEqual((await fixed(files, argv)).texts, Object.values(files));
    await untouched(pair, 'web.imgtpl');
    await untouched({ 'web.imgtpl': FROM });
    await untouched({ ...pair, 'web.pipeline.yaml': NAMING });
    await untouched({ ...pair, 'web.pipeline.yaml': NAMING.replace('m-1', 'm-2') });
    await untouched({ ...pair, 'web.pipeline.yaml': `${NAMELESS}---\n${NAMING}` });
    await untouched({ ...pair, 'web.imgtpl': `FROM IMAGE:m-1\n${FROM}` });
    await untouched({ ...pair, 'web.imgtpl': `# imgtpl-disable-next-line deprecated-from -- read by people\n${FROM}` });
    const content = 'BuildContent: |\n  FROM IMAGE:m-2\n  RUN true\n';
    const { texts } = await fixed({ ...pair, 'web.pipeline.yaml': NAMELESS + content });
    assert.deepEqual(texts, ['RUN true\n', NAMING + content]);
  });

  it('only reports it without --fix', async () => {
    await inFolder({ 'web.imgtpl': FROM, 'web.pipeline.yaml': NAMELESS }, async (folder) => {
      const { stdout } = await runIn(folder, ['lint', '--format', 'compact']);
      assert.match(stdout, /^web\.imgtpl:1:1: .*imgtpl\/deprecated-from/m);
      assert.equal(readFileSync(join(folder, 'web.imgtpl'), 'utf8'), FROM);
      assert.equal(readFileSync(join(folder, 'web.pipeline.yaml'), 'utf8'), NAMELESS);
    });
  });

  it('shows both files with --fix-dry-run and writes none', async () => {
    await inFolder({ 'web.imgtpl': FROM, 'web.pipeline.yaml': NAMELESS }, async (folder) => {
      const { code, stdout } = await runIn(folder, ['lint', '--fix-dry-run']);
      assert.equal(code, 0);
      assert.match(stdout, /^\+BaseImage: m-1$/m);
      assert.match(stdout, /^-FROM IMAGE:m-1$/m);
      assert.equal(readFileSync(join(folder, 'web.imgtpl'), 'utf8'), FROM);
    });
  });

  it('loses nothing where the pipeline file cannot be written: the template keeps it, and the report says so', async () => {
    await inFolder({ 'web.imgtpl': FROM, 'locked/web.pipeline.yaml': NAMELESS }, async (folder) => {
      symlinkSync('locked/web.pipeline.yaml', join(folder, 'web.pipeline.yaml'));
      for (const [name, mode] of [
        ['', 0o777],
        ['web.imgtpl', 0o666],
        ['locked/web.pipeline.yaml', 0o444],
        ['locked', 0o555],
      ] as const) {
        chmodSync(join(folder, name), mode);
      }
      const argv = ['lint', '--fix', '--format', 'compact', 'web.imgtpl', 'web.pipeline.yaml'];
      const { code, stdout, stderr } = await withoutPrivileges(() => runIn(folder, argv));
      chmodSync(join(folder, 'locked'), 0o755);
      assert.equal(readFileSync(join(folder, 'web.imgtpl'), 'utf8'), FROM);
      assert.equal(code, 2);
      assert.match(stderr, /^imgtpl: web\.pipeline\.yaml cannot be written/);
      assert.match(stdout, /imgtpl\/deprecated-from/);
      assert.match(stdout, /imgtpl\/missing-parameter/);
    });
  });
});
