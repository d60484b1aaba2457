import assert from 'node:assert/strict';
import type { Diagnostic } from '@imgtpl/language';
import { loadPipelineReader, loadRequestMessages, type RequestMessages, validateRequest } from '@imgtpl/request';
import { API_ERRORS, type ApiErrorRow, LANGUAGES } from '@imgtpl/spec';
import { COMBINATIONS } from './fixtures/combinations.js';
import type { RequestFixture } from './fixtures/request-fixture.js';
import { TEXTS } from './fixtures/texts.js';
import { VALUES } from './fixtures/values.js';

const FIXTURES: readonly RequestFixture[] = [...TEXTS, ...VALUES, ...COMBINATIONS];

interface Expectation {
  readonly code: string;
  readonly severity: string;
  readonly parameter: string | undefined;
  readonly http: number | undefined;
  readonly at: string;
}

describe('validateRequest', () => {
  let validate: (text: string) => readonly Diagnostic[];
  let languages: readonly RequestMessages[];

  before(async () => {
    const read = await loadPipelineReader('yaml');
    languages = await Promise.all(LANGUAGES.map(loadRequestMessages));
    const [messages] = languages;
    assert.ok(messages);
    validate = (text) => read(text).documents.flatMap((document) => validateRequest(document, { messages }));
  });

  for (const fixture of FIXTURES) {
    it(`${fixture.code} of ${fixture.parameter ?? 'the file'}: ${oneLine(fixture.faulty)}`, () => {
      const text = fixture.faulty.replace(/[⟦⟧]/g, '');
      const found = validate(text);
      assert.deepEqual(
        found.map((diagnostic) => seen(diagnostic, text)),
        [expected(fixture)],
      );
      for (const { message, related, fixes } of found) {
        for (const text of [message, ...related.map((it) => it.message)]) assert.match(text, /^\S.*[.?]$/s);
        for (const { title } of fixes) assert.match(title, /^\S/);
      }
      if (fixture.sound !== undefined)
        assert.deepEqual(
          validate(fixture.sound).map(({ code, message }) => [code, message]),
          [],
        );
    });
  }

  const remedies: Readonly<Record<string, string>> = {
    'Description: 1.10': 'Description takes a text: write "1.10".',
    'SystemDiskSize: "40"': 'SystemDiskSize takes an integer: write 40.',
    'SystemDiskSize: 40 GiB': 'SystemDiskSize takes an integer: write 40.',
    'SystemDiskSize: "40gb"': 'SystemDiskSize takes an integer: write 40.',
    'SystemDiskSize: 1T': 'SystemDiskSize takes an integer.',
    'InternetMaxBandwidthOut: 10Mbps': 'InternetMaxBandwidthOut takes an integer: write 10.',
    'InternetMaxBandwidthOut: 10 MB/s': 'InternetMaxBandwidthOut takes an integer.',
    'SystemDiskSize: 4_0': 'SystemDiskSize takes an integer.',
    'DeleteInstanceOnFailure: off': 'DeleteInstanceOnFailure takes true or false: write false.',
    'RepairMode: true': '"true" is not a value of RepairMode: use Standard, All, Customized.',
    'RepairMode: [All]': 'RepairMode takes a text: write it as one value.',
    'ToRegionId: cn-beijing': 'ToRegionId takes a list: write ["cn-beijing"].',
    'ToRegionId: cn-beijing, cn-shanghai': 'ToRegionId takes a list: write ["cn-beijing", "cn-shanghai"].',
    'RepairItem: ","': 'RepairItem takes a list: put its items in [ ], or each on a line of its own after "- ".',
    'Tag: [{ Key: a, TagValue: b }]': 'CreateImagePipeline has no parameter TagValue. Did you mean Value?',
    'Tag: [{ Name: a, Value: b }]': 'CreateImagePipeline has no parameter Name. Did you mean Key?',
    'Tag: { team: web }': 'Tag takes a list: write [{ Key: team, Value: web }].',
    'Tag: { Key: web, team: a }': 'Tag takes a list: put its items in [ ], or each on a line of its own after "- ".',
    'AddAccount.1: "1"': `AddAccount.1 is a flattened name, which pipeline files do not use: nest it, as in AddAccount: […].`,
    'tag.12.key: a':
      'tag.12.key is a flattened name, which pipeline files do not use: nest it, as in Tag: [{ Key: … }].',
    'ImageOptions: { ImageTags.1.Key: a }':
      'ImageTags.1.Key is a flattened name, which pipeline files do not use: nest it, as in ImageTags: [{ Key: … }].',
    'BuildContent: [RUN a]': 'BuildContent takes a text: write it as one value, after "|" if it has several lines.',
    'BuildContentFile: 12': 'BuildContentFile takes a text: write "12".',
    'SystemDisk: 40': 'CreateImagePipeline has no parameter SystemDisk. Did you mean SystemDiskSize?',
    'ImageOptions: { tags: [] }': 'CreateImagePipeline has no parameter tags. Did you mean ImageTags?',
    'Disks: 40': 'CreateImagePipeline has no parameter Disks: remove it.',
    'Build: a': 'CreateImagePipeline has no parameter Build: remove it.',
    'ImageOptions: { RegionId: a }': 'RegionId does not belong here: its place is RegionId, at the top of the file.',
    'RoleName: a': 'RoleName does not belong here: its place is ImportImageOptions.RoleName.',
    'ImportImageOptions.Features.ImdsSupport: v2':
      'ImportImageOptions.Features.ImdsSupport is a flattened name, which pipeline files do not use: nest it, as in ImportImageOptions: { Features: { ImdsSupport: … } }.',
  };
  for (const [line, message] of Object.entries(remedies)) {
    it(`says what to write for ${line}`, () => {
      const text = `RegionId: cn-hangzhou\nBaseImageType: IMAGE\nBaseImage: a\n${line}\n`;
      assert.deepEqual(
        validate(text).map((found) => found.message),
        [message],
      );
    });
  }

  const regions: Readonly<Record<string, string | undefined>> = {
    'cn-hangzou': 'cn-hangzhou',
    cnhangzhou: 'cn-hangzhou',
    'CN-HANGZHOU': 'cn-hangzhou',
    'cn-hangzhou-b': 'cn-hangzhou',
    'us-west-1a': 'us-west-1',
    us_west_1: 'us-west-1',
    'ap-souteast1': 'ap-southeast-1',
    'us-west': 'us-west-1',
    'ap-southeast': undefined,
    'us-west-2': undefined,
    'us-east-2': undefined,
    'ap-southeast-4': undefined,
    'ap-northeast-3': undefined,
    'cn-hangzhou-3': undefined,
    'cn-hangzhou2': undefined,
    'eu-south-1': undefined,
    'sa-east-1': undefined,
    'ca-west-1': undefined,
    'mars-1': undefined,
  };
  for (const [region, meant] of Object.entries(regions)) {
    it(`takes the region ${region} for ${meant ?? 'an unknown one'}`, () => {
      const [found] = validate(`RegionId: ${region}\nBaseImageType: IMAGE\nBaseImage: a\n`);
      assert.equal(found?.code, 'imgtpl/unknown-region');
      assert.equal(/Did you mean (.*)\?/.exec(found.message)?.[1], meant);
    });
  }

  const choices: Readonly<Record<string, string | undefined>> = {
    'Platform: Windows Server 2025': undefined,
    'Platform: Windows Servr 2019': 'Windows Server 2019',
    'Platform: CentOS 7': 'CentOS',
    'Architecture: x86_32': undefined,
    'Architecture: x86-64': 'x86_64',
    'Architecture: x86': 'x86_64',
    'Architecture: arm': 'arm64',
  };
  for (const [line, meant] of Object.entries(choices)) {
    it(`takes ${line} for ${meant ?? 'an unknown value'}`, () => {
      const messages = validate(`ImportImageOptions: { ${line} }\n`).map(({ message }) => message);
      const found = messages.find((message) => message.includes('is not a value of'));
      assert.equal(/did you mean (.*)\?/.exec(found ?? '')?.[1], meant);
      assert.ok(found);
    });
  }

  it('has a fixture for every code of the API that a request alone can trigger', () => {
    const shown = new Set(FIXTURES.map(({ code }) => code));
    const rows: readonly (readonly [string, ApiErrorRow])[] = Object.entries(API_ERRORS);
    const expectedCodes = rows
      .filter(([, { shownBy }]) => shownBy.some((who) => who === 'request'))
      .map(([code]) => code);
    assert.deepEqual(
      expectedCodes.filter((code) => !shown.has(code)),
      [],
    );
  });
});

/** The marked place with its offset, so that the same text elsewhere does not count. */
function expected({ code, parameter, severity, faulty }: RequestFixture): Expectation {
  const start = faulty.indexOf('⟦');
  const at = faulty.slice(start + 1, faulty.indexOf('⟧'));
  return { code, severity: severity ?? 'error', parameter, http: httpOf(code), at: `${start}: ${at}` };
}

function seen({ code, severity, parameter, httpStatus, range }: Diagnostic, text: string): Expectation {
  return { code, severity, parameter, http: httpStatus, at: `${range.start}: ${text.slice(range.start, range.end)}` };
}

function httpOf(code: string): number | undefined {
  const rows: Readonly<Record<string, ApiErrorRow>> = API_ERRORS;
  return rows[code]?.http;
}

function oneLine(text: string): string {
  const marked = text.slice(text.indexOf('⟦'), text.indexOf('⟧') + 1);
  return marked.length <= 40 ? marked : `${marked.slice(0, 39)}…`;
}
