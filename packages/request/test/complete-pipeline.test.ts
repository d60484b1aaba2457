import assert from 'node:assert/strict';
import { completePipeline, loadRequestMessages, type RequestMessages } from '@imgtpl/request';
import fc from 'fast-check';

interface CompletionCase {
  readonly name: string;
  /** `<|>` is the cursor. */
  readonly text: string;
  /** The first labels; all of them when `whole` is set. */
  readonly labels: readonly string[];
  readonly whole?: true;
}

const CASES: readonly CompletionCase[] = [
  {
    name: 'required parameters first in an empty file',
    text: '<|>',
    labels: ['RegionId', 'BaseImageType', 'BaseImage', 'Name'],
  },
  {
    name: 'parameters that are not there yet',
    text: 'RegionId: a\nBa<|>\nBaseImage: b\n',
    labels: ['BaseImageType', 'Name'],
  },
  {
    name: 'parameters that are not there yet, behind a byte-order mark',
    text: '\uFEFFRegionId: a\nBa<|>',
    labels: ['BaseImageType'],
  },
  { name: 'parameters on a line that a CR begins', text: 'RegionId: a\rBa<|>', labels: ['BaseImageType'] },
  { name: 'values of a choice', text: 'BaseImageType: <|>', labels: ['IMAGE', 'IMAGE_FAMILY', 'OSS'], whole: true },
  {
    name: 'values of a choice that is begun',
    text: 'RepairMode: Sta<|>\n',
    labels: ['Standard', 'All', 'Customized'],
    whole: true,
  },
  {
    name: 'values of a flag, the other than the default first',
    text: 'DeleteInstanceOnFailure: <|>',
    labels: ['false', 'true'],
    whole: true,
  },
  {
    name: 'parameters behind a block of content',
    text: 'Name: ab\nBuildContent: |\n  RUN a\n\nRep<|>',
    labels: ['RegionId', 'BaseImageType', 'BaseImage'],
  },
  {
    name: 'values behind a block of content',
    text: 'BuildContent: |\n  RUN a\nRepairMode: <|>',
    labels: ['Standard', 'All', 'Customized'],
    whole: true,
  },
  { name: 'an item of a list in quotes', text: 'ToRegionId:\n  - "cn<|>"', labels: ['cn-hangzhou'] },
  {
    name: 'parameters that are not there yet, past comments and a list at its column',
    text: 'RegionId: a\n<|>\n# which\nToRegionId:\n- cn-beijing\nBaseImageType: IMAGE\n',
    labels: ['BaseImage', 'Name'],
  },
  {
    name: 'members of an item whose dash stands alone',
    text: 'Tag:\n  -\n    Key: a\n    <|>',
    labels: ['Value'],
    whole: true,
  },
  {
    name: 'nothing at a column where YAML allows no key',
    text: 'ImageOptions:\n  ImageName: ab\n <|>',
    labels: [],
    whole: true,
  },
  {
    name: 'nothing at a column where the lines below have no key',
    text: 'ImageOptions:\n    <|>\n  # why\n  ImageName: ab\n',
    labels: [],
    whole: true,
  },
  {
    name: 'no dash at a column where the lines below have none',
    text: 'Tag:\n    <|>\n  - Key: a',
    labels: [],
    whole: true,
  },
  {
    name: 'nothing below a group that has its value already',
    text: 'ImageOptions: { ImageName: ab } # why\n  <|>',
    labels: [],
    whole: true,
  },
  { name: 'no dash below brackets', text: 'ToRegionId: [\n  cn-beijing\n]\n  <|>', labels: [], whole: true },
  {
    name: 'members below an anchor and a comment',
    text: 'ImageOptions: &a # why\n  ImageN<|>',
    labels: ['ImageName'],
  },
  { name: 'members below an anchor alone', text: 'ImageOptions: !!map &a\n  <|>', labels: ['ImageName'] },
  { name: 'nothing between a dash and its keys', text: 'Tag:\n  - Key: a\n   <|>', labels: [], whole: true },
  { name: 'regions between brackets', text: 'ToRegionId: [cn-beijing, cn-<|>]', labels: ['cn-hangzhou'] },
  { name: 'regions between brackets that are open', text: 'ToRegionId: [<|>\nName: ab\n', labels: ['cn-hangzhou'] },
  { name: 'members between braces', text: 'Tag: [{ Key: a }, { K<|> }]', labels: ['Key', 'Value'], whole: true },
  { name: 'members that are left between braces', text: 'Tag:\n  - { <|>, Key: a }', labels: ['Value'], whole: true },
  {
    name: 'values between braces',
    text: 'ImageOptions: { ImageFeatures: { NvmeSupport: <|> } }',
    labels: ['supported', 'unsupported', 'auto'],
    whole: true,
  },
  {
    name: 'regions on a line of their own between brackets',
    text: 'ToRegionId: [\n  cn-beijing,\n  <|>\n]',
    labels: ['cn-hangzhou'],
  },
  {
    name: 'members between braces over several lines',
    text: "ImageOptions: { # why\n  'ImageName': ab,\n  <|>,\n  Description: a\n}\n",
    labels: ['ImageFamily', 'ImageFeatures', 'ImageTags'],
    whole: true,
  },
  {
    name: 'members of an item between braces over several lines',
    text: 'Tag:\n  - {\n      Key: a, # {\n      <|>\n    }\n',
    labels: ['Value'],
    whole: true,
  },
  {
    name: 'parameters that are left in JSON',
    text: '{\n"RegionId": "a",\n<|>\n}',
    labels: ['BaseImageType', 'BaseImage'],
  },
  {
    name: 'values in JSON',
    text: '{\n  "RepairMode":\n    <|>\n}',
    labels: ['Standard', 'All', 'Customized'],
    whole: true,
  },
  { name: 'regions at the margin between brackets', text: 'ToRegionId: [\r\n<|>\r\n]', labels: ['cn-hangzhou'] },
  { name: 'parameters below brackets that are open', text: 'ToRegionId: [\n  a,\nNa<|>\n', labels: ['RegionId'] },
  {
    name: 'parameters on a blank line below them, with CRLF',
    text: 'ToRegionId: [\r\n  a,\r\n<|>\r\nName: b',
    labels: ['RegionId'],
  },
  { name: 'parameters below brackets over several lines', text: 'ToRegionId: [\n  a\n]\n<|>\n', labels: ['RegionId'] },
  { name: 'nothing in a comment between braces', text: 'Tag: [{\n  # <|>\n}]', labels: [], whole: true },
  { name: 'nothing right behind a colon between braces', text: '{ RepairMode:<|> }', labels: [], whole: true },
  { name: 'values behind a tab', text: 'RepairMode:\t<|>', labels: ['Standard', 'All', 'Customized'], whole: true },
  { name: 'nothing in an item that is a block', text: 'AddAccount:\n  - |-\n    1<|>\n', labels: [], whole: true },
  {
    name: 'nothing in a line with a line separator',
    text: 'BuildContent: |\n  RUN \u2028<|>',
    labels: [],
    whole: true,
  },
  {
    name: 'nothing on a blank line at the margin of content that goes on',
    text: 'BuildContent: |\n  RUN a\n<|>\n  RUN b\n',
    labels: [],
    whole: true,
  },
  { name: 'nothing behind brackets', text: 'ToRegionId: [cn-beijing] <|>', labels: [], whole: true },
  { name: 'nothing between braces that belong to nobody', text: 'Name: { <|> }', labels: [], whole: true },
  { name: 'regions', text: 'RegionId: <|>', labels: ['cn-hangzhou', 'cn-qingdao'] },
  { name: 'regions of a list', text: 'ToRegionId:\n  - <|>', labels: ['cn-hangzhou'] },
  { name: 'regions of a list that is not indented', text: 'ToRegionId:\n- cn-beijing\n- <|>', labels: ['cn-hangzhou'] },
  {
    name: 'members of a group',
    text: 'ImageOptions:\n  ImageName: a\n  <|>',
    labels: ['ImageFamily', 'Description', 'ImageFeatures', 'ImageTags'],
    whole: true,
  },
  {
    name: 'members of a group in a group',
    text: 'ImageOptions:\n  ImageFeatures:\n    <|>\nName: a\n',
    labels: ['NvmeSupport'],
    whole: true,
  },
  {
    name: 'values deep inside',
    text: 'ImageOptions:\n  ImageFeatures:\n    NvmeSupport: <|>',
    labels: ['supported', 'unsupported', 'auto'],
    whole: true,
  },
  { name: 'members of an item', text: 'Tag:\n  - <|>', labels: ['Key', 'Value'], whole: true },
  {
    name: 'the other members of an item',
    text: 'Tag:\n  - Key: a\n    Value: b\n  - Key: c\n    <|>',
    labels: ['Value'],
    whole: true,
  },
  {
    name: 'members of a disk',
    text: 'ImportImageOptions:\n  DiskDeviceMappings:\n  - OSSBucket: a\n    <|>',
    labels: ['OSSObject', 'Format', 'DiskImageSize'],
    whole: true,
  },
  {
    name: 'the group after a list',
    text: 'ImportImageOptions:\n  DiskDeviceMappings:\n    - OSSBucket: a\n  OSType: <|>',
    labels: ['linux', 'windows'],
    whole: true,
  },
  { name: 'the dash of a list', text: 'Tag:\n  <|>\nName: a\n', labels: ['-'], whole: true },
  { name: 'the dash of a list in an item', text: 'ImageOptions:\n  ImageTags:\n    <|>', labels: ['-'], whole: true },
  { name: 'the dash of the next item', text: 'ToRegionId:\n  - cn-beijing\n  <|>', labels: ['-'], whole: true },
  { name: 'no dash beside the others', text: 'Tag:\n    - Key: a\n  <|>', labels: [], whole: true },
  { name: 'no dash instead of a word', text: 'ToRegionId:\n  cn<|>', labels: [], whole: true },
  {
    name: 'items of a list that are left',
    text: 'RepairItem:\n  - fstab\n  - "grub" # why\n  - <|>\n  # why\n\n  - dhcp\n  - {}\n  - selinux\nName: growpart\n',
    labels: ['growpart', 'cloudinit'],
  },
  {
    name: 'items that are left in a list at the column of its key',
    text: 'RepairItem:\n- fstab\n- <|>\n- grub\nName: dhcp\n- selinux\n',
    labels: ['dhcp', 'selinux'],
  },
  {
    name: 'items that are left between brackets',
    text: 'RepairItem: [fstab, "grub",\n  <|>, dhcp, {}, selinux]',
    labels: ['growpart', 'cloudinit'],
  },
  { name: 'the item that stands there', text: 'RepairItem: [grub, <|>fstab]', labels: ['fstab', 'dhcp'] },
  { name: 'the next document', text: 'RegionId: a\n---\n<|>', labels: ['RegionId'] },
  {
    name: 'parameters after a block of content',
    text: 'BuildContent: |\n  RUN a\nRegionId: b\n<|>',
    labels: ['BaseImageType'],
  },
  {
    name: 'no content beside the file with it',
    text: 'BuildContentFile: a\n<|>\nRegionId: b\nName: c\n',
    labels: [
      'BaseImageType',
      'BaseImage',
      'Description',
      'VSwitchId',
      'InstanceType',
      'SystemDiskSize',
      'InternetMaxBandwidthOut',
      'DeleteInstanceOnFailure',
      'TestContent',
    ],
  },
  { name: 'names in quotes', text: 'Tag:\n  - Key: a\n    "V<|>": b\n', labels: ['Value'], whole: true },
  { name: 'the next document, behind the end of one', text: 'RegionId: a\n...\n<|>', labels: ['RegionId'] },
  {
    name: 'parameters behind a block with an anchor',
    text: 'BuildContent: !!str &b |\n  # {\n  [ a ]\n<|>',
    labels: ['RegionId'],
  },
  { name: 'nothing in a block with an anchor', text: 'ImageOptions: &b |\n  <|>', labels: [], whole: true },
  { name: 'nothing behind the mark of a document', text: '--- <|>', labels: [], whole: true },
  { name: 'nothing behind a tab', text: 'Name: a\n\t<|>', labels: [], whole: true },
  { name: 'nothing behind a question mark', text: '? Na<|>', labels: [], whole: true },
  { name: 'nothing inside content', text: 'BuildContent: |\n  RUN a\n  <|>', labels: [], whole: true },
  { name: 'nothing in a comment', text: '# a<|>', labels: [], whole: true },
  { name: 'nothing for a free text', text: 'Name: a<|>', labels: [], whole: true },
  { name: 'nothing under what is unknown', text: 'Foo:\n  <|>', labels: [], whole: true },
];

