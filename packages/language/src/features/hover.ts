import type { Command, TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { commandAt, commandIndexBefore } from '../commands/command-at.js';
import { splitFlags } from '../commands/docker-flag.js';
import { commentAt } from '../comments-in.js';
import { resolveComponent } from '../components/component-catalogue.js';
import type { Messages } from '../messages/index.js';
import { type Directive, type DirectiveKind, readDirective } from '../suppression/directive.js';
import { codeDocs } from './code-docs.js';
import { commandDocs, stateDocs } from './command-docs.js';
import { componentDocs, parameterDocs, referenceDocs } from './component-docs.js';
import type { DocumentationOptions } from './documentation-options.js';
import { inlineCode } from './markdown.js';
import type { VariableOccurrence } from './variable-occurrence.js';
import { definitionOf, variableAt } from './variables.js';

/** What an editor shows about the thing at a place. */
export interface Hover {
  readonly range: TextRange;
  /** Markdown; text of the template in it is escaped. */
  readonly contents: string;
}

/** Documentation of the keyword, variable, component, argument, suppression or suppressed code at an offset. */
export function hover(analysis: Analysis, offset: number, options: DocumentationOptions): Hover | undefined {
  const { template } = analysis;
  const comment = commentAt(template.comments, offset);
  if (comment !== undefined) return hoverOfDirective(readDirective(comment, template.text), offset, options);
  const command = commandAt(template.commands, offset);
  if (command?.spec === undefined) return undefined;
  const { keywordRange, spec } = command;
  if (offset <= keywordRange.end) {
    const state = analysis.state.at(commandIndexBefore(template.commands, offset));
    const contents = `${commandDocs(spec, options.language)}\n\n---\n\n${stateDocs(state, options.messages)}`;
    return { range: keywordRange, contents };
  }
  const variable = variableAt(template, offset);
  if (variable !== undefined) {
    const range = { start: Math.min(variable.range.start, offset), end: variable.range.end };
    return { range, contents: variableDocs(analysis, variable, options) };
  }
  return hoverOfArgument(command, offset, options);
}

function hoverOfDirective(
  directive: Directive | undefined,
  offset: number,
  options: DocumentationOptions,
): Hover | undefined {
  if (directive === undefined) return undefined;
  const { word, kind, codes } = directive;
  if (word.start <= offset && offset < word.end) {
    return { range: word, contents: options.messages[MESSAGE_OF_DIRECTIVE[kind]]() };
  }
  const code = codes.find(({ range }) => range.start <= offset && offset < range.end);
  const contents = code && codeDocs(code.text, options);
  return code && contents ? { range: code.range, contents } : undefined;
}

const MESSAGE_OF_DIRECTIVE = {
  'disable-next-line': 'hoverNextLine',
  disable: 'hoverDisable',
  enable: 'hoverEnable',
} as const satisfies { readonly [K in DirectiveKind]: keyof Messages };

function variableDocs(analysis: Analysis, variable: VariableOccurrence, options: DocumentationOptions): string {
  const { template, lines, state } = analysis;
  const { messages, lineOf: lineOfOffset = (offset) => lines.positionAt(offset).line + 1 } = options;
  const { name, scope, role, command } = variable;
  const lineOf = ({ range }: { readonly range: TextRange }): number => lineOfOffset(range.start);
  const index = commandIndexBefore(template.commands, command.range.start);
  const known = state.at(role === 'definition' ? index + 1 : index).variable(name);
  if (scope === 'template' && known !== undefined) {
    return `${inlineCode(`${name}=${known.value}`)}\n\n${messages.hoverVariableSet(lineOf(known.pair.key))}`;
  }
  const definition = definitionOf(analysis, variable);
  if (definition === undefined) return messages.hoverVariableUnknown(inlineCode(name));
  if (scope === 'command') return messages.hoverShellVariable(inlineCode(name), lineOf(definition));
  return messages.hoverVariableSetLater(inlineCode(name), lineOf(definition));
}

function hoverOfArgument(command: Command, offset: number, options: DocumentationOptions): Hover | undefined {
  const { content, spec } = command;
  const holds = ({ range }: { readonly range: TextRange }): boolean => range.start <= offset && offset < range.end;
  if (content.shape === 'words' && spec?.shape === 'words') {
    const { words } = splitFlags(content.words, spec);
    const index = words.findIndex(holds);
    const [word, argument] = [words[index], spec.arguments[index]];
    if (word === undefined || argument === undefined) return undefined;
    return { range: word.range, contents: `**${argument.name}**: ${argument.docs[options.language]}` };
  }
  if (content.shape === 'baseImage' && spec && content.image && holds({ range: command.argumentsRange })) {
    return { range: command.argumentsRange, contents: commandDocs(spec, options.language) };
  }
  return content.shape === 'component' ? hoverOfComponent(content, holds, options) : undefined;
}

function hoverOfComponent(
  content: Extract<Command['content'], { shape: 'component' }>,
  holds: (node: { readonly range: TextRange }) => boolean,
  options: DocumentationOptions,
): Hover | undefined {
  const { reference } = content;
  if (reference === undefined) return undefined;
  const resolution = options.catalogue && resolveComponent(options.catalogue, reference);
  if (resolution?.outcome !== 'found') {
    const contents = holds(reference) ? referenceDocs(reference, options) : '';
    return contents === '' ? undefined : { range: reference.range, contents };
  }
  const { component } = resolution;
  if (holds(reference)) return { range: reference.range, contents: componentDocs(component, options.messages) };
  const parameter = content.parameters.find(holds);
  const known = component.parameters.find(({ name }) => name === parameter?.name.text);
  if (parameter === undefined || known === undefined) return undefined;
  return { range: parameter.name.range, contents: parameterDocs(known, options.messages) };
}
