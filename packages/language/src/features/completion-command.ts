import type { Command, Template } from '@imgtpl/grammar';
import { commandIndexBefore } from '../commands/command-at.js';

/**
 * The command that somebody who types at an offset is writing: the one on whose lines it is, blanks after its end
 * included, or whose last line is continued and has nothing after it yet.
 */
export function completionCommand({ text, commands }: Template, offset: number): Command | undefined {
  const command = commands[commandIndexBefore(commands, offset)];
  if (command === undefined) return undefined;
  if (offset <= command.range.end) return command;
  const gap = text.slice(command.range.end, offset);
  if (command.danglingContinuation !== undefined) return /^[ \t]*(?:\r\n?|\n)[ \t]*$/.test(gap) ? command : undefined;
  return /^[ \t]*$/.test(gap) ? command : undefined;
}
