import assert from 'node:assert/strict';
import { applyEdits } from '@imgtpl/language';
import {
  assembleRequest,
  loadPipelineReader,
  loadRequestMessages,
  type PipelineSyntax,
  setBandwidth,
  validateRequest,
} from '@imgtpl/request';
import fc from 'fast-check';

interface FixCase {
  readonly name: string;
  readonly syntax?: PipelineSyntax;
  readonly before: string;
  /** The text after the first fix; absent if there is none. */
  readonly after?: string;
}

const FIXES: readonly FixCase[] = [
  {
    name: 'removes the line of an item that stands twice, with the comment behind it',
    before:
      'RegionId: a\nBaseImageType: IMAGE\nBaseImage: m\nToRegionId:\n  - cn-hangzhou\n  - cn-beijing\n  - cn-hangzhou # again\n',
    after: 'RegionId: a\nBaseImageType: IMAGE\nBaseImage: m\nToRegionId:\n  - cn-hangzhou\n  - cn-beijing\n',
  },
  {
    name: 'removes an item that stands twice between brackets',
    before: 'RegionId: a\nBaseImageType: IMAGE\nBaseImage: m\nAddAccount: ["1", "1" , "2"]\n',
    after: 'RegionId: a\nBaseImageType: IMAGE\nBaseImage: m\nAddAccount: ["1" , "2"]\n',
  },
  {
    name: 'removes an item that stands twice in JSON',
    syntax: 'json',
    before: '{"RegionId":"a","BaseImageType":"IMAGE","BaseImage":"m","AddAccount":[\n "1",\n "2",\n "1"\n]}\n',
    after: '{"RegionId":"a","BaseImageType":"IMAGE","BaseImage":"m","AddAccount":[\n "1",\n "2"\n]}\n',
  },
  {
    name: 'removes an alias of the first item',
    before: 'RegionId: a\nBaseImageType: IMAGE\nBaseImage: m\nAddAccount:\n  - &one "1"\n  - *one\n',
    after: 'RegionId: a\nBaseImageType: IMAGE\nBaseImage: m\nAddAccount:\n  - &one "1"\n',
  },
  {
    name: 'leaves an item with an anchor',
    before: 'RegionId: a\nBaseImageType: IMAGE\nBaseImage: m\nAddAccount:\n  - "1"\n  - &one "1"\n  - "2"\n',
  },
  {
    name: 'leaves a tag whose key stands twice',
    before:
      'RegionId: a\nBaseImageType: IMAGE\nBaseImage: m\nTag:\n  - Key: a\n    Value: b\n  - Key: a\n    Value: c\n',
  },
  {
    name: 'keeps the lines of a folded block, with what its header says besides',
    before: 'RegionId: a\nBuildContent: >-2 # why\n  RUN a\n  USER b\n',
    after: 'RegionId: a\nBuildContent: |-2 # why\n  RUN a\n  USER b\n',
  },
  {
    name: 'keeps the lines of a text that begins behind its key',
    before: 'RegionId: a\nBuildContent: RUN a\n  USER b\n\n   RUN c\n',
    after: 'RegionId: a\nBuildContent: |\n  RUN a\n  USER b\n\n  RUN c\n',
  },
  {
    name: 'keeps the lines of a text that begins below its key, with CRLF and unequal indentation',
    before: '  RegionId: a\r\n  "BuildContent" :\r\n      RUN a\r\n    USER b\r\n',
    after: '  RegionId: a\r\n  "BuildContent": |\r\n    RUN a\r\n    USER b\r\n',
  },
  {
    name: 'keeps the lines of a text without the blanks at their ends, which YAML drops',
    before: 'RegionId: a\nBuildContent: RUN a  \n  USER b  \n',
    after: 'RegionId: a\nBuildContent: |\n  RUN a\n  USER b  \n',
  },
  { name: 'leaves lines before a comment', before: 'RegionId: a\nBuildContent: RUN a\n  USER b # why\n' },
  { name: 'leaves lines above a comment', before: 'RegionId: a\nBuildContent: RUN a\n  USER b\n  # why\n' },
  { name: 'leaves lines of a key with a tag', before: 'RegionId: a\n!!str BuildContent: RUN a\n  USER b\n' },
  { name: 'leaves lines below a comment', before: 'RegionId: a\nBuildContent: # why\n  RUN a\n  USER b\n' },
  { name: 'leaves lines below an anchor', before: 'RegionId: a\nBuildContent: &b\n  RUN a\n  USER b\n' },
  { name: 'leaves lines between quotes', before: 'RegionId: a\nBuildContent: "RUN a\n  USER b"\n' },
  { name: 'leaves lines between braces', before: '{ RegionId: a, BuildContent: RUN a\n  USER b }\n' },
  {
    name: 'moves a deprecated parameter into a new group',
    before: 'RegionId: a\nImageName: ab # why\nName: ab\n',
    after: 'RegionId: a\nImageOptions:\n  ImageName: ab # why\nName: ab\n',
  },
  { name: 'leaves a tag without a text', before: 'RegionId: a\nImageName: !!str # why\n' },
  {
    name: 'moves a deprecated parameter into a group whose alias has no value',
    before: 'RegionId: a\nVSwitchId: &none\nImageName: ab\nImageOptions: *none\n',
    after: 'RegionId: a\nVSwitchId: &none\nImageOptions:\n  ImageName: ab\n',
  },
  {
    name: 'moves it through two new groups',
    before: 'RegionId: a\nNvmeSupport: auto\n',
    after: 'RegionId: a\nImageOptions:\n  ImageFeatures:\n    NvmeSupport: auto\n',
  },
  {
    name: 'moves it into a group that is there',
    before: 'ImageFamily: "ab"\nImageOptions:\n    ImageName: ab # why\nName: ab\n',
    after: 'ImageOptions:\n    ImageFamily: "ab"\n    ImageName: ab # why\nName: ab\n',
  },
  {
    name: 'moves it into a group above it',
    before: 'ImageOptions:\n  ImageName: ab\nImageFamily: ab\n',
    after: 'ImageOptions:\n  ImageFamily: ab\n  ImageName: ab\n',
  },
  {
    name: 'moves a block scalar with the comment behind its head',
    before: 'ImageName: >- # why\n  ab\nImageOptions: # b\nName: ab\n',
    after: 'ImageOptions:\n  ImageName: "ab" # why # b\nName: ab\n',
  },
  {
    name: 'moves it into a new group with that comment',
    before: 'ImageName: >- # why\n  ab\nName: ab\n',
    after: 'ImageOptions:\n  ImageName: "ab" # why\nName: ab\n',
  },
  {
    name: 'leaves that comment where it moves into braces',
    before: 'ImageName: >- # why\n  ab\nImageOptions: {}\n',
    after: '# why\nImageOptions: { ImageName: "ab" }\n',
  },
  {
    name: 'leaves it at its line end, too',
    before: 'ImageName: >- # why\r\n  ab\r\nImageOptions: {}\r\n',
    after: '# why\r\nImageOptions: { ImageName: "ab" }\r\n',
  },
  {
    name: 'leaves it where the block has no lines',
    before: 'ImageName: >- # why\r\nImageOptions: {}\r\n',
    after: '# why\r\nImageOptions: { ImageName: "" }\r\n',
  },
  {
    name: 'moves no value that has its key by itself',
    before: '? ImageName\n: ab\nName: ab\n',
  },
  {
    name: 'moves nothing that parts a block scalar from a comment, which would be a line of it',
    before: 'Name: >-\n  ab\nImageName: ab\n  # why\nImageOptions: {}\n',
  },
  {
    name: 'removes no item that parts a block scalar from a comment',
    before: 'AddAccount:\n- "1"\n- |-\n   2\n- "1"\n   # why\n',
  },
  {
    name: 'takes the blank lines with it that a block above would keep',
    before: 'Description: |+\n  ab\nImageName: ab\n\nImageOptions: {}\n',
    after: 'Description: |+\n  ab\nImageOptions: { ImageName: ab }\n',
  },
  {
    name: 'takes blank lines with it that are indented further than a block above',
    before: 'Name: |-\n ab\nImageName: |-\n     ab\n     \n\nImageOptions: {}\n',
    after: 'Name: |-\n ab\nImageOptions: { ImageName: "ab" }\n',
  },
  {
    name: 'leaves the blank lines behind it below any other value',
    before: 'Name: ab\nImageName: ab\n\nImageOptions: {}\n',
    after: 'Name: ab\n\nImageOptions: { ImageName: ab }\n',
  },
  {
    name: 'removes an item with the blank lines that would be a part of a block above',
    before: 'AddAccount:\n- "1"\n- |-\n 2\n- "1"\n    \n- "3"\n',
    after: 'AddAccount:\n- "1"\n- |-\n 2\n- "3"\n',
  },
  {
    name: 'moves nothing into a group that an alias stands for, too',
    before: 'ImageName: ab\nImageOptions: &it {}\nAdvancedOptions: *it\n',
  },
  {
    name: 'moves no value whose key has a tag',
    before: '{ Name: ab, !!str ImageName: ab, ImageOptions: {} }\n',
  },
  {
    name: 'moves what follows a text that ends in the mark of a key',
    before: 'Description: is it ?\nImageName: ab\nImageOptions: {}\n',
    after: 'Description: is it ?\nImageOptions: { ImageName: ab }\n',
  },
  {
    name: 'corrects a block scalar and keeps the comment behind its head',
    before: 'RepairMode: >- # why\n  standard\nName: ab\n',
    after: 'RepairMode: Standard # why\nName: ab\n',
  },
  {
    name: 'takes no quotes off where a tag makes a text of it',
    before: 'SystemDiskSize: !!str "40"\n',
  },
  {
    name: 'changes no type of what an alias stands for too',
    before: 'SystemDiskSize: &it "40"\nDescription: *it\n',
  },
  { name: 'makes no list of what has a tag', before: 'ToRegionId: !!str cn-beijing\n' },
  {
    name: 'corrects a text with an anchor',
    before: 'RepairMode: &it standard\nDescription: *it\n',
    after: 'RepairMode: &it Standard\nDescription: *it\n',
  },
  {
    name: 'moves it with the comment behind it',
    before: 'ImageOptions:\n  ImageFamily: ab # a\nImageName: ab # b\nName: ab # c\n',
    after: 'ImageOptions:\n  ImageName: ab # b\n  ImageFamily: ab # a\nName: ab # c\n',
  },
  {
    name: 'moves it into braces without the comment behind it, which stays',
    before: 'ImageOptions: { ImageFamily: ab }\nImageName: ab # b\n',
    after: 'ImageOptions: { ImageName: ab, ImageFamily: ab }\n# b\n',
  },
  {
    name: 'moves it into a group in flow form',
    before: 'ImageFamily: ab\nImageOptions: { ImageName: ab }\n',
    after: 'ImageOptions: { ImageFamily: ab, ImageName: ab }\n',
  },
  {
    name: 'moves it into a group with nothing in it',
    before: 'ImageName: ab\nImageOptions: # why\nName: ab\n',
    after: 'ImageOptions:\n  ImageName: ab # why\nName: ab\n',
  },
  {
    name: 'moves it into a group that is null',
    before: '  ImageOptions: ~\n  NvmeSupport: auto\n',
    after: '  ImageOptions:\n    ImageFeatures:\n      NvmeSupport: auto\n',
  },
  {
    name: 'moves it into empty braces',
    before: 'ImageName: ab\nImageOptions: {}\n',
    after: 'ImageOptions: { ImageName: ab }\n',
  },
  {
    name: 'moves it to a name with nothing after it',
    before: 'ImageOptions:\n  ImageName: # why\nImageName: ab\n',
    after: 'ImageOptions:\n  ImageName: ab # why\n',
  },
  {
    name: 'moves it within braces on lines, and keeps every comment',
    before: '{\n  # a\n  ImageOptions: {ImageFamily: ab}, # b\n  # c\n  ImageName: ab # d\n  # e\n}\n',
    after: '{\n  # a\n  ImageOptions: {ImageName: ab, ImageFamily: ab} # b\n  # c\n   # d\n  # e\n}\n',
  },
  {
    name: 'moves it within braces in one line',
    before: '{RegionId: a, ImageOptions: {ImageFamily: ab}, ImageName: ab}\n',
    after: '{RegionId: a, ImageOptions: {ImageName: ab, ImageFamily: ab}}\n',
  },
  {
    name: 'moves it within braces, keeping a comment before it',
    before: '{ ImageOptions: , # a\n  # b\n  ImageName: ab }\n',
    after: '{ ImageOptions: { ImageName: ab }  # a\n  # b\n   }\n',
  },
  {
    name: 'moves nothing into what an alias stands for',
    before: 'ImportImageOptions: &it { ImageName: ab }\nImageOptions: *it\nImageFamily: ab\n',
  },
  { name: 'moves no value that has an anchor', before: 'ImageName: &it ab\nImageOptions: { ImageFamily: *it }\n' },
  { name: 'moves no value with a comment before it', before: 'ImageName: # why\n  ab\nName: ab\n' },
  {
    name: 'moves it behind a byte-order mark',
    before: '\uFEFFImageOptions:\n  ImageFamily: ab\nImageName: ab\n',
    after: '\uFEFFImageOptions:\n  ImageName: ab\n  ImageFamily: ab\n',
  },
  {
    name: 'moves it into a group with lines of its own',
    before: 'NvmeSupport: auto\r\nImageOptions:\r\n  # why\r\n  ImageTags:\r\n    - Key: a\r\n',
    after: 'ImageOptions:\r\n  # why\r\n  ImageFeatures:\r\n    NvmeSupport: auto\r\n  ImageTags:\r\n    - Key: a\r\n',
  },
  {
    name: 'moves it in JSON',
    syntax: 'json',
    before: '{"RegionId": "a", "ImageName": "ab"}',
    after: '{"RegionId": "a", "ImageOptions": { "ImageName": "ab" }}',
  },
  {
    name: 'moves it in JSON into a group that is there',
    syntax: 'json',
    before: '{"ImageFamily": "ab",\n  "ImageOptions": {"ImageName": "ab"}}',
    after: '{"ImageOptions": {"ImageFamily": "ab", "ImageName": "ab"}}',
  },
  {
    name: 'moves it in JSON on lines',
    syntax: 'json',
    before: '{\r\n  "ImageOptions": {\r\n    "ImageName": "ab"\r\n  },\r\n  "ImageFamily": "ab"\r\n}\r\n',
    after: '{\r\n  "ImageOptions": {\r\n    "ImageFamily": "ab",\r\n    "ImageName": "ab"\r\n  }\r\n}\r\n',
  },
  {
    name: 'moves it in JSON into a group with nothing in it',
    syntax: 'json',
    before: '{\n  "NvmeSupport": "auto",\n  "ImageOptions": {}\n}\n',
    after: '{\n  "ImageOptions": { "ImageFeatures": { "NvmeSupport": "auto" } }\n}\n',
  },
  {
    name: 'moves it in JSON into a group that is null',
    syntax: 'json',
    before: '{"ImageName": "ab", "ImageOptions": null}',
    after: '{"ImageOptions": { "ImageName": "ab" }}',
  },
  {
    name: 'moves a block scalar as a quoted text',
    before: 'ImageName: >-\n  ab\nName: ab\n',
    after: 'ImageOptions:\n  ImageName: "ab"\nName: ab\n',
  },
  {
    name: 'moves a name from where it does not belong',
    before:
      'RegionId: a\nBaseImage: m\nSystemDiskSize: 40\nImageOptions: # a\n  InstanceType: c # b\n  ImageName: ab\n',
    after: 'RegionId: a\nBaseImage: m\nInstanceType: c # b\nSystemDiskSize: 40\nImageOptions: # a\n  ImageName: ab\n',
  },
  {
    name: 'moves a name into the group that it belongs to',
    before: 'RetainCloudAssistant: true # a\nName: ab\n',
    after: 'AdvancedOptions:\n  RetainCloudAssistant: true # a\nName: ab\n',
  },
  {
    name: 'moves it within JSON',
    syntax: 'json',
    before: '{"AdvancedOptions": {"RegionId": "a", "ImageNameSuffix": "disable"}}',
    after: '{"RegionId": "a", "AdvancedOptions": {"ImageNameSuffix": "disable"}}',
  },
  { name: 'moves no name that has several places', before: 'AdvancedOptions:\n  NvmeSupport: auto\n' },
  {
    name: 'moves no name to a place that is taken',
    before: 'RegionId: a\nImageOptions:\n  RegionId: b\n  ImageName: ab\n',
  },
  { name: 'moves no name into a list', before: 'OSSBucket: a\nName: ab\n' },
  {
    name: 'moves nothing out of what an alias stands for',
    before: 'x: &x { RetainCloudAssistant: true, Name: ab }\nImageOptions: *x\n',
  },
  {
    name: 'nests a flattened name',
    before: 'ImageOptions.ImageName: ab # a\nName: ab\n',
    after: 'ImageOptions:\n  ImageName: ab # a\nName: ab\n',
  },
  {
    name: 'nests it in the group that is there',
    before: 'Name: ab\nimageoptions.imagefeatures.nvmesupport: auto\nImageOptions:\n  ImageName: ab\n',
    after: 'Name: ab\nImageOptions:\n  ImageFeatures:\n    NvmeSupport: auto\n  ImageName: ab\n',
  },
  {
    name: 'nests it within its group',
    before: 'ImageOptions:\n  ImageFeatures.NvmeSupport: auto\n',
    after: 'ImageOptions:\n  ImageFeatures:\n    NvmeSupport: auto\n',
  },
  { name: 'nests no item of a list', before: 'Tag.1.Key: a\nName: ab\n' },
  {
    name: 'moves what a tag makes a text of in quotes',
    before: 'ImageName: !!str 12\nName: ab\n',
    after: 'ImageOptions:\n  ImageName: "12"\nName: ab\n',
  },
  {
    name: 'offers no move of a flag to a choice',
    before: 'ImportImageOptions:\n  RetainImportedImage: true\n',
  },
  {
    name: 'removes the deprecated one of two',
    before: 'RegionId: a\nImageName: ab\nImageOptions: { ImageName: ab }\n',
    after: 'RegionId: a\nImageOptions: { ImageName: ab }\n',
  },
  {
    name: 'removes it from braces, with the comma that is left over',
    before: '{\n  ImageOptions: { ImageName: ab },\n  ImageName: ab\n}\n',
    after: '{\n  ImageOptions: { ImageName: ab }\n}\n',
  },
  {
    name: 'removes it from JSON',
    syntax: 'json',
    before: '{"ImageName": "ab", "ImageOptions": {"ImageName": "ab"}}',
    after: '{"ImageOptions": {"ImageName": "ab"}}',
  },
  {
    name: 'removes a base image that is ignored',
    before:
      'BaseImageType: OSS\nBaseImage: m-1\nImportImageOptions: { DiskDeviceMappings: [{ OSSBucket: a, OSSObject: b }] }\n',
    after: 'BaseImageType: OSS\nImportImageOptions: { DiskDeviceMappings: [{ OSSBucket: a, OSSObject: b }] }\n',
  },
  {
    name: 'writes the mode that repair items need',
    before: '# a\nRepairItem: [fstab]\n',
    after: '# a\nRepairMode: Customized\nRepairItem: [fstab]\n',
  },
  {
    name: 'writes it in JSON, where nothing stood',
    syntax: 'json',
    before: '{"RepairItem": ["fstab"], "RepairMode": null}',
    after: '{"RepairItem": ["fstab"], "RepairMode": "Customized"}',
  },
  { name: 'corrects a value', before: 'BaseImageType: image\n', after: 'BaseImageType: IMAGE\n' },
  {
    name: 'completes a value of which only the beginning is there',
    before: 'RepairMode: custom\n',
    after: 'RepairMode: Customized\n',
  },
  { name: 'corrects a quoted value', before: 'RepairMode: "standard"\n', after: 'RepairMode: "Standard"\n' },
  { name: 'corrects a name', before: 'region_id: a\n', after: 'RegionId: a\n' },
  { name: 'corrects a name in JSON', syntax: 'json', before: '{"Tags": []}', after: '{"Tag": []}' },
  { name: 'takes quotes off an integer', before: 'SystemDiskSize: "40"\n', after: 'SystemDiskSize: 40\n' },
  {
    name: 'reads a flag as people write it',
    before: 'DeleteInstanceOnFailure: yes\n',
    after: 'DeleteInstanceOnFailure: true\n',
  },
  {
    name: 'makes a list of a single value',
    before: 'ToRegionId: cn-beijing # why\n',
    after: 'ToRegionId: ["cn-beijing"] # why\n',
  },
  {
    name: 'makes a list of a single account',
    syntax: 'json',
    before: '{"AddAccount": 1234567890123456}',
    after: '{"AddAccount": ["1234567890123456"]}',
  },
  {
    name: 'makes a list of several values in one text',
    before: 'ToRegionId: cn-beijing,cn-shanghai cn-hongkong，\n',
    after: 'ToRegionId: ["cn-beijing", "cn-shanghai", "cn-hongkong"]\n',
  },
  {
    name: 'makes a list of values with hyphens but no blanks before them',
    before: 'ToRegionId:\n  -cn-beijing\n  -cn-shanghai\n',
    after: 'ToRegionId:\n  ["cn-beijing", "cn-shanghai"]\n',
  },
  { name: 'leaves out the unit of a number', before: 'SystemDiskSize: 40GiB\n', after: 'SystemDiskSize: 40\n' },
  { name: 'makes no list of tags of a text', before: 'Tag: a\n' },
  {
    name: 'makes tags of names with values',
    before: 'Tag:\n    team: "web"\n    cost center : 12\n    true: a\n    empty:\nName: ab\n',
    after:
      'Tag:\n    - Key: team\n      Value: "web"\n    - Key: "cost center"\n      Value: "12"\n    - Key: "true"\n      Value: a\n    - Key: empty\nName: ab\n',
  },
  {
    name: 'makes tags of names with values between braces',
    before: 'ImageOptions: { ImageTags: { team: web } } # why\n',
    after: 'ImageOptions: { ImageTags: [{ Key: team, Value: web }] } # why\n',
  },
  {
    name: 'makes tags of names with values in JSON',
    syntax: 'json',
    before: '{\n  "Tag": {\n    "team": "web",\n    "env": "a"\n  }\n}',
    after: '{\n  "Tag": [{ "Key": "team", "Value": "web" }, { "Key": "env", "Value": "a" }]\n}',
  },
  {
    name: 'makes an item of members without a dash',
    before: 'Tag:\r\n  Key: team\r\n  Value: web\r\n',
    after: 'Tag:\r\n  - Key: team\r\n    Value: web\r\n',
  },
  {
    name: 'makes a disk of members without a dash',
    before: 'ImportImageOptions:\n  DiskDeviceMappings:\n    OSSBucket: ab\n    OSSObject: b\n',
    after: 'ImportImageOptions:\n  DiskDeviceMappings:\n    - OSSBucket: ab\n      OSSObject: b\n',
  },
  {
    name: 'makes a tag of an item that is a name with its value',
    before: 'Tag:\n  - team: web\n  - Key: b\n',
    after: 'Tag:\n  - Key: team\n    Value: web\n  - Key: b\n',
  },
  {
    name: 'makes a tag of it below its dash',
    before: 'ImageOptions:\n  ImageTags:\n  -\n    12:\n',
    after: 'ImageOptions:\n  ImageTags:\n  -\n    Key: "12"\n',
  },
  {
    name: 'makes a tag of it in JSON',
    syntax: 'json',
    before: '{ "Tag": [{"team": "web"}] }',
    after: '{ "Tag": [{ "Key": "team", "Value": "web" }] }',
  },
  { name: 'makes no tag of several names', before: 'Tag:\n  - team: web\n    env: a\n' },
  { name: 'makes no tag of what is no item', before: 'ImportImageOptions:\n  DockerOptions:\n    team: web\n' },
  { name: 'makes no tags where a comment would be lost', before: 'Tag:\n  team: web # why\n' },
  { name: 'makes no tags of what an alias stands for, too', before: 'Tag: &it\n  team: web\nx: *it\n' },
  { name: 'makes no tags of groups', before: 'Tag:\n  team: [web]\n' },
  { name: 'makes no tags of names beside members', before: 'Tag:\n  Key: team\n  env: web\n' },
  {
    name: 'calls the key of a tag so',
    before: 'Tag:\n  - Name: a\n    Value: b\n',
    after: 'Tag:\n  - Key: a\n    Value: b\n',
  },
  { name: 'quotes a number', before: 'Name: 1.10\n', after: 'Name: "1.10"\n' },
  {
    name: 'quotes an account that is too long for a number',
    before: 'AddAccount: [9007199254740993]\n',
    after: 'AddAccount: ["9007199254740993"]\n',
  },
];

