import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describedPipelines } from '@imgtpl/request';
import { ROOT } from '../../../test/harness/root.js';
import { inFolder } from './harness/folder.js';
import { runProgram } from './harness/program.js';
import { runIn } from './harness/run-in-process.js';

const SAMPLE = readFileSync(join(ROOT, 'test/samples/api/describeimagepipelines-response.json'), 'utf8');

const PIPELINE = {
  CreationTime: '2020-11-24T06:00:00Z',
  ImagePipelineId: 'ip-1',
  Name: 'web:server',
  BaseImageType: 'IMAGE',
  BaseImage: 'm-1',
  BuildContent: '# 中文\nRUN echo "$A" \\\n  b\n\n',
  TestContent: 'RUN true\n',
  AddAccounts: { AddAccount: ['1234567890123456'] },
  Tags: { Tag: [{ TagKey: 'a', TagValue: ': {b' }] },
  Description: '',
  RepairMode: null,
};
const answer = (...pipelines: readonly object[]) =>
  JSON.stringify({ ImagePipeline: { ImagePipelineSet: pipelines }, RequestId: 'r' });
const DOCKERFILE = 'FROM alpine\nARG NAME="web"\nRUN echo $NAME\nEXPOSE 80\n';

describe('imgtpl import', () => {
  it('describe, import, emit gives the request again', async () => {
    const text = answer(PIPELINE, { ...PIPELINE, Name: 'other', TestContent: '' });
    const [first, second] = describedPipelines(JSON.parse(text), { regionId: 'cn-beijing' }) ?? [];
    await inFolder({ 'describe.json': text }, (folder) => {
      const imported = runProgram(folder, ['import', 'describe.json', '--region', 'cn-beijing', '--output', 'new/dir']);
      const names = ['web-server.imgtpl', 'web-server.test.imgtpl', 'web-server.pipeline.yaml'];
      const paths = [...names, 'other.imgtpl', 'other.pipeline.yaml'].map((name) => `new/dir/${name}\n`);
      assert.deepEqual([imported.code, imported.stdout], [0, paths.join('')], imported.stderr);
      assert.match(imported.stderr, /web-server\.pipeline\.yaml: CreationTime: CreateImagePipeline has no such/);
      assert.equal(readFileSync(join(folder, 'new/dir/web-server.imgtpl'), 'utf8'), PIPELINE.BuildContent);
      for (const [stem, pipeline] of [
        ['web-server', first],
        ['other', second],
      ] as const) {
        const { stdout, stderr } = runProgram(folder, ['emit', `new/dir/${stem}.imgtpl`]);
        assert.deepEqual(JSON.parse(stdout), pipeline?.request, stderr);
      }
    });
  });

  it('leaves alone what would become part of an imported request by its name, even with --force', async () => {
    const text = answer({ ...PIPELINE, Name: 'web', BuildContent: '' });
    for (const name of ['web.imgtpl', 'web.pipeline.yml']) {
      await inFolder({ 'describe.json': text, [`new/${name}`]: 'RUN a\n' }, async (folder) => {
        for (const force of [[], ['--force']]) {
          const { code, stderr } = await runIn(folder, ['import', 'describe.json', '--output', 'new', ...force]);
          assert.equal(code, 2);
          assert.match(stderr, new RegExp(`^imgtpl: Nothing was written, because by .* imported: new.${name}\\. `));
        }
        assert.deepEqual(readdirSync(join(folder, 'new')), [name]);
      });
    }
    await inFolder({ 'describe.json': text, 'web.test.imgtpl': '', 'web.pipeline.yaml': '' }, async (folder) => {
      const { code, stdout } = await runIn(folder, ['import', 'describe.json', '--force']);
      assert.deepEqual([code, stdout], [0, 'web.test.imgtpl\nweb.pipeline.yaml\n']);
    });
  });

  it('takes the documented answer', async () => {
    await inFolder({ 'describe.json': `\uFEFF${SAMPLE}` }, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, ['import', 'describe.json', '--region=cn-hangzhou']);
      assert.deepEqual([code, stdout], [0, 'testImagePipeline.imgtpl\ntestImagePipeline.pipeline.yaml\n']);
      assert.match(stderr, /ImagePipelineId: /);
      const pipeline = readFileSync(join(folder, 'testImagePipeline.pipeline.yaml'), 'utf8');
      assert.match(pipeline, /^RegionId: cn-hangzhou\n/);
    });
  });

  it('says what it misses without a region', async () => {
    await inFolder({ 'describe.json': answer(PIPELINE) }, async (folder) => {
      const { code, stderr } = await runIn(folder, ['import', 'describe.json']);
      assert.equal(code, 0);
      assert.match(stderr, /web-server\.pipeline\.yaml: RegionId: .*--region/);
      const emitted = await runIn(folder, ['emit', 'web-server.imgtpl', '--set', 'RegionId=cn-hangzhou']);
      assert.equal(JSON.parse(emitted.stdout).RegionId, 'cn-hangzhou');
    });
  });

  it('says that an answer has other pages', async () => {
    const page = JSON.parse(answer(PIPELINE));
    for (const [rest, isSaid] of [
      [{ TotalCount: 2, NextToken: 'x' }, true],
      [{ TotalCount: 1, NextToken: 'x' }, false],
      [{ NextToken: 'x' }, true],
      [{ NextToken: '' }, false],
    ] as const) {
      const { code, stderr } = await inFolder({ 'a.json': JSON.stringify({ ...page, ...rest }) }, (folder) =>
        runIn(folder, ['import', 'a.json']),
      );
      assert.deepEqual([code, /a\.json: .*NextToken/.test(stderr)], [0, isSaid], JSON.stringify(rest));
    }
  });

  it('says at once what the API refuses of what it has written', async () => {
    const commands = 'RUN true\n'.repeat(128);
    const long = `RUN echo ${'x'.repeat(8192)}\n`.repeat(2);
    const accounts = Array.from({ length: 21 }, (_, index) => String(1234567890123456 + index));
    for (const [file, text, found] of [
      ['Dockerfile', `FROM alpine\n${commands}`, ['Dockerfile.imgtpl:128:1: error InvalidImageTemplateCommandSize.']],
      ['Dockerfile', `FROM alpine\n${long}`, ['Dockerfile.imgtpl:2:8183: error InvalidBuildContent.LengthExceeded']],
      ['Dockerfile', `FROM alpine\n${commands.slice('RUN true\n'.length)}`, []],
      ['a.json', answer({ ...PIPELINE, BuildContent: long }), ['web-server.imgtpl:2:8183: error InvalidBuildContent.']],
      [
        'a.json',
        answer({ ...PIPELINE, AddAccounts: { AddAccount: accounts } }),
        ['web-server.pipeline.yaml:27:5: error InvalidAddAccountSize.ExceededMaxNumber'],
      ],
      ['a.json', answer(PIPELINE), []],
    ] as const) {
      const { code, stdout, stderr } = await inFolder({ [file]: text }, (folder) => runIn(folder, ['import', file]));
      assert.deepEqual([code, stdout === ''], [found.length > 0 ? 1 : 0, false], stderr);
      const errors = stderr.split('\n').filter((line) => line.includes(': error '));
      assert.equal(errors.length, found.length, stderr);
      for (const [index, start] of found.entries()) assert.equal(errors[index]?.startsWith(start), true, stderr);
      assert.equal(stderr.includes('the API would refuse it as it is'), found.length > 0);
    }
  });

  it('reads standard input', async () => {
    await inFolder({}, async (folder) => {
      const answered = await runIn(folder, ['import', '-', '--region', 'cn-beijing'], { stdin: answer(PIPELINE) });
      assert.deepEqual([answered.code, answered.stdout.split('\n')[0]], [0, 'web-server.imgtpl']);
      const docker = await runIn(folder, ['import', '-'], { stdin: DOCKERFILE });
      assert.deepEqual([docker.code, docker.stdout], [0, 'Dockerfile.imgtpl\n']);
      assert.match(docker.stderr, /<stdin>:4: EXPOSE 80: /);
    });
  });

  it('says what to do with what a shell of Windows writes', async () => {
    const bytes = Buffer.from(`\uFEFF${answer(PIPELINE)}`, 'utf16le');
    const { code, stderr } = await inFolder({ 'a.json': bytes }, (folder) => runIn(folder, ['import', 'a.json']));
    assert.deepEqual([code, stderr], [2, 'imgtpl: a.json is UTF-16; save it as UTF-8.\n']);
  });

  it('says where a file is no JSON', async () => {
    const { code, stderr } = await inFolder({ 'a.json': '{\n  "a": 1,\n}\n' }, (folder) =>
      runIn(folder, ['import', 'a.json']),
    );
    assert.equal(code, 2);
    assert.match(stderr, /^imgtpl: a\.json:2:9: This is not valid JSON: .*comma.*\n$/);
  });

  it('makes a template of a Dockerfile, and lists every line that it leaves out', async () => {
    await inFolder({ Dockerfile: DOCKERFILE }, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, ['import', 'Dockerfile']);
      assert.deepEqual([code, stdout], [0, 'Dockerfile.imgtpl\n']);
      assert.equal(readFileSync(join(folder, stdout.trim()), 'utf8'), 'ENV NAME="web"\nRUN echo $NAME\n');
      assert.match(stderr, /^Left out:\n {2}Dockerfile:1: FROM alpine: .+\n {2}Dockerfile:4: EXPOSE 80: .+\n$/);
      assert.equal((await runIn(folder, ['lint', 'Dockerfile.imgtpl'])).code, 0);
    });
  });

  const names: Readonly<Record<string, string>> = {
    'Dockerfile.web': 'web.imgtpl',
    'web.Dockerfile': 'web.imgtpl',
    'web.dockerfile': 'web.imgtpl',
    'Dockerfile.test': 'test.imgtpl',
    'a.test': 'a-test.imgtpl',
    Containerfile: 'Containerfile.imgtpl',
    'Containerfile.web': 'web.imgtpl',
    'web.containerfile': 'web.imgtpl',
    'Dockerfile.nul': 'Dockerfile-nul.imgtpl',
  };
  for (const [name, template] of Object.entries(names)) {
    it(`calls the template of ${name} ${template}`, async () => {
      const { stdout } = await inFolder({ [name]: DOCKERFILE }, (folder) => runIn(folder, ['import', name]));
      assert.equal(stdout, `${template}\n`);
    });
  }

  it('overwrites nothing without --force', async () => {
    await inFolder({ 'describe.json': answer(PIPELINE), 'web-server.test.imgtpl': 'mine' }, async (folder) => {
      const refused = await runIn(folder, ['import', 'describe.json']);
      assert.deepEqual([refused.code, refused.stdout], [2, '']);
      assert.match(refused.stderr, /: web-server\.test\.imgtpl\. .*--output.*--force/);
      assert.deepEqual(readdirSync(folder).sort(), ['describe.json', 'web-server.test.imgtpl']);
      assert.equal(readFileSync(join(folder, 'web-server.test.imgtpl'), 'utf8'), 'mine');
      assert.equal((await runIn(folder, ['import', 'describe.json', '--force'])).code, 0);
      assert.equal(readFileSync(join(folder, 'web-server.test.imgtpl'), 'utf8'), 'RUN true\n');
    });
  });

  it('names what it cannot replace with --force', async () => {
    await inFolder({ 'describe.json': answer(PIPELINE) }, async (folder) => {
      mkdirSync(join(folder, 'web-server.pipeline.yaml'));
      const { code, stdout, stderr } = await runIn(folder, ['import', 'describe.json', '--force']);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^imgtpl: web-server\.pipeline\.yaml cannot be written: /);
      assert.deepEqual(readdirSync(folder).sort(), ['describe.json', 'web-server.pipeline.yaml']);
    });
  });

  it('writes pipelines of the longest names, and texts of any characters', async () => {
    const Name = '网'.repeat(128);
    const Description = 'a\u007f\u0085\u2028\ufffe\ufeff';
    const text = answer({ ...PIPELINE, Name, Description }, { ...PIPELINE, Name });
    await inFolder({ 'describe.json': text }, async (folder) => {
      const { code, stdout } = await runIn(folder, ['import', 'describe.json', '--region', 'cn-beijing']);
      assert.equal(code, 0);
      const [template = '', ...others] = stdout.trimEnd().split('\n');
      assert.deepEqual([others.length, Buffer.byteLength(template) < 230], [5, true]);
      const emitted = await runIn(folder, ['emit', template]);
      assert.deepEqual([JSON.parse(emitted.stdout).Name, JSON.parse(emitted.stdout).Description], [Name, Description]);
      const yaml = readFileSync(join(folder, template.replace('.imgtpl', '.pipeline.yaml')), 'utf8');
      assert.ok(yaml.includes('Description: "a\\u007f\\u0085\\u2028\\ufffe\\ufeff"'), yaml);
    });
  });

  it('makes no folder where it can write nothing, and tries once', async () => {
    await inFolder({ Dockerfile: DOCKERFILE, link: '' }, async (folder) => {
      rmSync(join(folder, 'link'));
      symlinkSync('nowhere', join(folder, 'link'));
      for (const output of ['Dockerfile/a', 'link', 'link/a', ...(process.platform === 'linux' ? ['/proc/a/b'] : [])]) {
        const { code, stderr } = await runIn(folder, ['import', 'Dockerfile', '--output', output]);
        assert.deepEqual([code, /cannot be written/.test(stderr)], [2, true], output);
      }
      mkdirSync(join(folder, 'a/b/Dockerfile.imgtpl'), { recursive: true });
      assert.equal((await runIn(folder, ['import', 'Dockerfile', '--force', '--output', 'a/b'])).code, 2);
      assert.deepEqual(readdirSync(folder).sort(), ['Dockerfile', 'a', 'link']);
    });
  });

  it('takes back the folders that it has made', async () => {
    const text = answer(PIPELINE, { ...PIPELINE, Name: 'b'.repeat(128) });
    await inFolder({ 'describe.json': text }, async (folder) => {
      const deep = join('new', 'c'.repeat(200), 'd'.repeat(250));
      const missing = join(deep, 'e'.repeat(300));
      const { code } = await runIn(folder, ['import', 'describe.json', '--output', missing]);
      assert.equal(code, 2);
      assert.deepEqual(readdirSync(folder), ['describe.json']);
    });
  });

  it('writes all files or none', async () => {
    const mine = Uint8Array.of(0x6d, 0xff, 0x00, 0x0a);
    await inFolder({ 'describe.json': answer(PIPELINE), 'web-server.imgtpl': mine }, async (folder) => {
      // A folder of that name cannot be replaced by a file.
      mkdirSync(join(folder, 'web-server.pipeline.yaml'));
      const { code, stdout } = await runIn(folder, ['import', 'describe.json', '--force']);
      assert.deepEqual([code, stdout], [2, '']);
      assert.deepEqual([...readFileSync(join(folder, 'web-server.imgtpl'))], [...mine]);
      assert.equal(existsSync(join(folder, 'web-server.test.imgtpl')), false);
    });
  });

  it('says what the service refused where its error was saved in place of an answer', async () => {
    const error = { RequestId: '1', HostId: 'ecs', Code: 'Forbidden.RAM', Message: 'User not\u001b[1m authorized.' };
    const said = 'a.json is not the output of DescribeImagePipelines, but an error of the service: Forbidden.RAM';
    for (const [saved, message] of [
      [error, `${said}: User not␛[1m authorized.`],
      [{ Code: 'Forbidden.RAM' }, said],
    ] as const) {
      const files = { 'a.json': JSON.stringify(saved) };
      const imported = await inFolder(files, (folder) => runIn(folder, ['import', 'a.json']));
      assert.deepEqual(imported, { code: 2, stdout: '', stderr: `imgtpl: ${message}\n` });
    }
  });

  it('says of an answer without pipelines that there is nothing to import', async () => {
    for (const text of ['{}', '{"ImagePipeline":{"ImagePipelineSet":[]}}']) {
      const imported = await inFolder({ 'a.json': text }, (folder) => runIn(folder, ['import', 'a.json']));
      const stderr = 'imgtpl: a.json is not the output of DescribeImagePipelines, or has no pipelines in it.\n';
      assert.deepEqual(imported, { code: 2, stdout: '', stderr });
    }
  });

  it('says of what is no Dockerfile that it is none, with a region too', async () => {
    const argv = ['import', 'main.tf', '--region', 'cn-hangzhou'];
    const { stderr } = await inFolder({ 'main.tf': 'resource "a" "b" {}\n' }, (folder) => runIn(folder, argv));
    assert.match(stderr, /^imgtpl: main\.tf is neither the JSON of DescribeImagePipelines nor a Dockerfile/);
  });

  const faults: Readonly<Record<string, readonly [Readonly<Record<string, string>>, ...string[]]>> = {
    'no file': [{}],
    'a missing file': [{}, 'missing.json'],
    'JSON that is no answer': [{ 'a.json': '{"a":1}' }, 'a.json'],
    'an answer without pipelines': [{ 'a.json': answer() }, 'a.json'],
    'no JSON': [{ 'a.json': 'FROM alpine\n' }, 'a.json'],
    'what is neither JSON nor a Dockerfile': [{ 'main.tf': 'resource "a" "b" {\n  c = 1\n}\n' }, 'main.tf'],
    'an empty Dockerfile': [{ Dockerfile: '# nothing\n' }, 'Dockerfile'],
    'a region for a Dockerfile': [{ Dockerfile: DOCKERFILE }, 'Dockerfile', '--region', 'cn-hangzhou'],
    'a folder that is a file': [{ Dockerfile: DOCKERFILE }, 'Dockerfile', '--output', 'Dockerfile'],
  };
  for (const [title, [files, ...argv]] of Object.entries(faults)) {
    it(`ends with 2 for ${title}`, async () => {
      await inFolder(files, async (folder) => {
        const { code, stdout, stderr } = await runIn(folder, ['import', ...argv]);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /^imgtpl: /);
        assert.deepEqual(readdirSync(folder), Object.keys(files));
      });
    });
  }
});
