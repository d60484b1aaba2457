import type { ComponentContent, ComponentReference } from '@imgtpl/grammar';
import type { Messages } from '../messages/index.js';
import type { RuleInput } from '../rule.js';
import { type MissingComponent, type Resolution, resolveComponent } from './component-catalogue.js';

/** A command that uses a component, and the result of looking it up in the catalogue. */
export interface UsedComponent {
  readonly reference: ComponentReference;
  readonly content: ComponentContent;
  readonly resolution: Resolution;
}

/** Every component that a template uses, in the order of the text; none without a catalogue. */
export function* usedComponents({ byShape, catalogue }: RuleInput): Generator<UsedComponent> {
  if (catalogue === undefined) return;
  for (const { content } of byShape.component) {
    const { reference } = content;
    if (reference === undefined) continue;
    yield { reference, content, resolution: resolveComponent(catalogue, reference) };
  }
}

/** The message for a component that is missing from the catalogue. */
export function missingMessage(missing: MissingComponent, say: Messages): string {
  switch (missing.what) {
    case 'id':
      return say.noComponentId(missing.id);
    case 'name':
      return say.noComponentName(missing.name);
    case 'version':
      return say.noComponentVersion(missing.name, missing.version);
    default:
      return missing satisfies never;
  }
}
