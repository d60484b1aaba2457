import { createRequire } from 'node:module';
import type { Ajv, ValidateFunction } from 'ajv';

/** Both are CommonJS modules whose types do not fit an import from here. */
const load = createRequire(import.meta.url);
const Draft4: new (options: { strict: boolean; allErrors: boolean }) => Ajv = load('ajv-draft-04').default;
const addFormats: (ajv: Ajv) => Ajv = load('ajv-formats').default;

/** A validator of a JSON Schema of draft 4, formats included. */
export function compileDraft4(schema: object): ValidateFunction {
  return addFormats(new Draft4({ strict: false, allErrors: true })).compile(schema);
}
