import assert from 'node:assert/strict';
import {
  applyOverrides,
  assembleRequest,
  EMPTY_DOCUMENT,
  explicitDefaults,
  loadPipelineReader,
  loadRequestMessages,
  type PipelineReader,
  type RequestMessages,
  validateRequest,
} from '@imgtpl/request';
import fc from 'fast-check';

const FILE = 'RegionId: cn-beijing\nSystemDiskSize: 40\nTag:\n  - Key: a\n    Value: b\n';

const FAULTS: readonly (readonly [assignment: string, message: RegExp])[] = [
  ['RegionId', /"RegionId" does not set a parameter/],
  ['=a', /"=a" does not set a parameter/],
  ['Foo=1', /no parameter Foo: leave it out\.$/],
  ['regionId=a', /no parameter regionId\. Did you mean RegionId\?/],
  ['ImageTags.1.Key=a', /Did you mean ImageOptions.ImageTags\?/],
  ['Tag=a', /Tag has no single value: set its parts, such as Tag\.1\.Key/],
  ['ImageOptions=a', /such as ImageOptions\.ImageName/],
  ['Tag.3.Key=a', /Tag\.3 would leave a gap in its list: the next item is Tag\.2/],
  ['Tag.0.Key=a', /no parameter Tag\.0\. Did you mean Tag\.2\?$/],
  ['Tag.x.Key=a', /no parameter Tag\.x\. Did you mean Tag\.2\?$/],
  ['Tag..Key=a', /"Tag\.\.Key=a" does not set a parameter/],
  ['.Name=a', /"\.Name=a" does not set a parameter/],
  ['SystemDisk=40', /no parameter SystemDisk\. Did you mean SystemDiskSize\?$/],
  ['RegionId.a=1', /no parameter RegionId\.a/],
  ['SystemDiskSize=big', /"big" is not a value of SystemDiskSize, which takes an integer/],
  ['SystemDiskSize=1.5', /"1\.5" is not a value/],
  ['DeleteInstanceOnFailure=yes', /takes true or false/],
];

describe('applyOverrides', () => {
  let read: PipelineReader;
  let messages: RequestMessages;

  before(async () => {
    read = await loadPipelineReader('yaml');
    messages = await loadRequestMessages('en');
  });

  it('takes the items of a list in any order, and of one path the last value', () => {
    const assignments = ['Tag.3.Key=c', 'Tag.2.Value=first', 'Tag.2.Key=b', 'Tag.2.Value=last'];
    const [document = EMPTY_DOCUMENT] = read(FILE).documents;
    const overridden = applyOverrides(document, assignments);
    assert.deepEqual(overridden.faults, []);
    assert.deepEqual(assembleRequest(overridden.document)['Tag'], [
      { Key: 'a', Value: 'b' },
      { Key: 'b', Value: 'last' },
      { Key: 'c' },
    ]);
  });

  it('replaces, adds, nests and appends, each value in the type of its parameter', () => {
    const [document = EMPTY_DOCUMENT] = read(FILE).documents;
    const assignments = [
      'RegionId=cn-hangzhou',
      'SystemDiskSize=60',
      'DeleteInstanceOnFailure=false',
      'AddAccount.1=1284387915995949',
      'Tag.1.Value=c=d',
      'Tag.2.Key=x',
      'ImageOptions.ImageFeatures.NvmeSupport=auto',
      'Name=',
    ];
    const overridden = applyOverrides(document, assignments);
    assert.deepEqual(overridden.faults, []);
    assert.deepEqual(assembleRequest(overridden.document), {
      RegionId: 'cn-hangzhou',
      Name: '',
      SystemDiskSize: 60,
      DeleteInstanceOnFailure: false,
      AddAccount: ['1284387915995949'],
      Tag: [{ Key: 'a', Value: 'c=d' }, { Key: 'x' }],
      ImageOptions: { ImageFeatures: { NvmeSupport: 'auto' } },
    });
  });

  it('says of a value that is wrong that the file does not have it', () => {
    const [document = EMPTY_DOCUMENT] = read(`BaseImageType: IMAGE\nBaseImage: m-1\n${FILE}`).documents;
    const { document: after } = applyOverrides(document, ['SystemDiskSize=600', 'BaseImageType=image', 'Name=1a']);
    const found = validateRequest(after, { messages });
    assert.deepEqual(
      found.map(({ code }) => code),
      ['InvalidName.Malformed', 'InvalidBaseImageType.NotSupportedValue', 'InvalidSystemDiskSize.NotSupportedValue'],
    );
    for (const { message, fixes } of found) {
      assert.match(message, /\(--set gives this value\)$/);
      assert.deepEqual(fixes, []);
    }
    const combined = applyOverrides(document, ['RegionId=', 'Tag.2.Key=a', 'ImageName=ab', 'BuildContentFile=']);
    const others = validateRequest(combined.document, { messages }).filter(
      ({ parameter }) => parameter !== 'Tag.1.Key',
    );
    assert.deepEqual(
      others.map(({ code, message, fixes }) => [code, message.endsWith('(--set gives this value)'), fixes.length]),
      [
        ['imgtpl/content-file', true, 0],
        ['imgtpl/deprecated-parameter', true, 0],
        ['imgtpl/missing-parameter', true, 0],
        ['Duplicate.TagKey', true, 0],
      ],
    );
    const [own] = validateRequest(read('RegionId: a\nBaseImageType: image\n').documents[0] ?? document, { messages });
    assert.doesNotMatch(own?.message ?? '', /--set/);
  });

  it('is enough for a template without a pipeline file', () => {
    const assignments = ['RegionId=cn-hangzhou', 'BaseImageType=IMAGE', 'BaseImage=m-1', 'BuildContentFile=web.imgtpl'];
    const { document } = applyOverrides(EMPTY_DOCUMENT, assignments);
    assert.deepEqual(validateRequest(document, { messages }), []);
    const contents = new Map([['web.imgtpl', { text: '\uFEFFRUN a\r\n' }]]);
    assert.equal(assembleRequest(document, { contents }).BuildContent, 'RUN a\n');
  });

  for (const [assignment, message] of FAULTS) {
    it(`refuses ${assignment}`, () => {
      const [document = EMPTY_DOCUMENT] = read(FILE).documents;
      const { document: after, faults } = applyOverrides(document, [assignment]);
      assert.deepEqual(after, document);
      const [fault] = faults;
      assert.match(fault?.message(messages) ?? '', message);
    });
  }

  it('never throws, and what it makes can be judged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...FAULTS.map(([it]) => it), 'Tag.1.Key=', 'Tag.2=x'))),
        (list) => {
          const { document } = applyOverrides(EMPTY_DOCUMENT, list);
          validateRequest(document, { messages });
          explicitDefaults(assembleRequest(document));
        },
      ),
      { numRuns: 300 },
    );
  });
});
