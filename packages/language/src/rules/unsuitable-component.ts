import type { ContentKind } from '@imgtpl/spec';
import { type CatalogueComponent, KINDS_BY_TYPE, SYSTEMS } from '../components/component-catalogue.js';
import { usedComponents } from '../components/used-components.js';
import type { Say } from '../messages/index.js';
import type { RequestFacts } from '../request-facts.js';
import { defineRule } from '../rule.js';

/** A component of the wrong type, or for a different system than that of the image. */
export const unsuitableComponent = defineRule({
  name: 'unsuitable-component',
  codes: ['InvalidImageComponent.NotSupported'],
  severity: 'error',
  applies: ({ catalogue }) => catalogue !== undefined,
  *check(input) {
    for (const { reference, resolution } of usedComponents(input)) {
      if (resolution.outcome !== 'found') continue;
      for (const message of faults(resolution.component, input.kind, input.requests)) {
        yield { code: 'InvalidImageComponent.NotSupported', range: reference.range, message };
      }
    }
  },
});

function* faults(
  { name, type, system }: CatalogueComponent,
  kind: ContentKind,
  requests: readonly RequestFacts[],
): Generator<Say> {
  const ownKind = KINDS_BY_TYPE.get(type);
  if (ownKind !== undefined && ownKind !== kind) {
    yield (say) => (ownKind === 'test' ? say.testComponent(name) : say.buildComponent(name));
  }
  const componentSystem = SYSTEMS.get(system);
  const other =
    componentSystem && requests.find((request) => request.system !== undefined && request.system !== componentSystem);
  if (other) yield (say) => (componentSystem === 'windows' ? say.windowsComponent(name) : say.linuxComponent(name));
}
