import type { ContentKind } from '@imgtpl/spec';
import { type CatalogueComponent, SYSTEMS } from '../components/component-catalogue.js';
import { usedComponents } from '../components/used-components.js';
import type { Say } from '../messages/index.js';
import type { RequestFacts } from '../request-facts.js';
import { defineRule } from '../rule.js';

/** A component of the wrong type [component-page-2025], or for a different system than that of the image. */
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
  const isOtherType = kind === 'build' ? type === 'Test' : kind === 'test' && type === 'Build';
  if (isOtherType) yield (say) => (kind === 'build' ? say.testComponent(name) : say.buildComponent(name));
  const componentSystem = SYSTEMS[system];
  const other =
    componentSystem && requests.find((request) => request.system !== undefined && request.system !== componentSystem);
  if (other) yield (say) => (componentSystem === 'windows' ? say.windowsComponent(name) : say.linuxComponent(name));
}
