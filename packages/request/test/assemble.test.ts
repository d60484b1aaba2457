import assert from 'node:assert/strict';
import {
  assembleRequest,
  contentAsSent,
  contentReferences,
  EMPTY_DOCUMENT,
  loadPipelineReader,
  type PipelineReader,
} from '@imgtpl/request';

describe('assembleRequest', () => {
  let read: PipelineReader;

  before(async () => {
    read = await loadPipelineReader('yaml');
  });

  it('orders parameters as the documents do, and keeps what it does not know', () => {
    const request = assembled('Tag: [{Value: v, Key: k}]\nFoo: {__proto__: 1}\nBaseImageType: OSS\nRegionId: a\n');
    assert.deepEqual(Object.keys(request), ['RegionId', 'BaseImageType', 'Tag', 'Foo']);
    assert.equal(
      JSON.stringify(request),
      '{"RegionId":"a","BaseImageType":"OSS","Tag":[{"Key":"k","Value":"v"}],"Foo":{"__proto__":1}}',
    );
  });

  it('leaves out what has no value, and keeps empty texts, false and 0', () => {
    const request = assembled('Name:\nDescription: ""\nDeleteInstanceOnFailure: false\nInternetMaxBandwidthOut: 0\n');
    assert.deepEqual(request, { Description: '', InternetMaxBandwidthOut: 0, DeleteInstanceOnFailure: false });
    const disks = 'ImportImageOptions: { DiskDeviceMappings: [{ OSSBucket: "", Format: "", DiskImageSize: }] }\n';
    assert.deepEqual(assembled(disks), { ImportImageOptions: { DiskDeviceMappings: [{ OSSBucket: '' }] } });
  });

  it('takes contents from files that are named, and from the template that the file belongs to', () => {
    const [document = EMPTY_DOCUMENT] = read('TestContentFile: a.test.imgtpl\nRegionId: a\n').documents;
    assert.deepEqual(contentReferences(document), [
      { parameter: 'TestContent', path: 'a.test.imgtpl', range: { start: 17, end: 30 } },
    ]);
    const contents = new Map([['a.test.imgtpl', { text: 'RUN t\r' }]]);
    const request = assembleRequest(document, { contents, content: { BuildContent: 'RUN b\r\n' } });
    assert.deepEqual(Object.entries(request), [
      ['RegionId', 'a'],
      ['BuildContent', 'RUN b\n'],
      ['TestContent', 'RUN t\n'],
    ]);
  });

  it('sends content without byte-order mark and with LF', () => {
    assert.equal(contentAsSent('\uFEFFa\r\nb\rc\n\uFEFF'), 'a\nb\nc\n\uFEFF');
  });

  function assembled(text: string) {
    const [document = EMPTY_DOCUMENT] = read(text).documents;
    return assembleRequest(document);
  }
});
