import type { Command, Template } from '@imgtpl/grammar';
import { knowledgeOf } from './knowledge.js';

/** The searches, each of which has a name of its own; what is known of a command has a bit for each. */
const SEARCHES = [
  'downloads',
  'interactive-programs',
  'joining-obstacles',
  'lonely-cd',
  'misleading-continuations',
  'named-secrets',
  'restarts',
  'shell-faults',
  'superfluous-sudo',
  'user-programs',
] as const;

/**
 * A search of single commands. What it finds may depend on nothing but the text of the command, because commands in which
 * it finds nothing are not searched again in the next version of a text, if they are the same there.
 */
export interface Search<SomeCommand extends Command, Found> {
  readonly name: (typeof SEARCHES)[number];
  find(template: Template, command: SomeCommand): Iterable<Found>;
}

/** What a search finds in a command. */
export function searchIn<SomeCommand extends Command, Found>(
  template: Template,
  command: SomeCommand,
  { name, find }: Search<SomeCommand, Found>,
): readonly Found[] {
  const vainSearches = knowledgeOf(template)?.vainSearches;
  if (vainSearches === undefined) return [...find(template, command)];
  const bit = 1 << SEARCHES.indexOf(name);
  const vain = vainSearches.get(command) ?? 0;
  if ((vain & bit) !== 0) return [];
  const found = [...find(template, command)];
  if (found.length === 0) vainSearches.set(command, vain | bit);
  return found;
}

/** What a search finds in each of the commands, without those in which it finds nothing: nearly all, for most rules. */
export function* searchEach<SomeCommand extends Command, Found>(
  template: Template,
  commands: readonly SomeCommand[],
  search: Search<NoInfer<SomeCommand>, Found>,
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
