import { type RuleOptions, shortCode } from '@imgtpl/language';
import { API_ERRORS, CONTENT_KINDS, isApiErrorCode, type Language, type Localized } from '@imgtpl/spec';
import { KEY_DOCS } from './key-docs.js';
import type { CONFIGURATION_KEYS } from './read-configuration.js';
import { CHOSEN_SEVERITIES } from './read-rules.js';
import { type RuleEntry, ruleTable } from './rule-table.js';

/** The part of JSON Schema (2020-12) that a configuration needs. */
export interface Schema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: `#/$defs/${string}`;
  readonly $defs?: SchemasByName;
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly examples?: readonly string[];
  readonly default?: string | number | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly properties?: SchemasByName;
  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema | false;
  readonly minItems?: number;
}

export interface SchemasByName {
  readonly [name: string]: Schema;
}

const TITLE: Localized = {
  en: 'Configuration of imgtpl',
  'zh-CN': 'imgtpl 的配置文件',
  ja: 'imgtpl の設定ファイル',
};

/** The JSON Schema (2020-12) of a configuration file, for editors, with descriptions in one language. */
export function configurationSchema(language: Language): Schema {
  const docs = (key: keyof typeof KEY_DOCS) => ({ description: KEY_DOCS[key][language] });
  const severity: Schema = { enum: CHOSEN_SEVERITIES, ...docs('severity') };
  const justification = { severity, reason: { ...TEXT, ...docs('reason') } };
  const properties: { readonly [K in (typeof CONFIGURATION_KEYS)[number]]: Schema } = {
    extends: { ...docs('extends'), ...TEXT },
    inferredErrors: { ...docs('inferredErrors'), enum: ['error', 'warning'], default: 'error' },
    catalogues: { ...docs('catalogues'), ...TEXTS },
    pinnedComponentVersions: { ...docs('pinnedComponentVersions'), type: 'boolean', default: false },
    rules: { $ref: '#/$defs/rules' },
    overrides: { ...docs('overrides'), type: 'array', items: { $ref: '#/$defs/override' } },
  };
  const override = {
    files: { ...docs('files'), ...TEXTS, minItems: 1 },
    ...orNull({ kind: { ...docs('kind'), enum: CONTENT_KINDS }, rules: { $ref: '#/$defs/rules' } }),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: TITLE[language],
    ...nullable(mapping(orNull(properties))),
    $defs: {
      rules: { ...docs('rules'), ...nullable(mapping(orNull(rulesSchemas(language)))) },
      override: { ...mapping(override), required: ['files'] },
      severity,
      justified: { ...mapping(justification), required: ['severity'] },
      justifiedByReason: nullable({ ...mapping(justification), required: ['severity', 'reason'] }),
    },
  };
}

const TEXT: Schema = { type: 'string', pattern: '\\S' };

/** A list of texts; a single text is allowed without a list. */
const TEXTS: Schema = { ...TEXT, type: ['array', 'string'], items: TEXT };

function mapping(properties: SchemasByName): Schema {
  return { type: 'object', additionalProperties: false, properties };
}

function rulesSchemas(language: Language): SchemasByName {
  const rows = [...ruleTable()].map(([name, entry]) => [name, ruleSchema(entry, language)] as const);
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function ruleSchema({ code, isApi, options }: RuleEntry, language: Language): Schema {
  if (isApi) {
    return { description: isApiErrorCode(code) ? API_ERRORS[code].cause : code, $ref: '#/$defs/justifiedByReason' };
  }
  const severity: Schema = { $ref: '#/$defs/severity' };
  const prefixItems = [severity, ...optionsSchemas(options, language)];
  return {
    description: `imgtpl explain ${shortCode(code)}`,
    anyOf: [severity, { $ref: '#/$defs/justified' }, { type: 'array', prefixItems, items: false, minItems: 1 }],
    // They tell an editor that there are values to choose from.
    examples: CHOSEN_SEVERITIES,
  };
}

function optionsSchemas(options: RuleOptions, language: Language): readonly Schema[] {
  const rows = Object.entries(options);
  if (rows.length === 0) return [];
  const properties = rows.map(([name, { docs, ...bounds }]) => {
    return [name, { description: docs[language], type: 'number', ...bounds }] as const;
  });
  return [mapping(Object.fromEntries(properties))];
}

/** A key without a value is absent; YAML reads it as null. */
function orNull(properties: SchemasByName): SchemasByName {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, nullable(schema)]));
}

/** Keeps the type of the value first: editors use it to write the beginning of the value. */
function nullable(schema: Schema): Schema {
  const { type, anyOf, enum: choices } = schema;
  if (choices) return { ...schema, enum: [...choices, null] };
  if (anyOf) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  // A schema behind a reference says for itself whether null is allowed.
  return type === undefined ? schema : { ...schema, type: [type, 'null'].flat() };
}
