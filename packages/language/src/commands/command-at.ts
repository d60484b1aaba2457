import type { Command } from '@imgtpl/grammar';
import { firstAtOrAfter } from '../first-at-or-after.js';

/**
 * The command whose range contains an offset (UTF-16) or ends at it: from its keyword to the end of its content, or to
 * the continuation that dangles after it.
 */
export function commandAt(commands: readonly Command[], offset: number): Command | undefined {
  const command = commands[commandIndexBefore(commands, offset)];
  return command !== undefined && offset <= command.range.end ? command : undefined;
}

/** The index of the last command whose keyword begins at or before an offset; -1 if none does. */
export function commandIndexBefore(commands: readonly Command[], offset: number): number {
  return firstAtOrAfter(commands, offset + 1, ({ keywordRange }) => keywordRange.start) - 1;
}
