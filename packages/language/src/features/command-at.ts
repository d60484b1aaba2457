import type { Command } from '@imgtpl/grammar';

/**
 * The command on whose lines an offset (UTF-16) stands: from its keyword to the end of its content, or to the mark that
 * dangles after it. By binary search.
 */
export function commandAt(commands: readonly Command[], offset: number): Command | undefined {
  const command = commands[commandIndexBefore(commands, offset)];
  return command !== undefined && offset <= command.range.end ? command : undefined;
}

/** The index of the last command whose keyword begins at or before an offset; -1 when none does. */
export function commandIndexBefore(commands: readonly Command[], offset: number): number {
  let low = 0;
  let high = commands.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = commands[middle]?.keywordRange.start ?? Number.POSITIVE_INFINITY;
    if (start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
