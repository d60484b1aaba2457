import {
  type Language,
  type Localized,
  type Parameter,
  type ParameterNode,
  REQUEST,
  type TextNode,
} from '@imgtpl/spec';
import { CONTENT_FILE_DOCS, contentKey } from './content-file.js';
import { LARGEST_PRECISE } from './reading/document-limits.js';
import { textPattern } from './text-pattern.js';

/** To be written as JSON, which omits undefined keywords. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * The JSON Schema (2020-12) of a pipeline file, from the parameter table, with descriptions in one language. Of the
 * rules that combine parameters, it has those that help editors to suggest what is missing.
 */
export function pipelineSchema(language: Language): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: TITLE[language],
    ...groupSchema(REQUEST, language),
    allOf: COMBINATIONS,
  };
}

const TITLE: Localized = {
  en: 'Pipeline file: a request of CreateImagePipeline',
  'zh-CN': '流水线文件：CreateImagePipeline 请求',
  ja: 'パイプラインファイル: CreateImagePipeline リクエスト',
};

/** Requirements that depend on the value of another parameter, each as a condition of its own. */
const COMBINATIONS: readonly JsonSchema[] = [
  when('BaseImageType', ['IMAGE', 'IMAGE_FAMILY'], {
    required: ['BaseImage'],
    properties: { BaseImage: { type: 'string', minLength: 1 }, ImportImageOptions: { type: 'null' } },
  }),
  when('BaseImageType', ['OSS'], {
    required: ['ImportImageOptions'],
    properties: {
      ImportImageOptions: {
        type: 'object',
        required: ['DiskDeviceMappings'],
        properties: { DiskDeviceMappings: { type: 'array', minItems: 1 } },
      },
    },
  }),
  when('RepairMode', ['Customized'], {
    required: ['RepairItem'],
    properties: { RepairItem: { type: 'array', minItems: 1 } },
  }),
  ...REQUEST.flatMap((parameter) => {
    const key = contentKey(parameter);
    return key === undefined ? [] : [notTogether([parameter.name, key])];
  }),
];

/** A key without a value is not given. */
function notTogether(keys: readonly string[]): JsonSchema {
  const given = { not: { type: 'null' } };
  return { not: { required: keys, properties: Object.fromEntries(keys.map((key) => [key, given])) } };
}

function when(parameter: string, values: readonly string[], schema: JsonSchema): JsonSchema {
  return {
    if: { required: [parameter], properties: { [parameter]: { enum: values } } },
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema, and nothing awaits a schema.
    then: schema,
  };
}

function groupSchema(members: readonly Parameter[], language: Language): JsonSchema {
  const required = members.filter((member) => member.required).map(({ name }) => name);
  const properties = members.flatMap((member) => propertiesOf(member, language));
  return {
    type: 'object',
    additionalProperties: false,
    required: required.length > 0 ? required : undefined,
    properties: Object.fromEntries(properties),
  };
}

/** A parameter and, if it is a content, the key that names its file. */
function propertiesOf(member: Parameter, language: Language): readonly (readonly [string, JsonSchema])[] {
  const schema = nodeSchema(member, language);
  const facts = {
    description: member.docs[language],
    deprecated: member.deprecatedFor === undefined ? undefined : true,
  };
  const own = [member.name, { ...facts, ...(member.required ? schema : orNull(schema)) }] as const;
  const key = contentKey(member);
  if (key === undefined) return [own];
  return [own, [key, { description: CONTENT_FILE_DOCS[language], type: ['string', 'null'], minLength: 1 }]];
}

/** A key without a value counts as absent. Choices stay unchanged, since editors would suggest null as one of them. */
function orNull(schema: JsonSchema): JsonSchema {
  const { type } = schema;
  return type === undefined ? schema : { ...schema, type: [type, 'null'].flat() };
}

function nodeSchema(node: ParameterNode, language: Language): JsonSchema {
  switch (node.type) {
    case 'text':
      return textSchema(node, 'required' in node);
    case 'integer':
      return { type: 'integer', minimum: node.minimum, maximum: node.maximum, default: node.default };
    case 'flag':
      return { type: 'boolean', default: node.default };
    case 'choice':
      return { enum: node.empty === 'absent' ? [...node.values, ''] : node.values, default: node.default };
    case 'list':
      return { type: 'array', items: nodeSchema(node.item, language), maxItems: node.maximum?.items };
    case 'group':
      return groupSchema(node.members, language);
    default:
      return node satisfies never;
  }
}

function textSchema({ rules, digits }: TextNode, isRequired: boolean): JsonSchema {
  const shortest = rules?.length?.min ?? (isRequired ? 1 : 0);
  return {
    type: digits ? ['string', 'integer'] : 'string',
    ...(digits ? { minimum: 0, maximum: LARGEST_PRECISE } : {}),
    minLength: shortest > 0 ? shortest : undefined,
    maxLength: rules?.length?.max,
    pattern: rules && textPattern(rules),
  };
}