const JSON_CASES: readonly CompletionCase[] = [
  { name: 'nothing outside of braces', text: '<|>', labels: [], whole: true },
  { name: 'required parameters first', text: '{ <|> }', labels: ['RegionId', 'BaseImageType', 'BaseImage', 'Name'] },
  {
    name: 'parameters that are not there yet, before and behind',
    text: '{\n  "RegionId": "a",\n  "Ba<|>",\n  "BaseImage": { "Name": 1 }\n}',
    labels: ['BaseImageType', 'Name'],
  },
  {
    name: 'the name that stands there',
    text: '{ "Na<|>me": 1 }',
    labels: ['RegionId', 'BaseImageType', 'BaseImage', 'Name'],
  },
  {
    name: 'names where a comma was forgotten',
    text: '{ "RegionId": "a"\n  "<|>" }',
    labels: ['BaseImageType', 'BaseImage', 'Name'],
  },
  { name: 'nothing where a comma belongs', text: '{ "RegionId": "a" <|> }', labels: [], whole: true },
  { name: 'nothing where a colon belongs', text: '{ "RegionId" <|> }', labels: [], whole: true },
  { name: 'nothing behind a closed text', text: '{ "RegionId": "a"<|> }', labels: [], whole: true },
  {
    name: 'values of a choice',
    text: '{ "BaseImageType": <|> }',
    labels: ['IMAGE', 'IMAGE_FAMILY', 'OSS'],
    whole: true,
  },
  {
    name: 'values of a choice in quotes',
    text: '{ "BaseImageType": "<|>',
    labels: ['IMAGE', 'IMAGE_FAMILY', 'OSS'],
    whole: true,
  },
  { name: 'values of a flag', text: '{ "DeleteInstanceOnFailure": <|> }', labels: ['false', 'true'], whole: true },
  { name: 'regions of a list', text: '{ "ToRegionId": ["cn-beijing", "<|>"] }', labels: ['cn-hangzhou'] },
  {
    name: 'items that are left',
    text: '{ "RepairItem": ["fstab", "gr<|>"\n"dhcp", "selinux"], "Name": "grub" }',
    labels: ['grub', 'growpart'],
  },
  { name: 'nothing in a list of groups', text: '{ "Tag": [<|>] }', labels: [], whole: true },
  { name: 'members of an item', text: '{ "Tag": [{ "Key": "a" }, { "<|>" }] }', labels: ['Key', 'Value'], whole: true },
  {
    name: 'values deep inside',
    text: '{ "ImageOptions": { "ImageFeatures": { "NvmeSupport": "<|>" } } }',
    labels: ['supported', 'unsupported', 'auto'],
    whole: true,
  },
  { name: 'templates', text: '{ "BuildContentFile": "<|>" }', labels: ['web.imgtpl'], whole: true },
  { name: 'nothing in a content', text: '{ "BuildContent": "RUN {\\"<|>" }', labels: [], whole: true },
  { name: 'nothing behind half an escape', text: '{ "BuildContent": "RUN a\\<|>\n}', labels: [], whole: true },
  { name: 'nothing of a name that nobody knows', text: '{ "Nam": { "<|>" } }', labels: [], whole: true },
];

