import type { Command, Template } from '@imgtpl/grammar';
import { knowledgeOf } from './knowledge.js';

/**
 * Searches a command. What it finds may depend on nothing but the text of the command, because commands in which it
 * finds nothing are not searched again while their text is the same. A function of a module, by which it is known.
 */
export type Search<SomeCommand extends Command, Found> = (template: Template, command: SomeCommand) => Iterable<Found>;

/** What a search finds in a command. */
export function searchIn<SomeCommand extends Command, Found>(
  template: Template,
  command: SomeCommand,
  search: Search<SomeCommand, Found>,
): readonly Found[] {
  const { vainSearches } = knowledgeOf(template, command);
  if (vainSearches.includes(search)) return [];
  const found = [...search(template, command)];
  if (found.length === 0) vainSearches.push(search);
  return found;
}

/** What a search finds in each of the commands, without those in which it finds nothing: nearly all, for most rules. */
export function* searchEach<SomeCommand extends Command, Found>(
  template: Template,
  commands: readonly SomeCommand[],
  search: Search<SomeCommand, Found>,
): Generator<readonly [SomeCommand, Some<Found>]> {
  for (const command of commands) {
    const found = searchIn(template, command, search);
    if (isSome(found)) yield [command, found];
  }
}

/** One or more. */
type Some<Found> = readonly [Found, ...Found[]];

function isSome<Found>(found: readonly Found[]): found is Some<Found> {
  return found.length > 0;
}
