import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.js';

/** A type of the LSP meta-model, as far as the messages of a server need it. */
type ModelType =
  | { readonly kind: 'base' | 'reference'; readonly name: string }
  | { readonly kind: 'array'; readonly element: ModelType }
  | { readonly kind: 'map'; readonly key: ModelType; readonly value: ModelType }
  | { readonly kind: 'or' | 'and' | 'tuple'; readonly items: readonly ModelType[] }
  | { readonly kind: 'stringLiteral'; readonly value: string }
  | { readonly kind: 'literal'; readonly value: { readonly properties: readonly ModelProperty[] } };

interface ModelProperty {
  readonly name: string;
  readonly type: ModelType;
  readonly optional?: boolean;
}

interface ModelStructure {
  readonly name: string;
  readonly properties: readonly ModelProperty[];
  readonly extends?: readonly ModelType[];
  readonly mixins?: readonly ModelType[];
}

interface MetaModel {
  readonly requests: readonly {
    readonly method: string;
    readonly params?: ModelType;
    readonly result: ModelType;
    readonly messageDirection: 'clientToServer' | 'serverToClient' | 'both';
    /** The path of the capability that announces it: `renameProvider.prepareProvider`. */
    readonly serverCapability?: string;
  }[];
  readonly notifications: readonly { readonly method: string; readonly params?: ModelType }[];
  readonly structures: readonly ModelStructure[];
  readonly enumerations: readonly {
    readonly name: string;
    readonly values: readonly { readonly value: string | number }[];
    readonly supportsCustomValues?: boolean;
    readonly type: ModelType;
  }[];
  readonly typeAliases: readonly { readonly name: string; readonly type: ModelType }[];
}

const MODEL: MetaModel = JSON.parse(readFileSync(join(ROOT, 'test/data/lsp/metaModel.json'), 'utf8'));
const STRUCTURES = new Map(MODEL.structures.map((it) => [it.name, it]));
const ALIASES = new Map(MODEL.typeAliases.map((it) => [it.name, it.type]));
const ENUMERATIONS = new Map(MODEL.enumerations.map((it) => [it.name, it]));

const ANNOUNCEABLE = MODEL.requests.filter(
  ({ messageDirection, serverCapability }) => messageDirection !== 'serverToClient' && serverCapability !== undefined,
);

/** The requests to a server that need a capability. */
export const ANNOUNCEABLE_REQUESTS: readonly string[] = ANNOUNCEABLE.map(({ method }) => method).sort();

/** Those of them that a server with these capabilities answers. */
export function announcedRequests(capabilities: object): readonly string[] {
  const announced = ANNOUNCEABLE.filter(({ serverCapability = '' }) => {
    const value = serverCapability.split('.').reduce<unknown>((at, name) => isObject(at) && at[name], capabilities);
    return value !== undefined && value !== false;
  });
  return announced.map(({ method }) => method).sort();
}

/** How a response violates LSP; empty if it does not. */
export function responseFaults(method: string, answer: unknown): string[] {
  const request = MODEL.requests.find((it) => it.method === method);
  return request ? [...faults(answer, request.result, method)] : [`${method}: no such request`];
}

/** The same for the parameters of a notification or request from the server. */
export function messageFaults(method: string, params: unknown): string[] {
  const message = [...MODEL.notifications, ...MODEL.requests].find((it) => it.method === method);
  if (!message) return [`${method}: no such message`];
  return message.params ? [...faults(params, message.params, method)] : [];
}

function* faults(value: unknown, type: ModelType, at: string): Generator<string> {
  switch (type.kind) {
    case 'base':
      if (!isBase(value, type.name)) yield `${at}: ${JSON.stringify(value)} is no ${type.name}`;
      return;
    case 'reference':
      yield* referenceFaults(value, type.name, at);
      return;
    case 'array':
      if (!Array.isArray(value)) yield `${at}: no array`;
      else for (const [index, item] of value.entries()) yield* faults(item, type.element, `${at}[${index}]`);
      return;
    case 'map':
      if (!isObject(value)) yield `${at}: no object`;
      else for (const [key, item] of Object.entries(value)) yield* faults(item, type.value, `${at}.${key}`);
      return;
    case 'or':
      yield* orFaults(value, type.items, at);
      return;
    case 'and':
      for (const item of type.items) yield* faults(value, item, at);
      return;
    case 'tuple':
      if (!Array.isArray(value) || value.length !== type.items.length) yield `${at}: no tuple of ${type.items.length}`;
      else for (const [index, item] of type.items.entries()) yield* faults(value[index], item, `${at}[${index}]`);
      return;
    case 'stringLiteral':
      if (value !== type.value) yield `${at}: not ${type.value}`;
      return;
    case 'literal':
      yield* propertyFaults(value, type.value.properties, at);
      return;
    default: {
      return type satisfies never;
    }
  }
}

/** The faults for the closest alternative. */
function* orFaults(value: unknown, items: readonly ModelType[], at: string): Generator<string> {
  const each = items.map((item) => [...faults(value, item, at)]).sort((a, b) => a.length - b.length);
  yield* each[0] ?? [];
}

function* referenceFaults(value: unknown, name: string, at: string): Generator<string> {
  const alias = ALIASES.get(name);
  if (name === 'LSPAny' || name === 'LSPObject' || name === 'LSPArray') return;
  if (alias) {
    yield* faults(value, alias, at);
    return;
  }
  const enumeration = ENUMERATIONS.get(name);
  if (enumeration) {
    const isKnown = enumeration.values.some((it) => it.value === value);
    if (!isKnown && !enumeration.supportsCustomValues) yield `${at}: ${JSON.stringify(value)} is no ${name}`;
    return;
  }
  yield* propertyFaults(value, [...propertiesOf(name)], at);
}

function* propertiesOf(name: string): Generator<ModelProperty> {
  const structure = STRUCTURES.get(name);
  if (!structure) throw new Error(`the meta-model has no ${name}`);
  for (const base of [...(structure.extends ?? []), ...(structure.mixins ?? [])]) {
    if (base.kind === 'reference') yield* propertiesOf(base.name);
  }
  yield* structure.properties;
}

function* propertyFaults(value: unknown, properties: readonly ModelProperty[], at: string): Generator<string> {
  if (!isObject(value)) {
    yield `${at}: no object`;
    return;
  }
  for (const { name, type, optional } of properties) {
    if (value[name] !== undefined) yield* faults(value[name], type, `${at}.${name}`);
    else if (!optional) yield `${at}.${name}: missing`;
  }
  const known = new Set(properties.map(({ name }) => name));
  for (const key of Object.keys(value)) if (!known.has(key)) yield `${at}.${key}: not in the protocol`;
}

function isBase(value: unknown, name: string): boolean {
  if (name === 'null') return value === null;
  if (name === 'boolean') return typeof value === 'boolean';
  if (name === 'integer') return Number.isInteger(value);
  if (name === 'uinteger') return Number.isInteger(value) && Number(value) >= 0;
  if (name === 'decimal') return typeof value === 'number';
  return typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
