import type { Messages } from '../messages/index.js';
import type { CatalogueComponent, CatalogueParameter } from './catalogue.js';
import { inlineCode, plain } from './markdown.js';

/** A component of the catalogue in Markdown: name and version, what it does, what can be passed. */
export function componentDocs(component: CatalogueComponent, messages: Messages): string {
  const { id, name, version, description, type, system, parameters } = component;
  const kind = [type, system].filter((part) => part !== undefined).join(', ');
  return [
    `**${plain(name)}** ${plain(version)}${kind === '' ? '' : ` (${plain(kind)})`}`,
    inlineCode(id),
    ...(description ? [plain(description)] : []),
    ...(parameters.length > 0 ? [messages.componentParameters()] : []),
    parameters.map((parameter) => `- ${parameterDocs(parameter, messages)}`).join('\n'),
  ]
    .join('\n\n')
    .trimEnd();
}

/** A parameter of a component in one line of Markdown. */
export function parameterDocs({ name, type, defaultValue }: CatalogueParameter, messages: Messages): string {
  const rest =
    defaultValue === undefined ? messages.parameterRequired() : messages.parameterDefault(inlineCode(defaultValue));
  return `${inlineCode(`--${name}`)} ${plain(type)}, ${rest}`;
}
