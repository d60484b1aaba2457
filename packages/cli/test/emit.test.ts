import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { EMIT_FORMATS } from '@imgtpl/request';
import { inFolder } from './harness/folder.js';
import { runProgram } from './harness/program.js';
import { runIn } from './harness/run-in-process.js';

const PIPELINE = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\n';
const TEMPLATE = "# It's 50% of $HOME\n\nRUN echo `a` \"b\" '中文' 😀\n";
const PAIR = { 'web.imgtpl': TEMPLATE, 'web.pipeline.yaml': PIPELINE };
const REQUEST = { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE', BaseImage: 'm-1', BuildContent: TEMPLATE };
const SETS = ['--set', 'RegionId=cn-hangzhou', '--set', 'BaseImageType=IMAGE', '--set', 'BaseImage=m-1'];

async function emitted(files: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await inFolder(files, (folder) => runIn(folder, ['emit', ...argv]));
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

describe('imgtpl emit', () => {
  it('gives the request of a template, of its pipeline file, and of --set alone', async () => {
    assert.deepEqual(await emitted(PAIR, 'web.imgtpl'), REQUEST);
    assert.deepEqual(await emitted(PAIR, 'web.pipeline.yaml'), REQUEST);
    assert.deepEqual(await emitted({ 'web.imgtpl': TEMPLATE }, 'web.imgtpl', ...SETS), REQUEST);
    const tagged = await emitted(PAIR, 'web.imgtpl', '--set', 'Tag.1.Key=a', '--set=SystemDiskSize=40');
    assert.deepEqual(tagged, { ...REQUEST, Tag: [{ Key: 'a' }], SystemDiskSize: 40 });
  });

  it('makes a Dockerfile of the template that is named, else of the build content, else of the test content', async () => {
    const pipeline = `${PIPELINE}TestContentFile: web.test.imgtpl\n`;
    const files = {
      ...{ 'web.imgtpl': 'RUN build\n', 'web.test.imgtpl': 'RUN test\n', 'web.pipeline.yaml': pipeline },
      ...{ 'lone.pipeline.yaml': `${PIPELINE}TestContent: RUN lone\n` },
    };
    for (const [file, expected] of [
      ['web.imgtpl', 'RUN build\n'],
      ['web.test.imgtpl', 'RUN test\n'],
      ['web.pipeline.yaml', 'RUN build\n'],
      ['lone.pipeline.yaml', 'RUN lone\n'],
    ] as const) {
      const argv = ['emit', file, '--format', 'dockerfile', '--base', 'alpine'];
      const { stdout, stderr } = await inFolder(files, (folder) => runIn(folder, argv));
      assert.equal(stdout, `FROM alpine\n${expected}`, `${file} ${stderr}`);
    }
  });

  it('makes a Dockerfile of a template that has no request, and refuses what is wrong in the template', async () => {
    const argv = ['emit', 'web.imgtpl', '--format', 'dockerfile', '--base', 'alpine'];
    const emit = (text: string, ...more: string[]) =>
      inFolder({ 'web.imgtpl': text }, (folder) => runIn(folder, [...argv, ...more]));
    assert.deepEqual(await emit('RUN true\n'), { code: 0, stdout: 'FROM alpine\nRUN true\n', stderr: '' });
    // Nothing is asked of a request that there is not, such as a network.
    assert.equal((await emit('RUN yum install -y nginx\n')).stderr, '');
    const wrong = await emit('RUN\n');
    assert.equal(wrong.code, 1);
    assert.equal(wrong.stdout, '');
    assert.match(wrong.stderr, /EmptyCommandContent\.RUN/);
    const half = await emit('RUN true\n', '--set', 'RegionId=cn-hangzhou');
    assert.equal(half.code, 1);
    assert.match(half.stderr, /BaseImageType/);
    assert.doesNotMatch(half.stderr, / \| /, 'no file holds the request: there is no line to show');
  });

  it('names the pipeline file that a template lacks, and what to do, with no empty line of code', async () => {
    const files = { 'web.imgtpl': 'RUN a\n', 'web.test.imgtpl': 'RUN b\n', 'Build.txt': 'RUN c\n' };
    for (const [argv, said] of [
      [
        ['emit', 'web.imgtpl'],
        'web.imgtpl has no pipeline file: beside it is none of web.pipeline.yaml, web.pipeline.yml, web.pipeline.json, and none that names it. Write web.pipeline.yaml with RegionId and BaseImageType. Or give them here with --set RegionId=… --set BaseImageType=…. The request',
      ],
      [
        ['submit', 'web.imgtpl', '--set', 'RegionId=cn-hangzhou'],
        'none that names it. Write web.pipeline.yaml with BaseImageType. Or give them here with --set BaseImageType=…. The request',
      ],
      [
        ['emit', 'web.test.imgtpl'],
        'web.test.imgtpl has no pipeline file: none beside it names it. Write one with RegionId and BaseImageType and TestContentFile: web.test.imgtpl. Or give',
      ],
      [['emit', 'Build.txt', '--lang', 'ja'], 'RegionId、BaseImageType、BuildContentFile: Build.txt を含む'],
      [['emit', 'web.imgtpl', '--lang', 'zh-CN'], '请编写 web.pipeline.yaml，其中包含 RegionId、BaseImageType。'],
    ] as const) {
      const { code, stdout, stderr } = await inFolder(files, (folder) => runIn(folder, argv));
      assert.deepEqual([code, stdout], [1, ''], stderr);
      assert.ok(stderr.includes(said), stderr);
      assert.ok(!stderr.includes(' 1 | '), stderr);
    }
  });

  it('offers one value in Japanese without calling it one of several', async () => {
    const sets = ['--set', 'AdvancedOptions.ImageNameSuffix=x', '--set', 'RepairMode=xyzzy'];
    const argv = ['emit', 'web.imgtpl', '--lang', 'ja', ...sets];
    const { stderr } = await inFolder({ 'web.imgtpl': 'RUN a\n' }, (folder) => runIn(folder, argv));
    assert.match(stderr, /無効です。disable を指定してください。/);
    assert.match(stderr, /無効です。Standard、All、Customized のいずれかを指定してください。/);
  });

  it('speaks of no pipeline file where nothing is missing, or where there is one', async () => {
    for (const [files, argv] of [
      [{ 'web.imgtpl': 'RUN\n' }, SETS],
      [{ 'web.imgtpl': 'RUN a\n', 'web.pipeline.yaml': 'RegionId: cn-hangzhou\n' }, []],
    ] as const) {
      const { code, stderr } = await inFolder(files, (folder) => runIn(folder, ['emit', 'web.imgtpl', ...argv]));
      assert.equal(code, 1, stderr);
      assert.ok(!stderr.includes('No pipeline file'), stderr);
    }
  });

  it('follows no link out of the root that it only finds: an error in the file would quote it', async () => {
    const files = { secret: 'token\n', 'w/.git/HEAD': '', 'w/web.pipeline.yaml': PIPELINE, 'w/a.imgtpl': TEMPLATE };
    await inFolder(files, async (folder) => {
      symlinkSync('../secret', join(folder, 'w/web.imgtpl'));
      symlinkSync('../secret', join(folder, 'w/a.pipeline.yaml'));
      const emit = (file: string) => runIn(join(folder, 'w'), ['emit', '--force', file]);
      for (const [file, link] of [
        ['web.pipeline.yaml', 'web.imgtpl'],
        ['a.imgtpl', 'a.pipeline.yaml'],
      ] as const) {
        const stderr = `imgtpl: ${link} is a link out of the root: put the file itself there, or name the link.\n`;
        assert.deepEqual(await emit(file), { code: 2, stdout: '', stderr });
      }
      assert.equal(JSON.parse((await emit('web.imgtpl')).stdout).BuildContent, 'token\n');
    });
  });

  it('finds a template in a folder that is named by a link', async () => {
    const files = { 'there/web.imgtpl': TEMPLATE, 'there/web.pipeline.yaml': PIPELINE, 'here/x': '' };
    await inFolder(files, async (folder) => {
      symlinkSync('../there', join(folder, 'here/link'));
      const { stdout } = await runIn(join(folder, 'here'), ['emit', 'link/web.pipeline.yaml']);
      assert.deepEqual(JSON.parse(stdout), REQUEST);
    });
  });

  it('lets a file name contents in the working directory when the file is named by way of a link', async () => {
    const pipeline = `${PIPELINE}BuildContentFile: ../a.imgtpl\n`;
    await inFolder({ 'there/a.imgtpl': TEMPLATE, 'there/d/web.pipeline.yaml': pipeline }, async (folder) => {
      symlinkSync('there', join(folder, 'link'));
      const path = join(folder, 'link/d/web.pipeline.yaml');
      const { stdout, stderr } = await runIn(join(folder, 'there'), ['emit', path]);
      assert.deepEqual(JSON.parse(stdout), REQUEST, stderr);
    });
  });

  it('gives an array of several documents', async () => {
    const several = await emitted({ ...PAIR, 'web.pipeline.yaml': `${PIPELINE}---\n${PIPELINE}` }, 'web.imgtpl');
    assert.deepEqual(several, [REQUEST, REQUEST]);
  });

  it('refuses what --set cannot set in one of several documents, and says in which', async () => {
    const files = { 'two.pipeline.yaml': `${PIPELINE}Tag: [{ Key: a }]\n---\n${PIPELINE}` };
    for (const [assignment, said] of [
      ['Tag.2.Key=b', 'Request 2 of 2: Tag.2 would leave a gap in its list: the next item is Tag.1.'],
      [
        'Tag.3.Key=c',
        'Request 1 of 2: Tag.3 would leave a gap in its list: the next item is Tag.2. Request 2 of 2: Tag.3 would leave a gap in its list: the next item is Tag.1.',
      ],
      ['ToRegionId.2=cn-beijing', 'ToRegionId.2 would leave a gap in its list: the next item is ToRegionId.1.'],
      ['Nmae=a', 'CreateImagePipeline has no parameter Nmae. Did you mean Name?'],
    ] as const) {
      const argv = ['emit', 'two.pipeline.yaml', '--set', assignment];
      const emitted = await inFolder(files, (folder) => runIn(folder, argv));
      assert.deepEqual(emitted, { code: 2, stdout: '', stderr: `imgtpl: ${said}\n` });
    }
  });

  it('--minify takes comments and blank lines out, and then the limit counts what is left', async () => {
    const long = `${'# a comment\n'.repeat(2000)}RUN true\n`;
    const minified = await emitted({ ...PAIR, 'web.imgtpl': long }, 'web.imgtpl', '--minify');
    assert.deepEqual(minified, { ...REQUEST, BuildContent: 'RUN true\n' });
    const { code, stdout, stderr } = await inFolder({ ...PAIR, 'web.imgtpl': long }, (folder) =>
      runIn(folder, ['emit', 'web.imgtpl']),
    );
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /LengthExceeded/);
  });

  it('--minify changes no other text, and excuses no other error', async () => {
    const described = { ...PAIR, 'web.imgtpl': 'RUN true\n', 'web.pipeline.yaml': `${PIPELINE}Description: "# 2"\n` };
    const request = { ...REQUEST, BuildContent: 'RUN true\n', Description: '# 2' };
    assert.deepEqual(await emitted(described, 'web.imgtpl', '--minify'), request);
    const many = `${'# a comment\n'.repeat(2000)}${'RUN true\n'.repeat(128)}`;
    const { code, stderr } = await inFolder({ ...PAIR, 'web.imgtpl': many }, (folder) =>
      runIn(folder, ['emit', 'web.imgtpl', '--minify']),
    );
    assert.equal(code, 1);
    assert.match(stderr, /error InvalidImageTemplateCommandSize\.ExceededMaxNumber/);
    assert.doesNotMatch(stderr, /LengthExceeded/);
  });

  it('--explicit-defaults writes what the API takes', async () => {
    const defaults = { SystemDiskSize: 40, InternetMaxBandwidthOut: 0, DeleteInstanceOnFailure: true };
    assert.deepEqual(await emitted(PAIR, 'web.imgtpl', '--explicit-defaults'), {
      ...{ ...REQUEST, ...defaults },
      AdvancedOptions: { RetainCloudAssistant: false },
    });
    const argv = ['emit', 'web.imgtpl', '--explicit-defaults', '--format', 'terraform'];
    const { code, stdout } = await inFolder(PAIR, (folder) => runIn(folder, argv));
    assert.equal(code, 0);
    assert.match(stdout, /system_disk_size += 40\n/);
  });

  it('refuses errors, and goes on with --force', async () => {
    await inFolder({ ...PAIR, 'web.imgtpl': 'RUN\n' }, async (folder) => {
      const refused = await runIn(folder, ['emit', 'web.imgtpl', '--output', 'web.json']);
      assert.deepEqual([refused.code, refused.stdout], [1, '']);
      assert.match(refused.stderr, /^web\.imgtpl:1:1: error .*\n(.*\n)*imgtpl: The request has errors/);
      assert.equal(existsSync(join(folder, 'web.json')), false);
      const forced = await runIn(folder, ['emit', 'web.imgtpl', '--force']);
      assert.deepEqual([forced.code, JSON.parse(forced.stdout).BuildContent], [0, 'RUN\n']);
      assert.match(forced.stderr, /web\.imgtpl:1:1: error/);
    });
  });

  it('shows warnings and emits', async () => {
    await inFolder({ ...PAIR, 'web.imgtpl': 'run true\n' }, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, ['emit', 'web.imgtpl']);
      assert.deepEqual([code, JSON.parse(stdout).BuildContent], [0, 'run true\n']);
      assert.match(stderr, /web\.imgtpl:1:1: \w+ .*command-case/s);
    });
  });

  const refusals: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'no YAML': { 'web.pipeline.yaml': 'a: [\n' },
    'an empty file': { 'web.pipeline.yaml': '' },
    'no mapping': { 'web.pipeline.yaml': '- a\n' },
  };
  for (const [title, files] of Object.entries(refusals)) {
    it(`refuses ${title}, --force or not where nothing can be made`, async () => {
      const { code, stdout } = await inFolder(files, (folder) => runIn(folder, ['emit', 'web.pipeline.yaml']));
      assert.deepEqual([code, stdout], [1, '']);
      const forced = await inFolder(files, (folder) => runIn(folder, ['emit', 'web.pipeline.yaml', '--force']));
      if (title !== 'an empty file') assert.deepEqual([forced.code, forced.stdout], [1, '']);
    });
  }

  it('says of an option with which format it goes', async () => {
    const said = async (...argv: string[]) => (await runIn('/', ['emit', 'web.imgtpl', ...argv])).stderr;
    const dockerfile = ['--format', 'dockerfile'];
    assert.equal(await said('--base', 'a'), 'imgtpl: --base needs --format dockerfile.\n');
    assert.equal(await said('--resources-only'), 'imgtpl: --resources-only needs --format terraform.\n');
    const both = 'imgtpl: --explicit-defaults and --format dockerfile cannot go together.\n';
    assert.equal(await said(...dockerfile, '--explicit-defaults'), both);
    const unreadable = 'imgtpl: "A b" does not name a Docker image: write a name such as alpine:3.\n';
    assert.equal(await said(...dockerfile, '--base', 'A b'), unreadable);
    const missing = 'imgtpl: dockerfile needs an image to start from: name one with --base.\n';
    for (const base of [[], ['--base', ' ']]) assert.equal(await said(...dockerfile, ...base), missing);
  });

  it('names what a target cannot express, with --force too', async () => {
    await inFolder({ ...PAIR, 'web.test.imgtpl': 'RUN true\n' }, async (folder) => {
      const argv = ['emit', 'web.imgtpl', '--format', 'terraform', '--set', 'ImageOptions.ImageName=web', '--force'];
      const { code, stdout, stderr } = await runIn(folder, [...argv, '--output', 'main.tf']);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(
        stderr,
        /terraform cannot express ImageOptions\.ImageName: use the older ImageName, which it has, or/,
      );
      assert.equal(existsSync(join(folder, 'main.tf')), false);
    });
  });

  it('says which of several requests a target cannot express', async () => {
    const other = PIPELINE.replace(/RegionId: .*/, 'RegionId: cn-beijing\nRepairMode: Standard');
    await inFolder({ ...PAIR, 'web.pipeline.yaml': `${PIPELINE}---\n${other}` }, async (folder) => {
      const said = async (format: string) => (await runIn(folder, ['emit', 'web.imgtpl', '--format', format])).stderr;
      const mode = 'cannot express RepairMode: leave it out, or choose another format.\n';
      assert.equal(await said('terraform'), `imgtpl: Request 2 of 2: terraform ${mode}`);
      const region = 'cannot express this value of RegionId: change it, or choose another format.\n';
      assert.equal(await said('ros'), `imgtpl: Request 2 of 2: ros ${mode}imgtpl: Request 2 of 2: ros ${region}`);
    });
  });

  it('names resources after the pipeline file, whichever file is asked for', async () => {
    await inFolder({ ...PAIR, 'db.pipeline.yaml': `${PIPELINE}BuildContentFile: web.imgtpl\n` }, async (folder) => {
      const resources = async (...argv: readonly string[]) => {
        const { stdout } = await runIn(folder, ['emit', ...argv, '--format', 'terraform', '--resources-only']);
        assert.equal(/^(?:terraform|provider)/m.test(stdout), false);
        return stdout.match(/^resource .*/gm);
      };
      assert.deepEqual(await resources('web.imgtpl'), ['resource "alicloud_ecs_image_pipeline" "web" {']);
      assert.deepEqual(await resources('web.pipeline.yaml'), ['resource "alicloud_ecs_image_pipeline" "web" {']);
      assert.deepEqual(await resources('db.pipeline.yaml'), ['resource "alicloud_ecs_image_pipeline" "db" {']);
      const { stdout } = await runIn(folder, ['emit', 'db.pipeline.yaml', '--format', 'ros']);
      assert.match(stdout, /^ {2}db:$/m);
    });
  });

  it('writes into a file, never into one that it reads', async () => {
    await inFolder(PAIR, async (folder) => {
      const ros = ['emit', 'web.imgtpl', '--format', 'ros', '--output'];
      assert.deepEqual(await runIn(folder, [...ros, 'ros.json']), { code: 0, stdout: '', stderr: '' });
      assert.equal((await runIn(folder, [...ros, 'ros.yaml'])).code, 0);
      assert.match(readFileSync(join(folder, 'ros.yaml'), 'utf8'), /^ROSTemplateFormatVersion: /m);
      const template = JSON.parse(readFileSync(join(folder, 'ros.json'), 'utf8'));
      assert.equal(template.ROSTemplateFormatVersion, '2015-09-01');
      assert.equal((await runIn(folder, [...ros, 'web.imgtpl'])).code, 2);
      assert.equal(readFileSync(join(folder, 'web.imgtpl'), 'utf8'), TEMPLATE);
    });
  });

  it('makes no request without its content of a second pipeline file beside a template', async () => {
    await inFolder({ ...PAIR, 'web.pipeline.yml': PIPELINE }, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, ['emit', 'web.pipeline.yml']);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, /^web\.pipeline\.yml:1:1: error imgtpl\/content-conflict: web\.imgtpl is the content of /);
      const named = await runIn(folder, ['emit', 'web.pipeline.yml', '--set', 'BuildContentFile=web.imgtpl']);
      assert.equal(named.stdout, (await runIn(folder, ['emit', 'web.imgtpl'])).stdout);
    });
  });

  it('asks nobody to force what no request can be made of', async () => {
    await inFolder({ 'a.pipeline.yaml': '', 'b.pipeline.json': '{' }, async (folder) => {
      for (const argv of [['a.pipeline.yaml'], ['b.pipeline.json', '--force']]) {
        const { code, stdout, stderr } = await runIn(folder, ['emit', ...argv]);
        assert.deepEqual([code, stdout], [1, '']);
        assert.match(stderr, /\nimgtpl: No request can be made from this file: correct it first\.\n$/);
      }
    });
  });

  const faults: readonly (readonly string[])[] = [
    [],
    ['missing.imgtpl'],
    ['web.imgtpl', 'web.pipeline.yaml'],
    ['web.imgtpl', '--format', 'yaml'],
    ['web.imgtpl', '--set', 'RegionId'],
    ['web.imgtpl', '--set', 'Regionid=a'],
    ['web.imgtpl', '--set'],
    ['web.imgtpl', '--format', 'dockerfile'],
    ['web.imgtpl', '--base', 'alpine'],
    ['web.imgtpl', '--resources-only'],
    ['web.imgtpl', '--resources-only', '--format', 'ros'],
    ['web.imgtpl', '--explicit-defaults', '--format', 'dockerfile', '--base', 'alpine'],
    ['web.imgtpl', '--base', 'a b', '--format', 'dockerfile'],
    ['web.imgtpl', '--base', 'a\nRUN b', '--format', 'dockerfile'],
    ['web.imgtpl', '--base', '$IMAGE', '--format', 'dockerfile'],
    ['web.imgtpl', '--base=--platform=b', '--format', 'dockerfile'],
    ['web.imgtpl', '--output', 'web.pipeline.yaml'],
    ['web.imgtpl', '--output', 'no/such/folder/web.json'],
  ];
  for (const argv of faults) {
    it(`ends with 2: emit ${argv.join(' ')}`, async () => {
      const { code, stdout, stderr } = await inFolder(PAIR, (folder) => runIn(folder, ['emit', ...argv]));
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^imgtpl: /);
    });
  }

  it('--output replaces nothing that was read, but a pipeline file that was made before', async () => {
    const catalogue = '{"ImageComponent":{"ImageComponentSet":[]}}';
    const files = { ...PAIR, 'imgtpl.config.yaml': 'catalogues: [c.json]\n', 'c.json': catalogue };
    await inFolder(files, async (folder) => {
      for (const output of ['imgtpl.config.yaml', './c.json', 'web.imgtpl', 'web.pipeline.yaml']) {
        const { code, stderr } = await runIn(folder, ['emit', 'web.imgtpl', '--output', output]);
        const expected = `imgtpl: --output ${output} would overwrite an input file: name another.\n`;
        assert.deepEqual([code, stderr], [2, expected]);
      }
      for (const _ of [1, 2]) {
        const { code } = await runIn(folder, ['emit', 'web.imgtpl', '--output', 'other.pipeline.json']);
        assert.equal(code, 0);
      }
      assert.equal(readFileSync(join(folder, 'c.json'), 'utf8'), catalogue);
    });
  });

  it('emits every format from the bundle', async () => {
    await inFolder(PAIR, (folder) => {
      for (const format of EMIT_FORMATS) {
        const base = format === 'dockerfile' ? ['--base', 'alpine'] : [];
        const { code, stdout, stderr } = runProgram(folder, ['emit', 'web.imgtpl', '--format', format, ...base]);
        assert.deepEqual([code, stderr], [0, ''], format);
        assert.ok(stdout.length > 50, format);
      }
      assert.deepEqual(readdirSync(folder).sort(), Object.keys(PAIR).sort());
    });
  });

  it('a shell that runs the command of aliyun-cli finds the contents', async () => {
    const aliyun = '#!/bin/sh\nfor it in "$@"; do printf "%s\\n" "$it"; done\n';
    const files = { 'bin/aliyun': aliyun, 'a b/web.imgtpl': TEMPLATE, 'a b/web.pipeline.yaml': PIPELINE };
    await inFolder(files, (folder) => {
      chmodSync(join(folder, 'bin/aliyun'), 0o755);
      const { stdout: script } = runProgram(folder, ['emit', 'a b/web.imgtpl', '--format', 'aliyun-cli']);
      const env = { ...process.env, PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter) };
      const { stdout } = spawnSync('sh', { cwd: folder, env, input: script, encoding: 'utf8' });
      const words = stdout.trimEnd().split('\n');
      assert.deepEqual(words.slice(0, 4), ['ecs', 'CreateImagePipeline', '--RegionId', 'cn-hangzhou']);
      const file = words[words.indexOf('--BuildContent-FILE') + 1] ?? '';
      assert.equal(readFileSync(join(folder, file), 'utf8'), TEMPLATE);
    });
  });

  it('a shell that runs several commands of aliyun-cli ends with the first one that fails', async () => {
    const aliyun = '#!/bin/sh\necho "$4"\n[ "$4" != "$BAD" ] || exit 3\n';
    const request = (name: string) => `RegionId: ${name}\nBaseImageType: IMAGE\nBaseImage: m-1\n`;
    const pipeline = ['cn-hangzhou', 'cn-beijing', 'cn-shanghai'].map(request).join('---\n');
    await inFolder({ 'bin/aliyun': aliyun, 'web.imgtpl': TEMPLATE, 'web.pipeline.yaml': pipeline }, (folder) => {
      chmodSync(join(folder, 'bin/aliyun'), 0o755);
      const { stdout: script } = runProgram(folder, ['emit', 'web.imgtpl', '--format', 'aliyun-cli']);
      const path = [join(folder, 'bin'), process.env['PATH']].join(delimiter);
      for (const [bad, status, ran] of [
        ['cn-hangzhou', 3, 1],
        ['cn-beijing', 3, 2],
        ['cn-shanghai', 3, 3],
        ['', 0, 3],
      ] as const) {
        const env = { ...process.env, PATH: path, BAD: bad };
        const run = spawnSync('sh', { cwd: folder, env, input: script, encoding: 'utf8' });
        assert.deepEqual([run.status, run.stderr, run.stdout.match(/cn-/g)?.length], [status, '', ran]);
      }
    });
  });
});

describe('emit without a file that it reads', () => {
  const cases: readonly (readonly [argv: readonly string[], said: string])[] = [
    [['emit'], 'Name FILE; --help has an example.'],
    [['emit', '-'], 'This command does not read standard input: name a file.'],
    [['emit', 'a', 'b'], 'There are too many arguments: remove b.'],
  ];
  for (const [argv, said] of cases) {
    it(argv.join(' '), async () => {
      assert.deepEqual(await runIn('/', [...argv]), { code: 2, stdout: '', stderr: `imgtpl: ${said}\n` });
    });
  }
});
