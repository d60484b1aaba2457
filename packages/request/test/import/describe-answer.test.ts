import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assembleRequest,
  type DescribedPipeline,
  describedPipelines,
  loadEmitter,
  loadPipelineReader,
  pipelineFiles,
} from '@imgtpl/request';
import { type ImagePipelineRequest, type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import fc from 'fast-check';
import { ROOT } from '../../../../test/harness/root.js';
import { requests } from '../emitters/arbitrary-request.js';

const REGION = { regionId: 'cn-hangzhou' };
const SAMPLE = join(ROOT, 'test/samples/api/describeimagepipelines-response.json');

/** Requests that a response can contain: one region, no token, nothing empty, nothing deprecated. */
const SAMPLES = fc.sample(
  requests({
    without: ['ClientToken', 'ImageName', 'ImageFamily', 'NvmeSupport', 'ImportImageOptions.RetainImportedImage'],
    keeps: (text) => text !== '',
    values: { RegionId: fc.constant('cn-hangzhou'), BaseImageType: fc.constant('OSS') },
  }),
  300,
);

/** The service's response: wrapped lists, tags with other names, unset texts empty or null. */
function answerOf(all: readonly ImagePipelineRequest[]): unknown {
  const items = all.map((request) => {
    const { RegionId, ...answer } = wrapped(REQUEST, request, '');
    assert.equal(RegionId, 'cn-hangzhou');
    return { VSwitchId: '', ResourceGroupId: null, ...answer };
  });
  return { RequestId: 'r', ImagePipeline: { ImagePipelineSet: items } };
}

function wrapped(members: readonly Parameter[], object: object, path: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => {
      const node = members.find((member) => member.name === name);
      assert.ok(node);
      const isTag = (path === 'Tag' || path === 'ImageTags') && (name === 'Key' || name === 'Value');
      if (node.type !== 'list') return [isTag ? `Tag${name}` : name, inner(node, value, name)];
      const single = name.replace(/s$/, '');
      return [`${single}s`, { [single]: value.map((item: unknown) => inner(node.item, item, name)) }];
    }),
  );
}

function inner(node: ParameterNode, value: unknown, name: string): unknown {
  return node.type === 'group' && typeof value === 'object' && value !== null
    ? wrapped(node.members, value, name)
    : value;
}

async function roundTrip(pipelines: readonly DescribedPipeline[]): Promise<readonly ImagePipelineRequest[]> {
  const read = await loadPipelineReader('yaml');
  return pipelineFiles(pipelines).map(({ files }) => {
    const document = read(files.at(-1)?.text ?? '').documents[0];
    assert.ok(document);
    assert.deepEqual(document.problems, []);
    return assembleRequest(document, { contents: new Map(files.map(({ name, text }) => [name, { text }])) });
  });
}

