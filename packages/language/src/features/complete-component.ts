import type { Command, ComponentReference, TextRange, Word } from '@imgtpl/grammar';
import type { OperatingSystem } from '@imgtpl/spec';
import type { Analysis } from '../analyze.js';
import {
  type CatalogueComponent,
  type CatalogueParameter,
  compareVersions,
  KINDS_BY_TYPE,
  resolveComponent,
  SYSTEMS,
} from '../components/component-catalogue.js';
import { componentReferences } from '../components/component-references.js';
import type { ArgumentPlace } from './argument-place.js';
import { type CompletionItem, completionItem, itemInWord } from './completion-item.js';
import type { CompletionOptions } from './documentation-options.js';
import { reachesWord } from './reaches-word.js';

/** References or, after one, the parameters that are not passed yet and their values. */
export function completeComponent(
  analysis: Analysis,
  command: Command,
  { offset, options }: ArgumentPlace,
): readonly CompletionItem[] {
  const { content } = command;
  if (content.shape !== 'component') return [];
  const { reference, parameters, strays } = content;
  if (reference === undefined || offset <= reference.range.end) {
    // Before a reference, another one would be one too many.
    if (reference !== undefined && offset < reference.range.start) return [];
    const range = reference?.range ?? { start: offset, end: offset };
    return completeReference(analysis, command, { range, offset, options });
  }
  const component = componentOf(reference, options);
  const stray = strays.find((word) => reachesWord(word, offset));
  if (stray?.unterminatedQuote !== undefined) return [];
  const last = parameters.filter(({ name }) => name.range.start <= offset).at(-1);
  if (last !== undefined && stray === undefined && last.name.range.end < offset) {
    const { value } = last;
    const parameter = component?.parameters.find(({ name }) => name === last.name.text);
    if (value === undefined) return completeValue(parameter, { start: offset, end: offset });
    if (offset < value.range.start) return [];
    if (reachesWord(value, offset)) return completeValue(parameter, value.range, value);
  }
  const current = last !== undefined && offset <= last.name.range.end ? last : undefined;
  const range = current?.name.range ?? stray?.range ?? { start: offset, end: offset };
  const passed = new Set(parameters.filter((parameter) => parameter !== current).map(({ name }) => name.text));
  if (component !== undefined) return completeParameter(component, passed, range);
  const { text, commands } = analysis.template;
  const others = commands.filter((other) => other !== command);
  return completeSeenParameter(others, componentName(text, reference), { text, passed, range });
}

function componentOf(reference: ComponentReference, { catalogue }: CompletionOptions): CatalogueComponent | undefined {
  const resolution = catalogue && resolveComponent(catalogue, reference);
  return resolution?.outcome === 'found' ? resolution.component : undefined;
}

/** Parameters that are passed to the same component elsewhere, for components that no catalogue describes. */
function completeSeenParameter(
  commands: readonly Command[],
  component: string,
  { text, passed, range }: { readonly text: string; readonly passed: ReadonlySet<string>; readonly range: TextRange },
): readonly CompletionItem[] {
  const seen = new Set<string>();
  for (const { content } of commands) {
    if (content.shape !== 'component' || content.reference === undefined) continue;
    if (componentName(text, content.reference) !== component) continue;
    for (const { name } of content.parameters) if (name.text !== '' && !passed.has(name.text)) seen.add(name.text);
  }
  const labels = [...seen].slice(0, MOST_SEEN).map((name) => `--${name}`);
  return labels.map((label) => completionItem({ label, kind: 'parameter', range }));
}

/** What references to the same component have in common: an ARN may name any of its versions. */
function componentName(text: string, reference: ComponentReference): string {
  return reference.kind === 'arn' ? reference.name.text : text.slice(reference.range.start, reference.range.end);
}

const MOST_SEEN = 200;

