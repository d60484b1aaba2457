import assert from 'node:assert/strict';
import { parse } from '@cdktf/hcl2json';
import { emitProblemMessage, loadEmitter, loadRequestMessages } from '@imgtpl/request';
import { type ImagePipelineRequest, REQUEST, TERRAFORM_ARGUMENTS } from '@imgtpl/spec';
import fc from 'fast-check';
import { type RequestLimits, requests } from './arbitrary-request.js';
import { emitAll, problemsOf } from './emit.js';

const KNOWN: readonly string[] = ['RegionId', ...TERRAFORM_ARGUMENTS.arguments.map(({ parameter }) => parameter)];

/** The limits of Terraform. */
const LIMITS: RequestLimits = {
  without: REQUEST.map(({ name }) => name).filter((name) => !KNOWN.includes(name)),
  keeps: (text) => text === text.normalize('NFC'),
  values: {
    BaseImageType: fc.constantFrom('IMAGE', 'IMAGE_FAMILY'),
    Name: fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9:._-]{1,127}$/),
    ImageName: fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9:._-]{1,63}$/),
  },
};

const SAMPLE = fc.sample(requests(LIMITS), 300);

/** The arguments expected for a request, with the names in the provider's documentation. */
function expectedArguments(request: ImagePipelineRequest): object {
  const { RegionId, Tag, ...rest } = request;
  const snake = (name: string) =>
    name
      .replace('VSwitch', 'Vswitch')
      .replace(/(?<!^)(?=[A-Z])/g, '_')
      .toLowerCase();
  const named = Object.entries(rest).map(([name, value]) => [snake(name), value] as const);
  const tags = Tag && Object.fromEntries(Tag.map(({ Key = '', Value = '' }) => [Key, Value]));
  assert.ok(RegionId !== undefined);
  return { ...Object.fromEntries(named), ...(tags && { tags }) };
}

/** Unescapes what the parser leaves escaped: it keeps interpolations as written. */
function unescaped(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/([$%])\1\{/g, '$1{');
  if (Array.isArray(value)) return value.map(unescaped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [String(unescaped(name)), unescaped(it)]));
}

