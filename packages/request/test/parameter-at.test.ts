import assert from 'node:assert/strict';
import {
  completePipeline,
  loadPipelineReader,
  loadRequestMessages,
  type PipelineReader,
  parameterAt,
  parameterDocs,
  rangeOfParameter,
} from '@imgtpl/request';
import { LANGUAGES } from '@imgtpl/spec';

const TEXT = `RegionId: cn-hangzhou
Tag:
  - Key: a
  - Key: b
    Value: c
ImageOptions:
  ImageFeatures: { NvmeSupport: auto }
BuildContentFile: web.imgtpl
Foo: { Key: a }
---
AddAccount: [1, 2]
`;

/** The text after the cursor, the path there, and the text of the range. */
const PLACES: readonly (readonly [at: string, path: string | undefined, text?: string])[] = [
  ['RegionId', 'RegionId', 'RegionId'],
  ['cn-hangzhou', 'RegionId', 'cn-hangzhou'],
  ['Tag', 'Tag', 'Tag'],
  ['Key: b', 'Tag.2.Key', 'Key'],
  ['c\nImage', 'Tag.2.Value', 'c'],
  ['NvmeSupport', 'ImageOptions.ImageFeatures.NvmeSupport', 'NvmeSupport'],
  ['auto', 'ImageOptions.ImageFeatures.NvmeSupport', 'auto'],
  ['web.imgtpl', 'BuildContentFile', 'web.imgtpl'],
  ['Foo', undefined],
  ['2]', 'AddAccount.2', '2'],
];

const RANGES: readonly (readonly [path: string, text: string])[] = [
  ['RegionId', 'cn-hangzhou'],
  ['Tag.2.Key', 'b'],
  ['Tag.N.Key', 'a'],
  ['Tag.1.Value', 'Tag'],
  ['ImageOptions.ImageName', 'ImageOptions'],
  ['BuildContent', 'web.imgtpl'],
  ['VSwitchId', 'RegionId'],
];

describe('parameterAt', () => {
  let read: PipelineReader;

  before(async () => {
    read = await loadPipelineReader('yaml');
  });

  for (const [at, path, text] of PLACES) {
    it(`finds ${path ?? 'nothing'} at ${JSON.stringify(at)}`, () => {
      const place = parameterAt(read(TEXT), TEXT.indexOf(at) + 1);
      assert.equal(place?.path, path);
      assert.equal(place && TEXT.slice(place.range.start, place.range.end), text);
    });
  }

  for (const [path, text] of RANGES) {
    it(`shows ${path} at ${text}`, () => {
      const [document] = read(TEXT).documents;
      assert.ok(document);
      const { start, end } = rangeOfParameter(document, path);
      assert.equal(TEXT.slice(start, end), text);
    });
  }

  it('describes a parameter in every language', async () => {
    const place = parameterAt(read('SystemDiskSize: 40'), 1);
    assert.ok(place);
    for (const language of LANGUAGES) {
      const docs = parameterDocs(place.parameter, place.path, {
        messages: await loadRequestMessages(language),
        language,
      });
      assert.match(docs, /^\*\*SystemDiskSize\*\*\n\n[^\n]+\n\n- 20\D+500 GiB\n- \S*\s?`40`|取值范围/);
    }
  });

  it('describes the file of a content as such, on hover and in completion', async () => {
    const options = { messages: await loadRequestMessages('en'), language: 'en' } as const;
    const place = parameterAt(read('BuildContentFile: a.imgtpl'), 1);
    assert.ok(place);
    const docs = parameterDocs(place.parameter, place.path, options);
    assert.match(
      docs,
      /^\*\*BuildContentFile\*\*\n\nThe commands [^\n]+\n\nThe template file [^\n]+ relative to this file\./,
    );
    const found = completePipeline('Build', 5, { ...options, syntax: 'yaml', forms: 'words', lines: 'kept' });
    assert.equal(found.find(({ label }) => label === 'BuildContentFile')?.docs, docs);
    assert.doesNotMatch(found.find(({ label }) => label === 'BuildContent')?.docs ?? '', /File|file/);
  });
});
