import type { CatalogueComponent, CatalogueParameter } from '../component-catalogue.js';
import type { Messages } from '../messages/index.js';
import { inlineCode, plain } from './markdown.js';

/** A component of the catalogue in Markdown: name and version, what it does, what can be passed. */
export function componentDocs(component: CatalogueComponent, messages: Messages): string {
  const { id, name, version, description, type, system, parameters } = component;
  const kind = [type, system].filter((part) => part !== '').join(', ');
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
export function parameterDocs(parameter: CatalogueParameter, messages: Messages): string {
  const { name, type, hasDefault, defaultValue } = parameter;
  const head = `${inlineCode(`--${name}`)} ${plain(type)}`;
  if (!hasDefault) return `${head}, ${messages.parameterRequired()}`;
  return defaultValue === undefined ? head : `${head}, ${messages.parameterDefault(inlineCode(defaultValue))}`;
}
