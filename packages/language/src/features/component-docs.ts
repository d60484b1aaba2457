import type { ComponentReference } from '@imgtpl/grammar';
import type { CatalogueComponent, CatalogueParameter } from '../components/component-catalogue.js';
import type { Messages } from '../messages/index.js';
import type { DocumentationOptions } from './documentation-options.js';
import { escapeMarkdown, inlineCode } from './markdown.js';

/** A component of the catalogue in Markdown: name and version, description, parameters. */
export function componentDocs(component: CatalogueComponent, messages: Messages): string {
  const { id, name, version, description, type, system, parameters } = component;
  const kind = [type, system].filter((part) => part !== '').join(', ');
  return [
    `**${escapeMarkdown(name)}** ${escapeMarkdown(version)}${kind === '' ? '' : ` (${escapeMarkdown(kind)})`}`,
    inlineCode(id),
    ...(description ? [escapeMarkdown(description)] : []),
    ...(parameters.length > 0 ? [messages.componentParameters()] : []),
    parameters.map((parameter) => `- ${parameterDocs(parameter, messages)}`).join('\n'),
  ]
    .join('\n\n')
    .trimEnd();
}

/** What a reference says by itself and, without a catalogue, that one would say more. */
export function referenceDocs(reference: ComponentReference, { messages, catalogue }: DocumentationOptions): string {
  const said: string[] = [];
  if (reference.kind === 'arn') {
    const [name, version] = [escapeMarkdown(reference.name.text), escapeMarkdown(reference.version.text)];
    const [region, account] = [escapeMarkdown(reference.region.text), escapeMarkdown(reference.account.text)];
    said.push(messages.componentByName({ name, version, region, account }));
  }
  if (catalogue === undefined && (reference.kind === 'arn' || reference.kind === 'id'))
    said.push(messages.componentNeedsCatalogue());
  return said.join('\n\n');
}

/** A parameter of a component in one line of Markdown. */
export function parameterDocs(parameter: CatalogueParameter, messages: Messages): string {
  const { name, type, hasDefault, defaultValue } = parameter;
  const head = `${inlineCode(`--${name}`)} ${escapeMarkdown(type)}`;
  if (!hasDefault) return `${head}, ${messages.parameterRequired()}`;
  return defaultValue === undefined ? head : `${head}, ${messages.parameterDefault(inlineCode(defaultValue))}`;
}