/** Findings about what the short examples leave out. */
const INCOMPLETE = new Set([
  'imgtpl/missing-parameter',
  'imgtpl/unknown-region',
  'InvalidParameterCombination: ImportImageOptions',
]);

describe('fixes of pipeline files', () => {
  for (const { name, syntax = 'yaml', before: text, after } of FIXES) {
    it(name, async () => {
      const read = await loadPipelineReader(syntax);
      const messages = await loadRequestMessages('en');
      const judge = (source: string) =>
        read(source)
          .documents.flatMap((document) => validateRequest(document, { messages }))
          .filter(({ code }) => !INCOMPLETE.has(code));
      const found = judge(text);
      const finding = found.find(({ fixes }) => fixes.length > 0) ?? found[0];
      assert.ok(finding);
      const [fix] = finding.fixes;
      assert.equal(fix && applyEdits(text, fix.edits), after);
      if (after === undefined) return;
      assert.equal(fix?.safe, false);
      assert.ok(!judge(after).some(({ code, parameter }) => code === finding.code && parameter === finding.parameter));
    });
  }

  it('leave a file that says the same, with its comments, however it is laid out', async () => {
    const messages = await loadRequestMessages('en');
    const readers = { yaml: await loadPipelineReader('yaml'), json: await loadPipelineReader('json') };
    fc.assert(
      fc.property(
        fc.constantFrom('yaml', 'json'),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        (syntax, random) => {
          const text = braces(syntax, random);
          const document = readers[syntax](text).documents[0];
          assert.deepEqual(document?.problems, [], text);
          const [diagnostic] = validateRequest(document, { messages }).filter(({ tags }) =>
            tags.includes('deprecated'),
          );
          const move = diagnostic?.fixes[0]?.edits ?? [];
          assert.notDeepEqual(move, [], text);
          for (const [edits, expected] of [
            [move, { Name: 'ab', ImageOptions: { ImageName: 'cd', ImageFamily: 'ef' } }],
            [setBandwidth(document, 10) ?? [], { ...assembleRequest(document), InternetMaxBandwidthOut: 10 }],
          ] as const) {
            const changed = applyEdits(text, edits);
            const [after] = readers[syntax](changed).documents;
            assert.deepEqual(after?.problems, [], `${text}\n${changed}`);
            assert.deepEqual(assembleRequest(after), expected, `${text}\n${changed}`);
            assert.deepEqual(commentsOf(changed), commentsOf(text), `${text}\n${changed}`);
          }
        },
      ),
    );
  });
});

