import type { Command, TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { type CatalogueComponent, compareVersions, resolveComponent } from '../component-catalogue.js';
import { componentReferences } from '../component-references.js';
import type { ArgumentPlace } from './argument-place.js';
import { type CompletionItem, completionItem } from './completion-item.js';

/** References of the catalogue and of the text; behind one, the parameters that are not passed yet and their values. */
export function completeComponent(
  analysis: Analysis,
  command: Command,
  { offset, options }: ArgumentPlace,
): readonly CompletionItem[] {
  const { content } = command;
  const { catalogue } = options;
  if (content.shape !== 'component' || catalogue === undefined) return [];
  const { reference, parameters, strays } = content;
  if (reference === undefined || offset <= reference.range.end) {
    const isIn = reference !== undefined && reference.range.start <= offset;
    const range = isIn ? reference.range : { start: offset, end: offset };
    return completeReference(analysis, [...catalogue.byId.values()], { range, offset });
  }
  const resolution = resolveComponent(catalogue, reference);
  if (resolution.outcome !== 'found') return [];
  const { component } = resolution;
  const stray = strays.find(({ range }) => range.start <= offset && offset <= range.end);
  const last = parameters.filter(({ name }) => name.range.start <= offset).at(-1);
  if (last !== undefined && stray === undefined && last.name.range.end < offset) {
    const { value } = last;
    if (value === undefined) return completeValue(component, last.name.text, { start: offset, end: offset });
    if (offset <= value.range.end) {
      return value.range.start <= offset ? completeValue(component, last.name.text, value.range) : [];
    }
  }
  const current = last !== undefined && offset <= last.name.range.end ? last : undefined;
  const range = current?.name.range ?? stray?.range ?? { start: offset, end: offset };
  const passed = new Set(parameters.filter((parameter) => parameter !== current).map(({ name }) => name.text));
  return completeParameter(component, passed, range);
}

function completeParameter(
  component: CatalogueComponent,
  passed: ReadonlySet<string>,
  range: TextRange,
): readonly CompletionItem[] {
  const left = component.parameters.filter(({ name }) => !passed.has(name));
  return left.map((parameter) =>
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

/** Ids, and where what is written or the text tells region and account, ARNs: each version, and the newest patch of it. */
function completeReference(
  { template, kind }: Analysis,
  components: readonly CatalogueComponent[],
  { range, offset }: { readonly range: TextRange; readonly offset: number },
): readonly CompletionItem[] {
  const wanted = kind === 'test' ? 'Test' : 'Build';
  const fitting = components.filter(({ type }) => type === wanted);
  const items = fitting.map((component) => {
    const detail = `${component.name} ${component.version}`;
    return completionItem({ label: component.id, kind: 'component', range, detail, about: { component } });
  });
  const written = /^[^\s/]+\//.exec(template.text.slice(range.start, offset))?.[0];
  const prefix = written ?? arnPrefix(template.text, template.commands);
  if (prefix === undefined) return items;
  const labels = new Set<string>();
  for (const component of [...fitting].sort((one, other) => compareVersions(other.version, one.version))) {
    const { name, version } = component;
    for (const part of [version, version.replace(/[^.]*$/, '*')]) {
      const label = `${prefix}${name}/${part}`;
      if (!labels.has(label))
        items.push(completionItem({ label, kind: 'component', range, rank: 2, about: { component } }));
      labels.add(label);
    }
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
