import assert from 'node:assert/strict';
import {
  assembleRequest,
  EMIT_FORMATS,
  EMPTY_DOCUMENT,
  explicitDefaults,
  loadEmitter,
  loadPipelineReader,
  loadRequestMessages,
  validateRequest,
} from '@imgtpl/request';
import { IMAGE, OSS } from './fixtures/request-fixture.js';

const TOP = { SystemDiskSize: 40, InternetMaxBandwidthOut: 0, DeleteInstanceOnFailure: true };
const ADVANCED = { RetainCloudAssistant: false };
const IMPORT = {
  Architecture: 'x86_64',
  OSType: 'linux',
  Platform: 'Others Linux',
  BootMode: 'BIOS',
  LicenseType: 'Auto',
  Features: { NvmeSupport: 'unsupported', ImdsSupport: 'v1' },
  RetentionStrategy: 'RetainNever',
};

/** A pipeline file, and what the defaults add to it or replace in it. */
const CASES: readonly (readonly [title: string, text: string, added: object])[] = [
  ['at the top and in groups that nobody gave', IMAGE, { ...TOP, AdvancedOptions: ADVANCED }],
  [
    'not in the place of what is given',
    `${IMAGE}SystemDiskSize: 60\nDeleteInstanceOnFailure: false\nAdvancedOptions: { RetainCloudAssistant: true }\n`,
    { InternetMaxBandwidthOut: 0 },
  ],
  [
    'beside what is given in a group',
    `${IMAGE}AdvancedOptions: { ImageNameSuffix: disable }\n`,
    { ...TOP, AdvancedOptions: { ...ADVANCED, ImageNameSuffix: 'disable' } },
  ],
  [
    'in an import, and in groups of it that nobody gave',
    OSS,
    {
      ...TOP,
      AdvancedOptions: ADVANCED,
      ImportImageOptions: { ...IMPORT, DiskDeviceMappings: [{ OSSBucket: 'images', OSSObject: 'linux.raw' }] },
    },
  ],
  [
    'as other values decide them, and not against a deprecated parameter',
    'RegionId: a\nImportImageOptions: { OSType: windows, Architecture: arm64, RetainImportedImage: true }\n',
    {
      ...TOP,
      AdvancedOptions: ADVANCED,
      ImportImageOptions: {
        ...{ Architecture: 'arm64', OSType: 'windows', Platform: 'Other Windows', BootMode: 'UEFI' },
        ...{ LicenseType: 'Auto', Features: IMPORT.Features, RetainImportedImage: true },
      },
    },
  ],
];

describe('explicitDefaults', () => {
  for (const [title, text, added] of CASES) {
    it(`writes what the API takes ${title}`, async () => {
      const request = await requestOf(text);
      assert.deepEqual(explicitDefaults(request), { ...request, ...added });
    });
  }

  it('changes nothing that is right into a fault', async () => {
    const read = await loadPipelineReader('json');
    const messages = await loadRequestMessages('en');
    for (const text of [IMAGE, OSS]) {
      const complete = JSON.stringify(explicitDefaults(await requestOf(text)));
      const [document = EMPTY_DOCUMENT] = read(complete).documents;
      assert.deepEqual(validateRequest(document, { messages }), []);
    }
  });

  it('keeps what nobody knows, whatever it is called', async () => {
    const request = await requestOf(`${IMAGE}constructor: 1\n__proto__: 2\n`);
    const complete = Object.entries(explicitDefaults(request));
    assert.deepEqual(complete.slice(-2), [
      ['constructor', 1],
      ['__proto__', 2],
    ]);
  });

  it('writes no default that a wrong value would have to decide', async () => {
    const { ImportImageOptions: options } = explicitDefaults(
      await requestOf('ImportImageOptions: { OSType: constructor, Architecture: constructor }\n'),
    );
    assert.equal(options?.Platform, undefined);
    assert.equal(options?.BootMode, undefined);
  });

  it('leaves each target what it can express', async () => {
    const request = await requestOf(`${IMAGE}Name: web\n`);
    for (const format of EMIT_FORMATS) {
      const emit = await loadEmitter(format);
      const { problems } = emit([{ request: explicitDefaults(request, format) }], { base: 'alpine' });
      assert.equal(problems, undefined, format);
    }
    const { AdvancedOptions, ...others } = explicitDefaults(request);
    assert.deepEqual(AdvancedOptions, ADVANCED);
    assert.deepEqual(explicitDefaults(request, 'terraform'), others);
    assert.deepEqual(explicitDefaults(request, 'ros'), others);
  });
});

async function requestOf(text: string) {
  const [document = EMPTY_DOCUMENT] = (await loadPipelineReader('yaml'))(text).documents;
  return assembleRequest(document);
}
