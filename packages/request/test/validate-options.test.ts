import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '@imgtpl/language';
import { loadPipelineReader, loadRequestMessages, type ValidateOptions, validateRequest } from '@imgtpl/request';
import { LANGUAGES } from '@imgtpl/spec';
import { IMAGE, OSS } from './fixtures/request-fixture.js';

/** Files with several faults, or with one that prevents checking a combination: the codes in the order of ranges. */
const TOGETHER: readonly (readonly [text: string, ...codes: string[]])[] = [
  [`${IMAGE}ImageName: a\n`, 'imgtpl/deprecated-parameter', 'InvalidImageName.Malformed'],
  [
    `${IMAGE}ImageName: a\nImageOptions: { ImageName: ab }\n`,
    'imgtpl/deprecated-parameter',
    'InvalidImageName.Malformed',
  ],
  [`${IMAGE}Name: a\nDescription: a\n`, 'InvalidName.Malformed', 'InvalidDescription.Malformed'],
  ['{}\n', 'imgtpl/missing-parameter', 'imgtpl/missing-parameter'],
  ['RegionId: cn-beijing\nBaseImageType: image\n', 'InvalidBaseImageType.NotSupportedValue'],
  ['RegionId: cn-beijing\nBaseImageType: oss\n', 'InvalidBaseImageType.NotSupportedValue'],
  [`${IMAGE}RepairMode: Some\nRepairItem: [fstab]\n`, 'InvalidParameter.RepairMode'],
  [`${IMAGE}RepairItem: [fstabs]\n`, 'imgtpl/invalid-value'],
  ['region: cn-beijing\nBaseImagetype: OSS\n', 'imgtpl/unknown-parameter', 'imgtpl/unknown-parameter'],
  ['RegionId: cn-beijing\nBaseImageType: IMAGE\nbaseImage: m-1\n', 'imgtpl/unknown-parameter'],
  ['RegionId: cn-beijing\nBaseImageType: OSS\nimportImageOptions: {}\n', 'imgtpl/unknown-parameter'],
  [`${IMAGE}Tag: [{ key: a }]\n`, 'imgtpl/unknown-parameter'],
  [`${IMAGE}RepairMode: Customized\nRepairitem: [fstab]\n`, 'imgtpl/unknown-parameter'],
  [`${IMAGE}Tag: [{ Schlüssel: a }]\n`, 'InvalidTagKey.Malformed', 'imgtpl/unknown-parameter'],
  [`${IMAGE}RepairMode: [a]\nRepairItem: [fstab]\n`, 'imgtpl/wrong-type'],
  [`${OSS}  Architecture: arm\n  BootMode: BIOS\n`, 'InvalidParameter.ImportImageOptionsArchitecture'],
  [`${OSS}  OSType: bsd\n  Platform: Ubuntu\n`, 'InvalidParameter.ImportImageOptionsOSType'],
  [`${OSS}BaseImage: 12\n`, 'imgtpl/wrong-type'],
  [
    `${IMAGE}ImportImageOptions: { DiskDeviceMappings: [{ OSSBucket: A }] }\n`,
    'InvalidParameterCombination',
    'MissingParameter.ImportImageOptionsDiskDeviceMappingsOSSObject',
    'InvalidParameter.ImportImageOptionsDiskDeviceMappingsOSSBucket',
  ],
  [`${IMAGE}RepairMode: Standard\nRepairItem: [fstab, fstabs, bcd]\n`, 'imgtpl/invalid-value'],
  ['RegionId: cn-beijing\nBaseImageType: OSS\nImportImageOptions: { DiskDeviceMappings: no }\n', 'imgtpl/wrong-type'],
  [
    `${IMAGE}Tag: [{ Key: aliyun }, { Key: aliyun }, { Key: a }, { Key: a }, { Key: a }]\n`,
    'InvalidTagKey.Malformed',
    'InvalidTagKey.Malformed',
    'Duplicate.TagKey',
    'Duplicate.TagKey',
  ],
];

