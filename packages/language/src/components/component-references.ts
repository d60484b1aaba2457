import type { Command, ComponentReference } from '@imgtpl/grammar';

/** The components that commands refer to, in the order of the text. */
export function* componentReferences(commands: readonly Command[]): Generator<ComponentReference> {
  for (const { spec, content } of commands) {
    if (spec?.shape !== 'component' || content.shape !== 'component') continue;
    if (content.reference !== undefined) yield content.reference;
  }
}
