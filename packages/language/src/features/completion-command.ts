import type { Command, Template } from '@imgtpl/grammar';
import { commandIndexBefore } from '../commands/command-at.js';

/**
 * The command that is being written at an offset: the one on whose lines the offset is, including blanks after its end,
 * or whose last line is continued with nothing after it yet.
 */
export function completionCommand({ text, commands }: Template, offset: number): Command | undefined {
  const command = commands[commandIndexBefore(commands, offset)];
  if (command === undefined) return undefined;
  if (offset <= command.range.end) return command;
  const gap = text.slice(command.range.end, offset);
  if (command.danglingContinuation !== undefined) return /^[ \t]*(?:\r\n?|\n)[ \t]*$/.test(gap) ? command : undefined;
  return /^[ \t]*$/.test(gap) ? command : undefined;
}