describe('emit terraform', () => {
  it('is read by an HCL parser as the same arguments', async function () {
    this.timeout(120_000);
    for (const [index, text] of (await emitAll('terraform', SAMPLE)).entries()) {
      const request = SAMPLE[index];
      assert.ok(request);
      const parsed = await parse('main.tf', text);
      const [found] = Object.values(parsed.resource['alicloud_ecs_image_pipeline'] ?? {});
      assert.deepEqual(unescaped(found), [expectedArguments(request)], text);
      assert.deepEqual(unescaped(parsed.provider), { alicloud: [{ region: request.RegionId }] });
    }
  });

  it('refuses each parameter that the resource lacks, and each value that it does not take', async () => {
    const request = {
      RegionId: 'cn-hangzhou',
      BaseImageType: 'OSS',
      Name: '名称',
      Description: 'e\u0301',
      TestContent: 'RUN true',
      ImageOptions: { ImageTags: [{ Key: 'a' }] },
      Tag: [{ Key: 'a' }, { Key: 'a' }],
    } as const;
    assert.deepEqual(await problemsOf('terraform', request), [
      'unsupported-value BaseImageType terraform',
      'unsupported-value Name terraform',
      'unsupported-value Description terraform',
      'unsupported-parameter TestContent terraform',
      'unsupported-parameter ImageOptions.ImageTags.1.Key terraform',
      'unsupported-value Tag.2.Key terraform',
    ]);
  });

  it('gives each of several requests a name, and each region a provider', async () => {
    const emit = await loadEmitter('terraform');
    const request = { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE', Name: 'web.server' } as const;
    const { text = '' } = emit([{ request }, { request }, { request: { ...request, RegionId: 'cn-beijing' } }], {});
    const parsed = await parse('main.tf', text);
    assert.deepEqual(Object.keys(parsed['resource'].alicloud_ecs_image_pipeline), [
      'web_server',
      'web_server_2',
      'web_server_3',
    ]);
    assert.deepEqual(parsed['provider'].alicloud, [
      { region: 'cn-hangzhou' },
      { alias: 'region_2', region: 'cn-beijing' },
    ]);
    assert.equal(parsed['resource'].alicloud_ecs_image_pipeline.web_server_3[0].provider, '${alicloud.region_2}');
  });

  it('calls a request without a Name of our letters like its file', async () => {
    const emit = await loadEmitter('terraform');
    const request = { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE' } as const;
    const sources = [
      { request, name: 'web.server' },
      { request: { ...request, Name: 'own' }, name: 'web' },
      { request, name: '镜像' },
      { request, name: 'web.server' },
    ];
    const parsed = await parse('main.tf', emit(sources, {}).text ?? '');
    assert.deepEqual(Object.keys(parsed['resource'].alicloud_ecs_image_pipeline), [
      'own',
      'pipeline',
      'web_server',
      'web_server_2',
    ]);
  });

  it('gives resources alone to a module that has its provider, so that several files go into one', async () => {
    const emit = await loadEmitter('terraform');
    const request = { RegionId: 'cn-hangzhou\n${x}', BaseImageType: 'IMAGE' } as const;
    const all = emit([{ request, name: 'a' }], {}).text ?? '';
    const files = ['b', 'c'].map((name) => emit([{ request, name }], { parts: 'resources' }).text ?? '');
    for (const text of files) {
      assert.match(text, /^# Of provider "alicloud" with region "cn-hangzhou\\n\$\$\{x\}"\.\n\nresource "/);
    }
    const parsed = await parse('main.tf', [all, ...files].join('\n'));
    assert.deepEqual(Object.keys(parsed['resource'].alicloud_ecs_image_pipeline), ['a', 'b', 'c']);
    assert.equal(parsed['provider'].alicloud.length, 1);
    assert.deepEqual(Object.keys(await parse('b.tf', files.join('\n'))), ['resource']);
    const other = { request: { ...request, RegionId: 'cn-beijing' } };
    const { problems = [] } = emit([{ request }, other, other], { parts: 'resources' });
    const found = problems.map(({ kind, parameter, request: index }) => [kind, parameter, index]);
    assert.deepEqual(found, [['unsupported-value', 'RegionId', 2]]);
  });

  it('writes a content of lines as lines', async () => {
    const request = {
      RegionId: 'cn-hangzhou',
      BaseImageType: 'IMAGE',
      BuildContent: 'RUN echo ${A}\nRUN b\n',
    } as const;
    const [text = ''] = await emitAll('terraform', [request]);
    assert.ok(text.includes('  build_content   = <<EOT\nRUN echo $${A}\nRUN b\nEOT\n'), text);
  });

  it('lays arguments out as terraform fmt does', async () => {
    const request = {
      RegionId: 'cn-hangzhou',
      BaseImageType: 'IMAGE',
      Name: 'web',
      BuildContent: 'RUN b\n',
      ResourceGroupId: 'rg-1',
      ToRegionId: ['a', 'b'],
      Tag: [{ Key: '键' }, { Key: 'long', Value: 'v' }],
    } as const;
    const [text = ''] = await emitAll('terraform', [request]);
    assert.equal(
      text.slice(text.indexOf('resource')),
      `resource "alicloud_ecs_image_pipeline" "web" {
  base_image_type   = "IMAGE"
  name              = "web"
  build_content     = <<EOT
RUN b
EOT
  resource_group_id = "rg-1"
  to_region_id      = ["a", "b"]
  tags = {
    "键"    = ""
    "long" = "v"
  }
}
`,
    );
  });

  it('leaves out a list with nothing in it: tags are no list there', async () => {
    const request = {
      RegionId: 'cn-hangzhou',
      BaseImageType: 'IMAGE',
      BaseImage: 'm',
      Tag: [],
      AddAccount: [],
    } as const;
    const [text = ''] = await emitAll('terraform', [request]);
    const parsed = await parse('main.tf', text);
    assert.deepEqual(parsed['resource'].alicloud_ecs_image_pipeline, {
      pipeline: [{ base_image_type: 'IMAGE', base_image: 'm' }],
    });
  });

  it('says what it takes', async () => {
    const emit = await loadEmitter('terraform');
    const { problems = [] } = emit([{ request: { RegionId: 'a', BaseImageType: 'OSS', Name: '名称' } }], {});
    const messages = await loadRequestMessages('en');
    const [type, name] = problems.map((problem) => emitProblemMessage(problem, messages));
    assert.match(type ?? '', /^terraform only takes IMAGE, IMAGE_FAMILY for BaseImageType: /);
    assert.match(name ?? '', /^terraform only takes \^\[a-zA-Z\].+\$ for Name: /);
  });
});