function completeParameter(
  component: CatalogueComponent,
  passed: ReadonlySet<string>,
  range: TextRange,
): readonly CompletionItem[] {
  const remaining = component.parameters.filter(({ name }) => !passed.has(name));
  return remaining.map((parameter) =>
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

interface ReferencePlace extends ArgumentPlace {
  /** What a completion replaces. */
  readonly range: TextRange;
}

/** References from the catalogue and from elsewhere in the text and, if none is begun, the forms of a reference. */
function completeReference(analysis: Analysis, command: Command, place: ReferencePlace): readonly CompletionItem[] {
  const { range, options } = place;
  const { text, commands } = analysis.template;
  const items = [...completeFromCatalogue(analysis, place)];
  const labels = new Set(items.map(({ label }) => label));
  const others = commands.filter((other) => other !== command);
  for (const reference of componentReferences(others)) {
    const label = labelOf(text, reference);
    if (label === undefined || labels.size >= MOST_SEEN || labels.has(label)) continue;
    labels.add(label);
    items.push(completionItem({ label, kind: 'component', range, rank: 2 }));
  }
  if (range.start < range.end || options.forms !== 'snippets') return items;
  const prefixLength = `${command.spec?.keyword} `.length;
  for (const { syntax, snippet } of command.spec?.forms ?? []) {
    const label = syntax.slice(prefixLength).replace(/ \[.*$/, '');
    const newText = snippet.slice(prefixLength);
    items.push(completionItem({ label, kind: 'snippet', range, newText, isSnippet: true, rank: 3 }));
  }
  return items;
}

/** A reference as it should be written; undefined if it refers to nothing. */
function labelOf(text: string, reference: ComponentReference): string | undefined {
  const { kind, range } = reference;
  if (kind === 'id') return reference.id;
  if (kind !== 'arn') return undefined;
  const { start, end } = reference.separator.range;
  return `${text.slice(range.start, start)}/${text.slice(end, range.end)}`;
}

/**
 * The ids in the catalogue. Also ARNs, if region and account are known from what is written or from another ARN in the
 * text: one for each version, and one with `*` for the newest patch.
 */
function completeFromCatalogue(
  { template, kind }: Analysis,
  { range, offset, options: { catalogue, system } }: ReferencePlace,
): readonly CompletionItem[] {
  const wanted = kind === 'test' ? 'test' : 'build';
  const components = catalogue === undefined ? [] : [...catalogue.byId.values()];
  const suitable = components.filter((one) => KINDS_BY_TYPE.get(one.type) === wanted && runsOn(one, system));
  const items = suitable.map((component) => {
    const detail = `${component.name} ${component.version}`;
    return completionItem({ label: component.id, kind: 'component', range, detail, about: { component } });
  });
  const written = /^[^\s/]+\//.exec(template.text.slice(range.start, offset))?.[0];
  const prefix = written ?? arnPrefix(template.text, template.commands);
  if (prefix === undefined) return items;
  const labels = new Set<string>();
  for (const component of [...suitable].sort((one, other) => compareVersions(other.version, one.version))) {
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

function runsOn({ system }: CatalogueComponent, wanted: OperatingSystem | undefined): boolean {
  const componentSystem = SYSTEMS.get(system);
  return componentSystem === undefined || wanted === undefined || componentSystem === wanted;
}

/** The first ARN in the text, up to its name: region and account are in no catalogue. */
function arnPrefix(text: string, commands: readonly Command[]): string | undefined {
  for (const reference of componentReferences(commands)) {
    if (reference.kind === 'arn') return text.slice(reference.range.start, reference.name.range.start);
  }
  return undefined;
}

function completeValue(
  parameter: CatalogueParameter | undefined,
  range: TextRange,
  word?: Word,
): readonly CompletionItem[] {
  // An unclosed quote makes the rest of its line part of the word.
  if (word?.unterminatedQuote !== undefined) return [];
  const isChoice = parameter?.type === 'Boolean';
  const values = new Set(isChoice ? ['true', 'false'] : []);
  const { defaultValue } = parameter ?? {};
  if (defaultValue !== undefined && /^[^\s"'\\]+$/.test(defaultValue)) values.add(defaultValue);
  const commitCharacters = isChoice && word?.quoted !== 'double' && word?.quoted !== 'single' ? [' '] : [];
  return [...values].map((label) => itemInWord(word, { label, kind: 'value', range, commitCharacters }));
}