/** A request in braces whose pairs stand in any order, with blanks, lines and comments between them. */
function braces(syntax: PipelineSyntax, random: readonly number[]): string {
  let drawn = 0;
  const draw = (count: number) => (random[drawn++ % random.length] ?? 0) % count;
  const gaps = ['', ' ', '\n  ', '\r\n\t', '\n\n'];
  let comments = 0;
  const gap = () => {
    const comment = syntax === 'yaml' && draw(2) === 0 ? ` # c${++comments}\n` : '';
    return `${gaps[draw(gaps.length)]}${comment}${gaps[draw(gaps.length)]}`;
  };
  const quote = (name: string) => (syntax === 'json' || draw(2) === 0 ? JSON.stringify(name) : name);
  const pair = (name: string, value: string) => `${quote(name)}: ${value}`;
  const group = `{${[gap(), pair('ImageFamily', quote('ef')), gap()].join('')}}`;
  const pairs = [pair('ImageName', quote('cd')), pair('Name', quote('ab')), pair('ImageOptions', group)];
  const ordered = pairs.map((it) => ({ it, at: draw(100) })).sort((a, b) => a.at - b.at);
  const inside = ordered.map(({ it }) => `${gap()}${it}${gap()}`).join(',');
  return `{${inside}${syntax === 'yaml' && draw(2) === 0 ? ', ' : ''}}\n`;
}

function commentsOf(text: string): readonly string[] {
  return text.match(/# c\d+/g) ?? [];
}
