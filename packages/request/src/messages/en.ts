import type { ParameterNode } from '@imgtpl/spec';
import type { ContentFileFault } from '../content-file.js';
import type { EmitFormat } from '../emit-format.js';
import { SYNTAX_FAULTS, type SyntaxFault } from '../syntax-faults.js';

type System = 'linux' | 'windows';

const FORMATS: Record<EmitFormat, string> = {
  json: "the request as JSON, under the API's own names",
  query: 'a percent-encoded query',
  form: 'a form body',
  'aliyun-cli': 'a command of the aliyun CLI',
  terraform: 'a Terraform resource',
  ros: 'a ROS template',
  'sdk-typescript': 'a program for the official SDK',
  dockerfile: 'a Dockerfile, to try the template locally',
};

const TYPES: Record<ParameterNode['type'], string> = {
  text: 'a text',
  integer: 'an integer',
  flag: 'true or false',
  choice: 'a text',
  list: 'a list',
  group: 'a mapping',
};

/** How to write a value of several parts. */
const WRITTEN: { readonly [Type in ParameterNode['type']]?: string } = {
  text: ': write it as one value, after "|" if it has several lines',
  choice: ': write it as one value',
  list: ': put its items in [ ], or each on a line of its own after "- "',
  group: ': write its members as "Name: value"',
};

const CONTENT_FILE_FAULTS: Record<ContentFileFault, string> = {
  missing: 'does not exist: create it, or correct the path',
  'no-file': 'is not a file: name a template',
  'no-template': 'is a pipeline file or a configuration: name a template',
  unreadable: 'cannot be read: check its permissions',
  'too-large': 'is larger than any template: name another',
  'not-text': 'is not text in UTF-8: save it as UTF-8',
  'outside-root': 'is outside the root folder: move it inside',
};

const meantBy = (name: string | undefined) => (name === undefined ? '' : ` Did you mean ${name}?`);

