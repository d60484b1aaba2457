import type { Command, TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { type CatalogueComponent, compareVersions, resolveComponent } from '../component-catalogue.js';
import { componentReferences } from '../component-references.js';
import type { ArgumentPlace } from './complete-argument.js';
import { type CompletionItem, completionItem } from './completion-item.js';

/** References of the catalogue and of the text; behind one, the parameters that are not passed yet and their values. */
export function completeComponent(
  analysis: Analysis,
  command: Command,
  { offset, options }: ArgumentPlace,
): readonly CompletionItem[] {
  const { content } = command;
  if (content.shape !== 'component') return [];
  const { catalogue } = options;
  if (catalogue === undefined) return [];
  const { reference, parameters, strays } = content;
  if (reference === undefined || offset <= reference.range.end) {
    const isIn = reference !== undefined && reference.range.start <= offset;
    const range = isIn ? reference.range : { start: offset, end: offset };
    return completeReference(analysis, [...catalogue.byId.values()], range);
  }
  const resolution = resolveComponent(catalogue, reference);
  if (resolution.outcome !== 'found') return [];
  const { component } = resolution;
  const stray = strays.find(({ range }) => range.start <= offset && offset <= range.end);
  const last = parameters.filter(({ name }) => name.range.start <= offset).at(-1);
  if (last !== undefined && offset > last.name.range.end && stray === undefined) {
    const isInValue = last.value !== undefined && offset <= last.value.range.end;
    if (last.value === undefined || (isInValue && last.value.range.start <= offset)) {
      return completeValue(component, last.name.text, last.value?.range ?? { start: offset, end: offset });
    }
  }
  const current = last !== undefined && offset <= last.name.range.end ? last : undefined;
  const range = current?.name.range ?? stray?.range ?? { start: offset, end: offset };
  const passed = new Set(parameters.filter((parameter) => parameter !== current).map(({ name }) => name.text));
  return component.parameters
    .filter(({ name }) => !passed.has(name))
    .map((parameter) =>
      completionItem({
        label: `--${parameter.name}`,
        kind: 'parameter',
        range,
        detail: parameter.type,
        rank: parameter.hasDefault ? 1 : 0,
        commitCharacters: [' '],
        about: { parameter },
      }),
    );
}

/** Ids, and where the text tells region and account, ARNs by name and version. */
function completeReference(
  { template, kind }: Analysis,
  catalogue: readonly CatalogueComponent[],
  range: TextRange,
): readonly CompletionItem[] {
  const wanted = kind === 'test' ? 'Test' : 'Build';
  const fitting = catalogue.filter(({ type }) => type === wanted);
  const items = fitting.map((component) => {
    const detail = `${component.name} ${component.version}`;
    return completionItem({ label: component.id, kind: 'component', range, detail, about: { component } });
  });
  const prefix = arnPrefix(template.text, template.commands);
  if (prefix === undefined) return items;
  const newest = [...fitting].sort((one, other) => compareVersions(other.version, one.version));
  for (const component of newest) {
    const label = `${prefix}${component.name}/${component.version}`;
    items.push(completionItem({ label, kind: 'component', range, rank: 2, about: { component } }));
  }
  return items;
}

/** An ARN of the text up to its name: region and account are in no catalogue. */
function arnPrefix(text: string, commands: readonly Command[]): string | undefined {
  for (const reference of componentReferences(commands)) {
    if (reference.kind === 'arn') return text.slice(reference.range.start, reference.name.range.start);
  }
  return undefined;
}

function completeValue(component: CatalogueComponent, name: string, range: TextRange): readonly CompletionItem[] {
  const parameter = component.parameters.find((known) => known.name === name);
  const values = new Set(parameter?.type === 'Boolean' ? ['true', 'false'] : []);
  if (parameter?.defaultValue !== undefined && /^[^\s"'\\]+$/.test(parameter.defaultValue)) {
    values.add(parameter.defaultValue);
  }
  return [...values].map((label) => completionItem({ label, kind: 'value', range, commitCharacters: [' '] }));
}
