import type { ComponentContent, Part, TextRange, Word } from '@imgtpl/grammar';
import { KIND_FACTS } from '@imgtpl/spec';
import type { CatalogueComponent } from '../components/component-catalogue.js';
import { usedComponents } from '../components/used-components.js';
import { defineRule, type Fault } from '../rule.js';
import { excerpt } from '../text/excerpt.js';
import { nearest } from '../text/nearest.js';

/** Checks the passed parameters against those that the component has. */
export const componentParameters = defineRule({
  name: 'component-parameters',
  codes: [KIND_FACTS.build.invalid, KIND_FACTS.test.invalid],
  severity: 'error',
  applies: ({ catalogue }) => catalogue !== undefined,
  *check(input) {
    const code = KIND_FACTS[input.kind].invalid;
    for (const { reference, content, resolution } of usedComponents(input)) {
      if (resolution.outcome !== 'found') continue;
      for (const fault of faults(resolution.component, content, reference.range)) yield { code, ...fault };
    }
  },
});

function* faults(component: CatalogueComponent, content: ComponentContent, range: TextRange): Generator<Fault> {
  const passed = new Set(content.parameters.map(({ name }) => name.text.split('=', 1)[0]));
  for (const { name, hasDefault } of component.parameters) {
    if (!hasDefault && !passed.has(name)) {
      yield { range, message: (say) => say.missingParameter(component.name, name) };
    }
  }
  for (const { name, value } of content.parameters) {
    const known = component.parameters.find((one) => one.name === name.text);
    if (known === undefined) {
      if (!isMalformed(name.text)) yield unknownParameter(component, name);
    } else if (value !== undefined && !isOfType(value, known.type)) {
      const { type } = known;
      yield { range: value.range, message: (say) => say.wrongParameterType(excerpt(value.value), name.text, type) };
    }
  }
}

/** `component-content` reports malformed names: `--` alone and `--name=value`. */
function isMalformed(name: string): boolean {
  return name === '' || name.includes('=');
}

function unknownParameter({ name: component, parameters }: CatalogueComponent, name: Part): Fault {
  const meant = nearest(
    name.text,
    parameters.map((one) => one.name),
  );
  const written = excerpt(name.text);
  return { range: name.range, message: (say) => say.unknownParameter(component, written, meant) };
}

/** A value with a variable or an unclosed quote passes, because its final text is not known here. */
function isOfType({ value, variables, unterminatedQuote }: Word, type: string): boolean {
  if (variables.length > 0 || unterminatedQuote !== undefined) return true;
  if (type === 'Number') return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(value);
  return type !== 'Boolean' || /^(?:true|false)$/i.test(value);
}