describe('completePipeline', () => {
  let messages: RequestMessages;

  before(async () => {
    messages = await loadRequestMessages('en');
  });

  for (const { name, text, labels, whole } of CASES) {
    it(`offers ${name}`, () => {
      const found = complete(text).map(({ label }) => label);
      assert.deepEqual(whole ? found : found.slice(0, labels.length), labels);
    });
  }

  it('replaces what is begun, and opens groups, lists and content', () => {
    assert.equal(inserted('Reg<|>\n', 'RegionId'), 'RegionId: \n');
    assert.equal(inserted('Im<|>', 'ImageOptions'), 'ImageOptions:\n  ');
    assert.equal(inserted('ImageOptions:\n  <|>', 'ImageTags'), 'ImageOptions:\n  ImageTags:\n    - ');
    assert.equal(inserted('<|>', 'BuildContent'), 'BuildContent: |\n  ');
    assert.equal(inserted('<|>', 'BuildContentFile'), 'BuildContentFile: ');
    assert.equal(inserted('RepairMode: sta<|>', 'Standard'), 'RepairMode: Standard');
    assert.equal(inserted('Tag:\n  <|>\nName: a\n', '-'), 'Tag:\n  - \nName: a\n');
  });

  it('goes on behind a dash if there is something to choose from', () => {
    const goesOn = (text: string) => complete(text).map((it) => [it.label, it.goesOn]);
    assert.deepEqual(goesOn('Tag:\n  <|>'), [['-', true]]);
    assert.deepEqual(goesOn('ToRegionId:\n  <|>'), [['-', true]]);
    assert.deepEqual(goesOn('AddAccount:\n  <|>'), [['-', undefined]]);
  });

  it('stays on its line between brackets', () => {
    assert.equal(inserted('ToRegionId: [cn-<|>]', 'cn-beijing'), 'ToRegionId: [cn-beijing]');
    assert.equal(inserted('ImageOptions: { <|> }', 'ImageTags'), 'ImageOptions: { ImageTags:  }');
    assert.equal(inserted('Tag: [{ Ke<|>y: a }]', 'Value'), 'Tag: [{ Value: a }]');
    assert.equal(inserted('ImageOptions: {\n  <|>\n}', 'ImageTags'), 'ImageOptions: {\n  ImageTags: \n}');
  });

  it('replaces the whole word, and keeps its colon', () => {
    assert.equal(inserted('Na<|>m: x\n', 'Name'), 'Name: x\n');
    assert.equal(inserted('Tag:\n  - Ke<|> : a\n', 'Key'), 'Tag:\n  - Key : a\n');
    assert.equal(inserted('RepairMode: St<|>and # a\n', 'Standard'), 'RepairMode: Standard # a\n');
    assert.equal(inserted('RepairMode: "St<|>and"\n', 'Standard'), 'RepairMode: Standard\n');
    assert.equal(inserted('RegionId: cn-<|>x\r\nName: a', 'cn-beijing'), 'RegionId: cn-beijing\r\nName: a');
  });

  it('is found by the quotes that are written already', () => {
    const filters = (text: string) => complete(text).map(({ filterText }) => filterText);
    assert.deepEqual(filters('BaseImageType: "<|>"'), ['"IMAGE"', '"IMAGE_FAMILY"', '"OSS"']);
    assert.equal(filters("ToRegionId:\n  - 'cn<|>'")[0], "'cn-hangzhou'");
    assert.equal(inserted("ToRegionId:\n  - 'cn<|>'\n", 'cn-beijing'), 'ToRegionId:\n  - cn-beijing\n');
    assert.deepEqual(filters('BaseImageType: <|>'), [undefined, undefined, undefined]);
  });

  it('keeps the quotes of a name', () => {
    assert.equal(inserted('"Na<|>": a\n', 'Name'), '"Name": a\n');
    assert.equal(inserted("'Na<|>\n", 'Name'), "'Name': \n");
    assert.equal(inserted('{ "Na<|>":a }', 'Name'), '{ "Name":a }');
    assert.equal(inserted("Tag: [{ 'K<|>' }]", 'Key'), "Tag: [{ 'Key':  }]");
    assert.deepEqual(
      [...new Set(complete("Tag: [{ 'K<|>' }]").map(({ filterText }) => filterText))],
      ["'Key'", "'Value'"],
    );
  });

  it('offers templates where a file is named', () => {
    const templates = ['web.imgtpl', 'a b.imgtpl'];
    const items = (text: string) =>
      completePipeline(text, text.length, {
        messages,
        language: 'en',
        syntax: 'yaml',
        forms: 'words',
        lines: 'kept',
        templates,
      }).map(({ newText }) => newText);
    assert.deepEqual(items('BuildContentFile: '), ['web.imgtpl', '"a b.imgtpl"']);
    assert.deepEqual(items('TestContentFile: w'), ['web.imgtpl', '"a b.imgtpl"']);
    assert.deepEqual(items('TestContentFile: ./'), ['./web.imgtpl', '"./a b.imgtpl"']);
    assert.deepEqual(items('TestContentFile: "./w'), ['./web.imgtpl', '"./a b.imgtpl"']);
    assert.deepEqual(items('BuildContent: '), []);
  });

  it('never throws, whatever the text and the place', () => {
    const parts = fc.array(
      fc.constantFrom(
        ...['Tag', 'ImageOptions', ':', ' ', '  ', '\n', '- ', 'Key', '|', '---', '#', '"', '{', '\r\n', 'a'],
        ...["'", '}', '[', ']', ',', '\t', '\u2028'],
      ),
    );
    fc.assert(
      fc.property(parts, fc.nat(), (list, place) => {
        const text = list.join('');
        for (const { range } of completePipeline(text, place % (text.length + 1), {
          messages,
          language: 'en',
          syntax: 'yaml',
          forms: 'words',
          lines: 'kept',
        })) {
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  describe('in JSON', () => {
    for (const { name, text, labels, whole } of JSON_CASES) {
      it(`offers ${name}`, () => {
        const found = completeJson(text).map(({ label }) => label);
        assert.deepEqual(whole ? found : found.slice(0, labels.length), labels);
      });
    }

    it('replaces the text with its quotes, and writes what has to stand round it', () => {
      assert.equal(insertedJson('{ "Na<|>me": 1 }', 'Name'), '{ "Name": 1 }');
      assert.equal(insertedJson('{ "Na<|>" }', 'Name'), '{ "Name": "$1" }');
      assert.equal(insertedJson('{ Na<|> }', 'Name'), '{ "Name": "$1" }');
      assert.equal(insertedJson('{ "Na<|>\n}', 'Name'), '{ "Name": "$1"\n}');
      assert.equal(insertedJson('{ <|>\n  "Name": "a" }', 'ImageOptions'), '{ "ImageOptions": {$1},\n  "Name": "a" }');
      assert.equal(insertedJson('{ <|> }', 'Tag'), '{ "Tag": [$1] }');
      assert.equal(insertedJson('{ <|> }', 'SystemDiskSize'), '{ "SystemDiskSize": $1 }');
      assert.equal(insertedJson('{ <|> }', 'BuildContentFile'), '{ "BuildContentFile": "$1" }');
      assert.equal(insertedJson('{ "RepairMode": "St<|>and" }', 'Standard'), '{ "RepairMode": "Standard" }');
      assert.equal(insertedJson('{ "RepairMode": <|> }', 'All'), '{ "RepairMode": "All" }');
      assert.equal(insertedJson('{ "RepairMode": <|>"Standard" }', 'All'), '{ "RepairMode": "All" }');
      assert.equal(insertedJson('{ "RepairMode": <|>\n"Name": "a" }', 'All'), '{ "RepairMode": "All",\n"Name": "a" }');
      assert.equal(insertedJson('{ "DeleteInstanceOnFailure": t<|> }', 'true'), '{ "DeleteInstanceOnFailure": true }');
    });

    it('never throws, whatever the text and the place', () => {
      const parts = fc.array(
        fc.constantFrom(
          '"Tag"',
          'ImageOptions',
          ':',
          ' ',
          '\n',
          '[',
          ']',
          '{',
          '}',
          '"',
          '\\',
          '"Key"',
          ',',
          '1',
          '\r\n',
        ),
      );
      fc.assert(
        fc.property(parts, fc.nat(), (list, place) => {
          const text = list.join('');
          const options = { messages, language: 'en', syntax: 'json', forms: 'snippets', lines: 'kept' } as const;
          for (const { range } of completePipeline(text, place % (text.length + 1), options)) {
            assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
          }
        }),
        { numRuns: 500 },
      );
    });
  });

  describe('a value in JSON', () => {
    const cases: readonly (readonly [text: string, label: string, expected: string])[] = [
      ['{"ToRegionId": [\n  <|>\n  "a"\n]}', 'cn-beijing', '{"ToRegionId": [\n  "cn-beijing",\n  "a"\n]}'],
      ['{"ToRegionId": [\r\n  "<|>"\r\n  "a"]}', 'cn-beijing', '{"ToRegionId": [\r\n  "cn-beijing",\r\n  "a"]}'],
      ['{"ToRegionId": [\n  <|>,\n  "a"\n]}', 'cn-beijing', '{"ToRegionId": [\n  "cn-beijing",\n  "a"\n]}'],
      ['{"ToRegionId": [\n  <|>\n]}', 'cn-beijing', '{"ToRegionId": [\n  "cn-beijing"\n]}'],
      ['{"DeleteInstanceOnFailure": <|>\n "Name": "a"}', 'false', '{"DeleteInstanceOnFailure": false,\n "Name": "a"}'],
    ];
    for (const [text, label, expected] of cases) {
      it(`is parted from what stands below it, once: ${JSON.stringify(text)}`, () => {
        assert.equal(insertedJson(text, label), expected);
        JSON.parse(expected);
      });
    }
  });

  function completeJson(text: string) {
    const options = {
      messages,
      language: 'en',
      syntax: 'json',
      forms: 'snippets',
      lines: 'kept',
      templates: ['web.imgtpl'],
    } as const;
    return completePipeline(text.replace('<|>', ''), text.indexOf('<|>'), options);
  }

  function insertedJson(text: string, name: string): string {
    const source = text.replace('<|>', '');
    const item = completeJson(text).find(({ label }) => label === name);
    assert.ok(item, name);
    return source.slice(0, item.range.start) + item.newText + source.slice(item.range.end);
  }

  function inserted(text: string, name: string): string {
    const offset = text.indexOf('<|>');
    const source = text.replace('<|>', '');
    const item = complete(text).find(({ label }) => label === name);
    assert.ok(item);
    assert.ok(item.range.start <= offset && offset <= item.range.end);
    return source.slice(0, item.range.start) + item.newText + source.slice(item.range.end);
  }

  function complete(text: string) {
    return completePipeline(text.replace('<|>', ''), text.indexOf('<|>'), {
      messages,
      language: 'en',
      syntax: 'yaml',
      forms: 'words',
      lines: 'kept',
    });
  }
});
