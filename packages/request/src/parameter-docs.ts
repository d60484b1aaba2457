import { type Language, type Parameter, type ParameterNode, SOURCES } from '@imgtpl/spec';
import { CONTENT_FILE_DOCS, contentKey } from './content-file.js';
import type { RequestMessages } from './messages/request-messages.js';

/** The documentation of a parameter in Markdown: its purpose, values and limits, default and source. */
export function parameterDocs(parameter: Parameter, path: string, options: DocsOptions): string {
  const { messages, language, leavesOut } = options;
  const title = `**${path}**${parameter.required ? ` · ${messages.isRequired()}` : ''}`;
  const { title: source, address } = SOURCES[parameter.source];
  const isLink = address.startsWith('https://');
  const facts = [...factsOf(parameter, messages)].map((fact) => `- ${fact}`).join('\n');
  const docs = path === contentKey(parameter) ? [parameter.docs, CONTENT_FILE_DOCS] : [parameter.docs];
  const purpose = leavesOut === 'purpose' ? '' : docs.map((it) => it[language]).join('\n\n');
  return [title, purpose, facts, isLink ? `[${source}](${address})` : source].filter(Boolean).join('\n\n');
}

export interface DocsOptions {
  readonly messages: RequestMessages;
  readonly language: Language;
  /** Set if the purpose is already shown elsewhere, as in an editor that has the JSON Schema. */
  readonly leavesOut?: 'purpose';
}

function* factsOf(node: ParameterNode, messages: RequestMessages): Generator<string> {
  if (node.type === 'choice') yield messages.valuesAre(node.values.map(code));
  if (node.type === 'integer') yield messages.rangeIs(node.minimum, node.maximum, node.unit);
  if (node.type === 'text' && node.rules?.length) yield messages.lengthIs(node.rules.length.min, node.rules.length.max);
  if (node.type === 'list') yield* factsOfList(node, messages);
  if ('default' in node) yield messages.defaultIs(code(String(node.default)));
  if (node.type === 'choice' && node.defaultBy) {
    const { member, values } = node.defaultBy;
    for (const [value, its] of Object.entries(values))
      yield messages.defaultIs(`${code(its)} (${member} ${code(value)})`);
  }
}

function* factsOfList(
  node: Extract<ParameterNode, { readonly type: 'list' }>,
  messages: RequestMessages,
): Generator<string> {
  if (node.maximum) yield messages.itemsAre(node.maximum.items);
  yield* factsOf(node.item, messages);
}

function code(text: string): string {
  return `\`${text}\``;
}
