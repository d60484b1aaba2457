import { type RuleOptions, SEVERITIES, shortCode } from '@imgtpl/language';
import { API_ERRORS, CONTENT_KINDS, isApiErrorCode } from '@imgtpl/spec';
import type { CONFIGURATION_KEYS } from './read-configuration.js';
import { CHOSEN_SEVERITIES } from './read-rules.js';
import { type RuleEntry, ruleTable } from './rule-table.js';

type Schema = { readonly [keyword: string]: unknown };

/** The JSON Schema (2020-12) of a configuration file, for editors; its text is `schemas/imgtpl.config.schema.json`. */
export function configurationSchema(): Schema {
  const properties: { readonly [K in (typeof CONFIGURATION_KEYS)[number]]: Schema } = {
    extends: {
      description: 'Another configuration file in the root, relative to this one; what stands here wins over it.',
      type: 'string',
      pattern: '\\S',
    },
    inferredErrors: {
      description: 'What an error becomes whose code no document explains: its cause is our reading.',
      enum: ['error', 'warning'],
      default: 'error',
    },
    catalogues: {
      description:
        'Files with what `aliyun ecs DescribeImageComponents` prints, relative to this file; paths or globs, in the order of the pages.',
      anyOf: GLOBS,
    },
    pinnedComponentVersions: {
      description: 'Whether a component version with a `*` is reported.',
      type: 'boolean',
      default: false,
    },
    rules: { $ref: '#/$defs/rules' },
    overrides: {
      description: 'What holds for some files only; later overrides win.',
      type: 'array',
      items: { $ref: '#/$defs/override' },
    },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of imgtpl',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: orNull(properties),
    $defs: { rules: rulesSchema(), override: OVERRIDE, severity: SEVERITY, justified: justified(false) },
  };
}

const SEVERITY: Schema = { enum: CHOSEN_SEVERITIES, description: `off, or one of ${SEVERITIES.join(', ')}` };

const GLOB: Schema = { type: 'string', pattern: '\\S' };

const GLOBS: readonly Schema[] = [GLOB, { type: 'array', items: GLOB }];

/** An override of no files would say nothing. */
const SOME_GLOBS: readonly Schema[] = [GLOB, { type: 'array', items: GLOB, minItems: 1 }];

const OVERRIDE: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['files'],
  properties: {
    files: {
      description: 'Globs, relative to the folder of this file.',
      anyOf: SOME_GLOBS,
    },
    ...orNull({
      kind: { description: 'What these templates are for.', enum: CONTENT_KINDS },
      rules: { $ref: '#/$defs/rules' },
    }),
  },
};

function rulesSchema(): Schema {
  const rows = [...ruleTable()].map(([name, entry]) => [name, ruleSchema(entry)] as const);
  return {
    description: 'The severity of diagnostics by code; `imgtpl/` may be left out. Codes of the API need a reason.',
    type: 'object',
    additionalProperties: false,
    properties: orNull(Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)))),
  };
}

function ruleSchema({ code, isApi, options }: RuleEntry): Schema {
  if (isApi) return { description: isApiErrorCode(code) ? API_ERRORS[code].cause : code, ...justified(true) };
  const severity = { $ref: '#/$defs/severity' };
  const list = {
    type: 'array',
    prefixItems: [severity, ...optionsSchema(options)],
    items: false,
    minItems: 1,
  };
  return {
    description: `imgtpl explain ${shortCode(code)}`,
    anyOf: [severity, { $ref: '#/$defs/justified' }, list],
  };
}

function justified(isReasonRequired: boolean): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    required: isReasonRequired ? ['severity', 'reason'] : ['severity'],
    properties: { severity: SEVERITY, reason: { type: 'string', pattern: '\\S', description: 'Why it is changed.' } },
  };
}

function optionsSchema(options: RuleOptions): readonly Schema[] {
  const rows = Object.entries(options);
  if (rows.length === 0) return [];
  const properties = rows.map(([name, { minimum, maximum, default: value, summary }]) => {
    return [name, { description: summary, type: 'number', minimum, maximum, default: value }] as const;
  });
  return [{ type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) }];
}

/** A key with nothing after it is absent: YAML gives it as null. */
function orNull(properties: { readonly [name: string]: Schema }): { readonly [name: string]: Schema } {
  const rows = Object.entries(properties).map(([name, { description, ...schema }]) => {
    const either = { anyOf: [schema, { type: 'null' }] };
    return [name, description === undefined ? either : { description, ...either }] as const;
  });
  return Object.fromEntries(rows);
}