/** The messages about pipeline files in English. A message names the parameter at fault and says what to do. */
export const en = {
  malformedYaml: (detail: string) => `This is not valid YAML: ${detail}.`,
  malformedJson: (detail: string) => `This is not valid JSON: ${detail}.`,
  syntaxFaults: SYNTAX_FAULTS as Readonly<Record<SyntaxFault, string>>,
  duplicateKey: (key: string) => `The key ${key} is given twice: remove one of the two.`,
  firstKey: () => 'The first one.',
  unknownTag: (tag: string) => `The tag ${tag} is unknown: remove it.`,
  unknownAlias: (name: string) => `The alias *${name} has no anchor before it: add &${name}, or write the value.`,
  notAMapping: () => 'A pipeline file is a mapping of parameters: write them as "Name: value".',
  tooDeep: () => 'The values are nested more deeply than in any request: close the brackets, or remove some.',
  tooLong: (limit: number) =>
    `This file has more than ${limit} words, marks and line ends: remove what does not belong to a request, or split it.`,
  tooManyAliases: () => 'The aliases stand for more values than a request can have: write the values themselves.',

  missing: (parameter: string) => `${parameter} is missing: add it.`,
  wrongType: (parameter: string, type: ParameterNode['type'], meant?: string) =>
    `${parameter} takes ${TYPES[type]}${meant === undefined ? (WRITTEN[type] ?? '') : `: write ${meant}`}.`,
  itemsWrongType: (parameter: string) => `${parameter} has no value: write one, or remove the item.`,
  imprecise: (parameter: string, source: string) =>
    `${parameter} is too large for a number: put ${source} in quotes so that no digit is lost.`,
  notDigits: (parameter: string) => `${parameter} takes digits: put them in quotes.`,
  length: (parameter: string, length: number, min: number, max: number) =>
    `${parameter} has ${length === 1 ? '1 character' : `${length} characters`}: it needs ${min} to ${max}.`,
  badStart: (parameter: string) => `${parameter} must start with a letter or a Chinese character.`,
  forbiddenStart: (parameter: string, start: string) => `${parameter} may not start with "${start}".`,
  forbiddenEnd: (parameter: string, end: string) => `${parameter} may not end with "${end}".`,
  forbiddenPart: (parameter: string, part: string) => `${parameter} may not contain "${part}".`,
  badCharacter: (parameter: string, character: string) =>
    `${parameter} may not contain "${character}": remove or replace it.`,
  outOfRange: (parameter: string, range: { minimum: number; maximum: number; unit: string }) =>
    `${parameter} must be from ${range.minimum} to ${range.maximum} ${range.unit}.`,
  notInList: (parameter: string, value: string, values: readonly string[], meant: string | undefined) =>
    meant === undefined
      ? `"${value}" is not a value of ${parameter}: use ${values.join(', ')}.`
      : `"${value}" is not a value of ${parameter}: did you mean ${meant}?`,
  tooMany: (parameter: string, maximum: number) => `${parameter} takes at most ${maximum} items: remove the others.`,
  duplicateTagKey: (key: string) => `The tag key "${key}" is already in this list: remove it or rename it.`,
  duplicateItem: (value: string) => `"${value}" is already in this list: remove it.`,
  firstOne: () => 'The first one.',

  unknownParameter: (name: string, meant: string | undefined) =>
    `CreateImagePipeline has no parameter ${name}${meant === undefined ? ': remove it.' : `.${meantBy(meant)}`}`,
  mergeKey: () => 'The merge key << is not part of YAML 1.2: write the parameters themselves, or an alias as a value.',
  flattenedParameter: (name: string, example: string) =>
    `${name} is a flattened name, which pipeline files do not use: nest it, as in ${example}.`,
  misplacedParameter: (name: string, path: string) =>
    `${name} does not belong here: its place is ${path}${path.includes('.') ? '' : ', at the top of the file'}.`,
  unknownRegion: (region: string, meant: string | undefined) =>
    `The region "${region}" is not in the list of known regions: check it.${meantBy(meant)}`,
  deprecated: (parameter: string, successor: string) => `${parameter} is deprecated: use ${successor}.`,
  deprecatedTogether: (parameter: string, successor: string) =>
    `${parameter} is deprecated, and its successor ${successor} is given as well: remove ${parameter}.`,

  baseImageMissing: (type: string) => `BaseImage is missing: BaseImageType ${type} needs it.`,
  baseImageIgnored: () => 'BaseImage is ignored while BaseImageType is OSS: remove it.',
  importOptionsMissing: () => 'ImportImageOptions is missing: BaseImageType OSS needs it.',
  disksMissing: () => 'ImportImageOptions.DiskDeviceMappings is missing: BaseImageType OSS needs at least one disk.',
  importOptionsUnused: (type: string) =>
    `ImportImageOptions does not go with BaseImageType ${type}: remove it, or use BaseImageType OSS.`,
  armNeedsUefi: () => 'An arm64 image boots with UEFI only: set BootMode to UEFI, or leave it out.',
  repairModeMissing: () => 'RepairMode is missing: RepairItem needs RepairMode Customized.',
  repairModeOther: (mode: string) =>
    `RepairItem does not go with RepairMode ${mode}: use Customized, or remove RepairItem.`,
  repairItemsMissing: () => 'RepairItem is missing: RepairMode Customized needs at least one item.',
  repairItemOfOtherSystem: (item: string, system: System) =>
    `"${item}" does not repair ${system}: use an item for OSType ${system}.`,
  platformOfOtherSystem: (platform: string, system: System) =>
    `Platform "${platform}" does not go with OSType ${system}: change one of the two.`,
  decides: (parameter: string) => `${parameter} is set here.`,

  contentTwice: (parameter: string, key: string) => `${parameter} and ${key} are both given: remove one of the two.`,
  contentOfAnother: (parameter: string, path: string) =>
    `${path} beside this file has the same name and is therefore its ${parameter}: remove the other content, or rename the file.`,
  contentTaken: ({ key, path, by }: { readonly key: string; readonly path: string; readonly by: string }) =>
    `${path} is the content of ${by}, which has the same name, so this file has none: name it with ${key}, or keep only one of the two files.`,
  nameContent: (key: string, path: string) => `Name ${path} with ${key}`,
  joinedLine: (keyword: string) =>
    `YAML joins this line with the one before it, so that ${keyword} is a part of the command there: begin the content with |.`,
  joinedContinuation: () =>
    'YAML joins this line with the next one, so that "\\" does not continue the command: begin the content with |.',
  keepLines: () => 'Keep the lines with |',
  contentFile: (path: string, fault: ContentFileFault) => `The file "${path}" ${CONTENT_FILE_FAULTS[fault]}.`,
  atContentLine: (message: string, line: number) => `${message} (line ${line} of the content)`,

  notAnAssignment: (text: string) => `"${text}" does not set a parameter: write Path=value.`,
  setByOption: (message: string) => `${message} (--set gives this value)`,
  setUnknown: (path: string, meant: string | undefined) =>
    `CreateImagePipeline has no parameter ${path}${meant === undefined ? ': leave it out.' : `.${meantBy(meant)}`}`,
  setWhole: (path: string, example: string) => `${path} has no single value: set its parts, such as ${example}.`,
  setType: (path: string, value: string, type: ParameterNode['type']) =>
    `"${value}" is not a value of ${path}, which takes ${TYPES[type]}.`,
  setGap: (path: string, next: string) => `${path} would leave a gap in its list: the next item is ${next}.`,
  setContent: (parameter: string, path: string) =>
    `${parameter} comes from ${path} and cannot be set to something else: leave out one of the two.`,

  baseImageOfDockerfile: (keyword: string) =>
    `${keyword} names a Docker image: give BaseImageType and BaseImage in the pipeline file instead.`,
  gitSource: (keyword: string) => `${keyword} clones a git repository: clone it with RUN git clone.`,
  noBuildContext: (path: string) =>
    `Docker takes ${path} from the files beside the Dockerfile, but the service takes it from the instance: bring it there first, by a URL or with RUN.`,
  laterStageOfDockerfile: (keyword: string) =>
    `${keyword} begins another stage, but an instance has no stages: the commands of all stages follow one another in the template, and keep the directory, user and variables of the stages before; remove those that the image does not need.`,
  copyFrom: ({ keyword, from, isStage }: { keyword: string; from: string; isStage: boolean }) =>
    isStage
      ? `${keyword} takes files from the stage ${from}, but all stages are built on one instance: copy the files from their path there, without --from.`
      : `${keyword} takes files from the image ${from}, which the instance does not have: bring them there by a URL or with RUN.`,
  closingBackslash: (keyword: string) =>
    `${keyword} has a line that ends in a backslash, which would continue the line in a template: put something after it.`,
  argumentWithoutDefault: (keyword: string, name: string) =>
    `${`${keyword} ${name}`.trimEnd()} has no default, and a build gives it no value: write the value where it is used.`,
  argumentIsSet: (keyword: string, name: string) => `${name} already has a value, which ${keyword} does not change.`,

  cannotExpress: (target: string, parameter: string, instead: string | undefined) =>
    `${target} cannot express ${parameter}: ${instead === undefined ? 'leave it out' : `use the older ${instead}, which it has`}, or choose another format.`,
  cannotExpressValue: (target: string, parameter: string) =>
    `${target} cannot express this value of ${parameter}: change it, or choose another format.`,
  targetTakes: (target: string, { parameter, takes }: { parameter: string; takes: string }) =>
    `${target} only takes ${takes} for ${parameter}: change the value, or choose another format.`,
  missingBase: (target: string) => `${target} needs an image to start from: name one with --base.`,
  unreadableBase: (base: string) => `"${base}" does not name a Docker image: write a name such as alpine:3.`,
  nothingToEmit: (name: string) => `There is nothing to emit: ${name}`,
  emitAnyway: () => 'Emit anyway',
  notSaved: (name: string) => `${name} is not saved: save it beside its pipeline file first.`,
  notWritten: (name: string) => `${name} cannot be written: make sure that its folder is there and may be written to.`,
  dockerfileBase: () => 'The Docker image to use instead of the base image',
  noDockerfileBase: () => 'A Dockerfile needs a Docker image as its base: name one, such as alpine:3.',
  formatIs: (format: EmitFormat) => FORMATS[format],
  severalRequests: (target: string) =>
    `A ${target} is made from one template, and there are several: emit them one by one.`,

  writeValue: (text: string) => `Write ${text}`,
  renameParameter: (name: string) => `Rename to ${name}`,
  moveParameter: (path: string) => `Move to ${path}`,
  removeParameter: (path: string) => `Remove ${path}`,

  isRequired: () => 'required',
  valuesAre: (values: readonly string[]) => `Values: ${values.join(', ')}`,
  rangeIs: (minimum: number, maximum: number, unit: string) => `${minimum} to ${maximum} ${unit}`,
  lengthIs: (min: number, max: number) => `${min} to ${max} characters`,
  itemsAre: (maximum: number) => `At most ${maximum} items`,
  defaultIs: (value: string) => `Default: ${value}`,
};
