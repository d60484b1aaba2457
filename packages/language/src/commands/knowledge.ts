import type { Command, Template } from '@imgtpl/grammar';
import { unchangedCommands } from './unchanged-commands.js';

/**
 * What is known about the commands of a template from their text alone. It is taken over from one version of a template
 * to the next, so it must not contain places, which change, or parts of the text, which would keep the whole text in
 * memory.
 */
export interface Knowledge {
  /** The searches that find nothing in a command, as the sum of their bits. */
  readonly vainSearches: Map<Command, number>;
  /** The names of the variables that a command reads. */
  readonly namesRead: Map<Command, readonly string[]>;
}

/** What is known about the commands so far, to be read and added to; undefined if no other version follows. */
export function knowledgeOf(template: Template): Knowledge | undefined {
  return template.derived(nothingKept).knowledge;
}

/**
 * Keeps what is known about the commands for the next version of the text, and takes over what is known about those that
 * are the same in the version before.
 */
export function keepKnowledge(template: Template, before: Template | undefined): void {
  const kept: Knowledge = { vainSearches: new Map(), namesRead: new Map() };
  template.derived(nothingKept).knowledge = kept;
  const earlier = before && knowledgeOf(before);
  if (before === undefined || earlier === undefined) return;
  for (const [old, command] of unchangedCommands(before, template)) {
    const vain = earlier.vainSearches.get(old);
    const names = earlier.namesRead.get(old);
    if (vain !== undefined) kept.vainSearches.set(command, vain);
    if (names !== undefined) kept.namesRead.set(command, names);
  }
}

function nothingKept(): { knowledge: Knowledge | undefined } {
  return { knowledge: undefined };
}