describe('import of a DescribeImagePipelines answer', () => {
  it('gives the requests that it describes, and files that are read as these', async () => {
    const pipelines = describedPipelines(answerOf(SAMPLES), REGION) ?? [];
    const emit = await loadEmitter('json');
    for (const [index, { request, leftOut }] of pipelines.entries()) {
      assert.deepEqual(leftOut, []);
      const expected = SAMPLES[index];
      assert.ok(expected);
      assert.equal(emit([{ request }], {}).text, emit([{ request: expected }], {}).text);
    }
    assert.deepEqual(await roundTrip(pipelines), SAMPLES);
  });

  it('keeps a line of a long text that holds one blank', async () => {
    const Description = `${'a'.repeat(40)}\n \nb\n`;
    const pipelines =
      describedPipelines({ ImagePipeline: { ImagePipelineSet: [{ Name: 'web', Description }] } }, REGION) ?? [];
    assert.deepEqual(await roundTrip(pipelines), [{ RegionId: 'cn-hangzhou', Name: 'web', Description }]);
  });

  it('keeps a content that has no UTF-8 form in the pipeline file, as an escape', async () => {
    const BuildContent = 'RUN echo \ud800\n';
    const pipelines =
      describedPipelines({ ImagePipeline: { ImagePipelineSet: [{ Name: 'web', BuildContent }] } }, REGION) ?? [];
    const [imported] = pipelineFiles(pipelines);
    assert.deepEqual(imported?.files, [
      {
        name: 'web.pipeline.yaml',
        text: 'RegionId: cn-hangzhou\nName: web\nBuildContent: "RUN echo \\ud800\\n"\n',
      },
    ]);
    assert.deepEqual(await roundTrip(pipelines), [{ RegionId: 'cn-hangzhou', Name: 'web', BuildContent }]);
  });

  it('quotes every text that a reader of YAML 1.1 takes for something else', () => {
    const texts = ['yes', 'NO', 'on', 'y', '1e3', '0123', '1_000', '0b1', '12:30:45', '2020-11-24', '~', '<<', '='];
    const Tag = texts.map((TagValue, index) => ({ TagKey: `k${index}`, TagValue }));
    const answer = {
      ImagePipeline: { ImagePipelineSet: [{ Name: 'no', Description: 'in no quotes', Tags: { Tag } }] },
    };
    const [imported] = pipelineFiles(describedPipelines(answer, REGION) ?? []);
    const yaml = imported?.files.at(-1)?.text ?? '';
    assert.match(yaml, /^Name: "no"\nDescription: in no quotes\n/m);
    assert.deepEqual(
      [...yaml.matchAll(/^ {4}Value: (.*)$/gm)].map(([, value]) => value),
      texts.map((text) => JSON.stringify(text)),
    );
  });

  it('reads the documented example, and lists what it leaves out', () => {
    const [pipeline] = describedPipelines(JSON.parse(readFileSync(SAMPLE, 'utf8')), REGION) ?? [];
    assert.ok(pipeline);
    assert.deepEqual(pipeline.request, {
      RegionId: 'cn-hangzhou',
      BaseImageType: 'IMAGE',
      BaseImage: 'm-bp67acfmxazb4p****',
      Name: 'testImagePipeline',
      Description: 'This is description.',
      VSwitchId: 'vsw-bp67acfmxazb4p****',
      InstanceType: 'ecs.g6.large',
      SystemDiskSize: 40,
      InternetMaxBandwidthOut: 0,
      DeleteInstanceOnFailure: true,
      BuildContent: 'FROM IMAGE:m-bp67acfmxazb4p****',
      ResourceGroupId: 'rg-bp67acfmxazb4p****',
      AddAccount: ['1234567890'],
      ToRegionId: ['cn-hangzhou'],
      Tag: [{ Key: 'TestKey', Value: 'TestValue' }],
      AdvancedOptions: { RetainCloudAssistant: true, ImageNameSuffix: 'disable' },
      ImageOptions: {
        ImageName: 'imageName',
        ImageFamily: 'family',
        Description: 'description.',
        ImageFeatures: { NvmeSupport: 'auto' },
        ImageTags: [{ Key: 'testKey', Value: 'testValue' }],
      },
    });
    assert.deepEqual(
      pipeline.leftOut.map(({ name, reason }) => `${reason} ${name}`),
      [
        'not-a-parameter CreationTime',
        'not-a-parameter ImagePipelineId',
        'other-source ImportImageOptions',
        'replaced ImageName',
        'replaced NvmeSupport',
      ],
    );
    const [{ files } = { files: [] }] = pipelineFiles([pipeline]);
    assert.deepEqual(
      files.map(({ name }) => name),
      ['testImagePipeline.imgtpl', 'testImagePipeline.pipeline.yaml'],
    );
  });

  it('is undefined for anything else, and never throws', () => {
    for (const answer of [null, 1, [], {}, { ImagePipeline: [] }, { ImagePipeline: { ImagePipelineSet: [1] } }]) {
      assert.equal(describedPipelines(answer, REGION), undefined);
    }
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...REQUEST.map(({ name }) => name), 'Tags'), fc.jsonValue()),
        (item) => {
          assert.equal(describedPipelines({ ImagePipeline: { ImagePipelineSet: [item] } }, REGION)?.length, 1);
        },
      ),
    );
  });

  it('gives each pipeline a file of its own, whatever it is called', () => {
    const names = ['a/../b', 'web.test', 'web', 'Web', '', '名称', '..', 'Con', 'com1.a'].map((Name) => ({ Name }));
    const pipelines = describedPipelines({ ImagePipeline: { ImagePipelineSet: names } }, REGION) ?? [];
    assert.deepEqual(
      pipelineFiles(pipelines).map(({ files }) => files.at(-1)?.name),
      ['a-..-b', 'web-test', 'web', 'Web-2', 'pipeline', '名称', 'pipeline-2', 'pipeline-Con', 'pipeline-com1.a'].map(
        (name) => `${name}.pipeline.yaml`,
      ),
    );
  });
});
