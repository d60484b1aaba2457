import type { NodePath } from '@imgtpl/request';
import type { Schema, SchemasByName } from './configuration-schema.js';

/** What a schema allows for a value. */
export interface ValueSchema {
  readonly docs: string | undefined;
  /** With references and `anyOf` resolved. */
  readonly alternatives: readonly Schema[];
}

/** What a schema allows at a path; no alternatives if there is nothing. */
export function schemaAt(schema: Schema, path: NodePath): ValueSchema {
  const { $defs = {} } = schema;
  let schemas: readonly Schema[] = [schema];
  for (const step of path) schemas = schemas.flatMap((one) => alternativesOf(one, $defs)).flatMap(within(step));
  const docs = schemas.flatMap((one) => [...descriptionsOf(one, $defs)])[0];
  return { docs, alternatives: schemas.flatMap((one) => alternativesOf(one, $defs)) };
}

function within(step: string | number): (schema: Schema) => readonly Schema[] {
  if (typeof step === 'string')
    return ({ properties = {} }) => (Object.hasOwn(properties, step) ? [properties[step] ?? {}] : []);
  return ({ prefixItems = [], items = false }) => [prefixItems[step] ?? items].filter((it) => it !== false);
}

function alternativesOf(schema: Schema, defs: SchemasByName): readonly Schema[] {
  const alternatives = [...referred(schema, defs), ...(schema.anyOf ?? [])];
  return alternatives.length === 0 ? [schema] : alternatives.flatMap((one) => alternativesOf(one, defs));
}

/** The nearest first. */
function* descriptionsOf(schema: Schema, defs: SchemasByName): Generator<string> {
  if (schema.description !== undefined) yield schema.description;
  for (const one of [...referred(schema, defs), ...(schema.anyOf ?? [])]) yield* descriptionsOf(one, defs);
}

function referred({ $ref }: Schema, defs: SchemasByName): readonly Schema[] {
  const name = $ref?.slice('#/$defs/'.length);
  return name === undefined ? [] : [defs[name] ?? {}];
}

/** The values to choose from. */
export function valuesOf(value: ValueSchema): readonly string[] {
  const choices = value.alternatives.flatMap((schema) => schema.enum ?? []).filter((choice) => choice !== null);
  return typesOf(value).includes('boolean') ? ['true', 'false'] : choices;
}

/** The JSON types that a value can have: `string`, `boolean`, `object` and so on. */
export function typesOf({ alternatives }: ValueSchema): readonly string[] {
  return alternatives.flatMap(({ type = [] }) => type);
}
