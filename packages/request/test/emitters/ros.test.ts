import assert from 'node:assert/strict';
import { loadEmitter } from '@imgtpl/request';
import { type ImagePipelineRequest, REQUEST, ROS_PROPERTIES } from '@imgtpl/spec';
import fc from 'fast-check';
import { parse } from 'yaml';
import { requests } from './arbitrary-request.js';
import { emitAll, problemsOf } from './emit.js';

const KNOWN: readonly string[] = ['RegionId', ...ROS_PROPERTIES.properties.map(({ parameter }) => parameter)];
const SAMPLE = fc.sample(
  requests({
    without: REQUEST.map(({ name }) => name).filter((name) => !KNOWN.includes(name)),
    values: { BaseImageType: fc.constantFrom('IMAGE', 'IMAGE_FAMILY') },
  }),
  300,
);

/** Characters that are printable in YAML 1.1, without its additional line ends and the byte-order mark. */
const PRINTABLE = /^[\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;

function expectedProperties({ RegionId, Tag, ...rest }: ImagePipelineRequest): object {
  assert.ok(RegionId !== undefined);
  return { ...rest, ...(Tag && { Tags: Tag }), ExecutePipeline: false };
}

describe('emit ros', () => {
  for (const syntax of ['yaml', 'json'] as const) {
    it(`is read back from ${syntax} as the same properties, and starts no build`, async () => {
      for (const [index, text] of (await emitAll('ros', SAMPLE, { syntax })).entries()) {
        const request = SAMPLE[index];
        assert.ok(request);
        // ROS reads YAML 1.1, in which more plain words have a special meaning.
        const template = syntax === 'json' ? JSON.parse(text) : parse(text, { version: '1.1' });
        assert.equal(template.ROSTemplateFormatVersion, '2015-09-01');
        const [[name, resource] = []] = Object.entries<{ Type: string; Properties: object }>(template.Resources);
        assert.equal(resource?.Type, 'ALIYUN::ECS::ImagePipeline');
        assert.match(name ?? '', /^[A-Za-z][A-Za-z0-9]*$/);
        assert.deepEqual(resource?.Properties, expectedProperties(request));
      }
    });
  }

  it('has no character that YAML 1.1 refuses, folds or drops', async () => {
    for (const text of await emitAll('ros', SAMPLE)) assert.match(text, PRINTABLE);
    const request = { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE', Description: 'a\u0085\u007f\uFFFE' } as const;
    const [text = ''] = await emitAll('ros', [request]);
    assert.ok(text.includes('Description: "a\\u0085\\u007f\\ufffe"'), text);
  });

  it('has every text in quotes, also one that is the key of a merge, and escapes half of a surrogate pair', async () => {
    const request = { RegionId: 'a', BaseImageType: 'IMAGE', Name: '<<', Description: 'a\uD800' } as const;
    const [text = ''] = await emitAll('ros', [request]);
    assert.ok(text.includes('Name: "<<"\n'), text);
    assert.ok(text.includes('Description: "a\\ud800"\n'), text);
  });

  it('refuses each parameter that the resource lacks', async () => {
    const request = {
      RegionId: 'cn-hangzhou',
      BaseImageType: 'OSS',
      ClientToken: 'a',
      AdvancedOptions: { RetainCloudAssistant: true },
    } as const;
    assert.deepEqual(await problemsOf('ros', request), [
      'unsupported-value BaseImageType ros',
      'unsupported-parameter ClientToken ros',
      'unsupported-parameter AdvancedOptions.RetainCloudAssistant ros',
    ]);
  });

  it('writes a content of lines as lines, and any text of plain lines as it is', async () => {
    const request = {
      RegionId: 'cn-hangzhou',
      BaseImageType: 'IMAGE',
      BuildContent: 'RUN a: "b" # c\n\n  - d\n',
    } as const;
    const [text = ''] = await emitAll('ros', [request]);
    assert.ok(text.includes('BuildContent: |\n        RUN a: "b" # c\n\n          - d\n'), text);
    const lines = fc.array(fc.oneof(fc.stringMatching(/^[ -~]*[!-~]$/), fc.constant('')), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        const BuildContent = `${all.join('\n')}\n`;
        const [written = ''] = await emitAll('ros', [{ ...request, BuildContent }]);
        const [resource] = Object.values<{ Properties: object }>(parse(written, { version: '1.1' }).Resources);
        assert.deepEqual(resource?.Properties, { BaseImageType: 'IMAGE', BuildContent, ExecutePipeline: false });
      }),
      { numRuns: 300 },
    );
  });

  it('holds several requests of one region', async () => {
    const emit = await loadEmitter('ros');
    const request = { RegionId: 'cn-hangzhou', BaseImageType: 'IMAGE', Name: 'web' } as const;
    assert.deepEqual(Object.keys(parse(emit([{ request }, { request }], {}).text ?? '').Resources), ['web', 'web2']);
    const other = { ...request, RegionId: 'cn-beijing' } as const;
    assert.equal(emit([{ request }, { request: other }], {}).problems?.[0].parameter, 'RegionId');
  });
});
