import type { Command, Template } from '@imgtpl/grammar';
import { unchangedCommands } from './unchanged-commands.js';

/**
 * What is known about a command from its text alone. It is taken over from one version of a template to the next, so it
 * must not contain places, which change, or parts of the text, which would keep the whole text in memory.
 */
export interface Knowledge {
  /** The searches, by their functions, that find nothing in the command. */
  readonly vainSearches: unknown[];
  /** The names of the variables that it reads; undefined if nobody has asked for them yet. */
  namesRead?: readonly string[];
}

/** What is known about a command, to be read and added to. */
export function knowledgeOf(template: Template, command: Command): Knowledge {
  const all = template.derived(noKnowledge);
  let known = all.get(command);
  if (known === undefined) {
    known = { vainSearches: [] };
    all.set(command, known);
  }
  return known;
}

/** Takes over what is known about the commands that are the same in an earlier version of the text. */
export function adoptKnowledge(template: Template, earlier: Template): void {
  const [from, to] = [earlier.derived(noKnowledge), template.derived(noKnowledge)];
  for (const [before, command] of unchangedCommands(earlier, template)) {
    const known = from.get(before);
    if (known !== undefined) to.set(command, known);
  }
}

function noKnowledge(): Map<Command, Knowledge> {
  return new Map();
}