describe('validateRequest, several faults at once', () => {
  for (const [text, ...codes] of TOGETHER) {
    it(`finds ${codes.join(' and ')}`, async () => {
      assert.deepEqual(
        (await judge(text)).map(({ code }) => code),
        codes,
      );
    });
  }
});

describe('the options of validateRequest', () => {
  const combination = `${IMAGE}RepairMode: Customized\n`;

  it('lower what is inferred, and nothing else', async () => {
    const settings = { ...DEFAULT_SETTINGS, inferredErrors: 'warning' } as const;
    const [inferred] = await judge(combination, { settings });
    const [documented] = await judge(`${IMAGE}Name: a\n`, { settings });
    assert.deepEqual([inferred?.severity, inferred?.basis], ['warning', 'inferred']);
    assert.deepEqual([documented?.severity, documented?.basis], ['error', 'documented']);
  });

  it('switch a code off, or give it another severity', async () => {
    const off = new Map([['InvalidParameterCombination', { severity: 'off', reason: 'why' }]] as const);
    assert.deepEqual(await judge(combination, { settings: { ...DEFAULT_SETTINGS, rules: off } }), []);
    const raised = new Map([['imgtpl/unknown-region', { severity: 'error' }]] as const);
    const [region] = await judge('RegionId: x\nBaseImageType: IMAGE\nBaseImage: a\n', {
      settings: { ...DEFAULT_SETTINGS, rules: raised },
    });
    assert.equal(region?.severity, 'error');
  });

  it('say that a parameter is missing where its misspelling is switched off', async () => {
    const off = new Map([['imgtpl/unknown-parameter', { severity: 'off' }]] as const);
    const found = await judge('regionId: a\nBaseImageType: IMAGE\nBaseImage: a\n', {
      settings: { ...DEFAULT_SETTINGS, rules: off },
    });
    assert.deepEqual(
      found.map(({ code, parameter }) => [code, parameter]),
      [['imgtpl/missing-parameter', 'RegionId']],
    );
  });

  for (const fault of ['missing', 'no-file', 'unreadable', 'too-large', 'not-text', 'outside-root'] as const) {
    it(`report a content file that is ${fault}`, async () => {
      const text = `${IMAGE}BuildContentFile: ../a.imgtpl\n`;
      const [found, ...others] = await judge(text, { contents: new Map([['../a.imgtpl', { fault }]]) });
      assert.ok(found);
      assert.deepEqual(others, []);
      assert.deepEqual([found.code, found.parameter], ['imgtpl/content-file', 'BuildContent']);
      assert.equal(text.slice(found.range.start, found.range.end), '../a.imgtpl');
    });
  }

  it('compare the content with the template that the file belongs to', async () => {
    const template = { parameter: 'BuildContent', path: 'web.imgtpl' };
    assert.deepEqual(await judge(IMAGE, { template }), []);
    assert.deepEqual(await judge(`${IMAGE}BuildContentFile: ./web.imgtpl\n`, { template }), []);
    for (const content of ['BuildContent: RUN a', 'BuildContentFile: other.imgtpl']) {
      const [found] = await judge(`${IMAGE}${content}\n`, { template });
      assert.deepEqual([found?.code, found?.parameter], ['imgtpl/content-conflict', 'BuildContent']);
    }
  });

  it('say the same in three languages', async () => {
    const texts = await Promise.all(
      LANGUAGES.map(async (language) => {
        const [found] = await judge(combination, { messages: await loadRequestMessages(language) });
        return found?.message;
      }),
    );
    assert.equal(new Set(texts).size, LANGUAGES.length);
  });
});

async function judge(text: string, options: Partial<ValidateOptions> = {}) {
  const read = await loadPipelineReader('yaml');
  const messages = await loadRequestMessages('en');
  return read(text).documents.flatMap((document) => validateRequest(document, { messages, ...options }));
}
