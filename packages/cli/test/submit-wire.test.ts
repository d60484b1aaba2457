import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { flatten } from '@imgtpl/request';
import { endpointHost, REGIONS } from '@imgtpl/spec';
import fc from 'fast-check';
import { requests } from '../../request/test/emitters/arbitrary-request.js';
import { KEYS, withCredentials } from './harness/credentials.js';
import { inFolder } from './harness/folder.js';
import { CREATED, withService } from './harness/loopback-service.js';
import { type Outcome, runIn } from './harness/run-in-process.js';

const REQUEST = 'RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: m-1\n';
const FILES = { 'web.imgtpl': 'RUN true\n', 'web.pipeline.yaml': REQUEST };

describe('what is sent', () => {
  it('is the flattened request, whatever its texts hold', async function () {
    this.timeout(120_000);
    const sample = fc.sample(requests(), 120);
    await inFolder({}, (folder) =>
      withCredentials(KEYS, folder, () =>
        withService(KEYS, ['created'], async ({ endpoint, seen }) => {
          // Several requests are a stream in a pipeline file; JSON is valid YAML.
          const text = sample.map((request) => JSON.stringify(request)).join('\n---\n');
          writeFileSync(join(folder, 'all.pipeline.yaml'), text);
          const argv = ['submit', '--force', '--format=json', '--endpoint', endpoint, 'all.pipeline.yaml'];
          const { code, stdout, stderr } = await runIn(folder, argv);
          assert.equal(code, 0, stderr.slice(-500));
          assert.equal(JSON.parse(stdout).length, sample.length);
          for (const [index, request] of sample.entries()) {
            const { pairs, signatureFaults } = seen[index] ?? assert.fail(String(index));
            assert.deepEqual(signatureFaults, []);
            const expected = flatten(request).map(([name, value]) => [
              name,
              value.replace(/\p{Surrogate}/gu, '\uFFFD'),
            ]);
            const given = 'ClientToken' in request;
            assert.deepEqual(
              pairs.filter(([name]) => given || name !== 'ClientToken'),
              expected,
            );
          }
        }),
      ),
    );
  });
});

describe('submit --dry-run', () => {
  const dryRun = (argv: readonly string[], files: Readonly<Record<string, string>> = FILES): Promise<Outcome> =>
    inFolder(files, (folder) =>
      withCredentials(undefined, folder, () => runIn(folder, ['submit', '--dry-run', ...argv])),
    );

  it('prints method, endpoint, headers and body, and needs no credentials', async () => {
    const { code, stdout, stderr } = await dryRun(['web.imgtpl']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(
      stdout,
      /^POST https:\/\/ecs-cn-hangzhou\.aliyuncs\.com\/\nhost: ecs-cn-hangzhou\.aliyuncs\.com\naccept: application\/json\ncontent-type: application\/x-www-form-urlencoded\nx-acs-action: CreateImagePipeline\nx-acs-version: 2014-05-26\nx-acs-content-sha256: [0-9a-f]{64}\n\nBaseImage=m-1&BaseImageType=IMAGE&BuildContent=RUN%20true%0A&ClientToken=[0-9a-f]{64}&RegionId=cn-hangzhou\n$/,
    );
    assert.deepEqual(await dryRun(['web.imgtpl']), { code, stdout, stderr }, 'two runs give the same bytes');
  });

  it('shows what is sent: body and headers are those that arrive', async () => {
    await inFolder(FILES, (folder) =>
      withCredentials(KEYS, folder, () =>
        withService(KEYS, ['created'], async ({ endpoint, seen }) => {
          const argv = ['submit', '--format=json', '--endpoint', endpoint, 'web.imgtpl'];
          const shown = JSON.parse((await runIn(folder, [...argv, '--dry-run'])).stdout);
          assert.equal(seen.length, 0);
          assert.deepEqual(JSON.parse((await runIn(folder, argv)).stdout), CREATED);
          const [request] = seen;
          assert.equal(shown.body, request?.body);
          assert.deepEqual([shown.method, shown.endpoint], ['POST', `${endpoint}/`]);
          const own = ['x-acs-date', 'x-acs-signature-nonce', 'x-acs-credentials-provider', 'authorization'];
          const ofTransport = ['user-agent', 'connection', 'transfer-encoding'];
          const names = Object.keys(request?.headers ?? {}).filter((name) => ![...own, ...ofTransport].includes(name));
          assert.deepEqual(Object.keys(shown.headers).sort(), names.sort());
          for (const name of names) assert.equal(shown.headers[name], request?.headers[name], name);
        }),
      ),
    );
  });

  it('prints a list for several requests', async () => {
    const files = { 'a.pipeline.yaml': `${REQUEST}---\n${REQUEST}Name: two\n` };
    const { stdout } = await dryRun(['--format=json', 'a.pipeline.yaml'], files);
    assert.equal(JSON.parse(stdout).length, 2);
  });

  const endpoints: readonly (readonly [string, string | undefined])[] = [
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
    ['ecs.ap-southeast-1.aliyuncs.com', 'https://ecs.ap-southeast-1.aliyuncs.com/'],
    ['https://ecs-vpc.cn-beijing.aliyuncs.com', 'https://ecs-vpc.cn-beijing.aliyuncs.com/'],
    ['http://[::1]:80', 'http://[::1]/'],
    ['ftp://example.com', undefined],
    ['https://example.com/path', undefined],
    ['https://example.com/?x=1', undefined],
    ['https://user:passw0rd@example.com', undefined],
    ['file:///etc/passwd', undefined],
    ['a b', undefined],
  ];
  for (const [text, expected] of endpoints) {
    it(`--endpoint ${text}`, async () => {
      const { code, stdout, stderr } = await dryRun(['--format=json', '--endpoint', text, 'web.imgtpl']);
      if (expected !== undefined) assert.equal(JSON.parse(stdout).endpoint, expected);
      else assert.deepEqual([code, stdout, stderr.includes('passw0rd')], [2, '', false]);
    });
  }

  it('sends to no host that a region smuggles in', async () => {
    for (const region of ['cn-hangzhou.example.com/', 'example.com#', 'a@b', 'x/../y', '..', 'A', '-a', '']) {
      const { code, stdout } = await dryRun(['--force', '--set', `RegionId=${region}`, 'web.imgtpl']);
      assert.deepEqual([code, stdout], [2, ''], region);
    }
  });
});

describe('the endpoint of a region', () => {
  it('is the one that the official SDK takes', () => {
    const require = createRequire(import.meta.url);
    const sdk: typeof import('@alicloud/ecs20140526') = require('@alicloud/ecs20140526');
    const { $OpenApiUtil }: typeof import('@alicloud/openapi-core') = require('@alicloud/openapi-core');
    const others = ['eu-west-1-oxs', 'cn-shanghai-finance-1', 'cn-hangzhou-finance', 'cn-north-2-gov-1', 'cn-wuhan'];
    for (const regionId of [...REGIONS, ...others]) {
      const config = new $OpenApiUtil.Config({ accessKeyId: 'a', accessKeySecret: 'b', regionId });
      assert.equal(endpointHost(regionId), new sdk.default(config)._endpoint, regionId);
    }
    assert.equal(endpointHost('cn-hangzhou'), 'ecs-cn-hangzhou.aliyuncs.com');
    assert.equal(endpointHost('cn-beijing'), 'ecs.cn-beijing.aliyuncs.com');
  });

  it('never comes from what an object has of itself', () => {
    for (const name of ['constructor', 'toString']) {
      assert.match(endpointHost(name) ?? 'ecs..aliyuncs.com', /^ecs\..*\.aliyuncs\.com$/);
    }
  });
});
