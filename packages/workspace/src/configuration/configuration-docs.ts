import type { TextRange } from '@imgtpl/grammar';
import { codeDocs, type DocumentationOptions } from '@imgtpl/language';
import {
  type DocsOptions,
  isCursorIn,
  type NodePath,
  nodeAt,
  type RequestMessages,
  readPipelineFile,
} from '@imgtpl/request';
import { configurationSchema, type Schema } from './configuration-schema.js';
import { schemaAt, valuesOf } from './schema-at.js';

export interface ConfigurationDocsOptions extends DocsOptions, Pick<DocumentationOptions, 'explain'> {}

/** The documentation of the key or value at an offset (UTF-16) of a configuration file. */
export async function configurationDocsAt(
  { path, text }: { readonly path: string; readonly text: string },
  offset: number,
  options: ConfigurationDocsOptions,
): Promise<{ readonly docs: string; readonly range: TextRange } | undefined> {
  const { documents } = await readPipelineFile(text, { path });
  const root = documents[0]?.root;
  const found = root && isCursorIn(root.range, offset) ? nodeAt(root, offset) : undefined;
  if (!found) return undefined;
  const docs = configurationDocs(found.path, options);
  return docs === undefined ? undefined : { docs, range: found.range };
}

/** The documentation of a key in Markdown: its meaning, values and limits; for a code, its page. */
export function configurationDocs(path: NodePath, options: ConfigurationDocsOptions): string | undefined {
  const value = schemaAt(configurationSchema(options.language), path);
  const name = path.filter((step) => typeof step === 'string').at(-1);
  if (value.alternatives.length === 0 || name === undefined) return undefined;
  // An item of a list has the documentation of the list.
  if (value.docs === undefined && typeof path.at(-1) === 'number') return configurationDocs(path.slice(0, -1), options);
  const page = namesCode(path) ? codeDocs(name, options) : undefined;
  if (page !== undefined) return page;
  const facts = value.alternatives.flatMap((schema) => [...factsOf(schema, options.messages)]);
  const values = valuesOf(value).map(code);
  if (values.length > 0) facts.unshift(options.messages.valuesAre(values));
  const purpose = options.leavesOut === 'purpose' ? '' : value.docs;
  return [`**${name}**`, purpose, facts.map((fact) => `- ${fact}`).join('\n')].filter(Boolean).join('\n\n');
}

/** Whether a path leads to the code of a diagnostic. */
export function namesCode(path: NodePath): boolean {
  return typeof path.at(-1) === 'string' && path.at(-2) === 'rules';
}

function* factsOf({ minimum, maximum, default: value }: Schema, messages: RequestMessages): Generator<string> {
  if (minimum !== undefined && maximum !== undefined) yield messages.rangeIs(minimum, maximum, '').trim();
  if (value !== undefined) yield messages.defaultIs(code(String(value)));
}

function code(text: string): string {
  return `\`${text}\``;
}
