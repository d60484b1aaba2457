import type { Command, Template } from '@imgtpl/grammar';
import { commandIndexBefore } from './command-at.js';

/**
 * The command that somebody who types at an offset is writing: the one on whose lines it is, blanks after its end
 * included, or whose last line is continued and has nothing after it yet.
 */
export function completionCommand({ text, commands }: Template, offset: number): Command | undefined {
  const command = commands[commandIndexBefore(commands, offset)];
  if (command === undefined) return undefined;
  const dangling = command.danglingContinuation;
  const end = Math.max(command.range.end, dangling?.end ?? 0);
  if (offset <= end) return command;
  const gap = text.slice(end, offset);
  if (dangling !== undefined) return /^[ \t]*(?:\r\n?|\n)[ \t]*$/.test(gap) ? command : undefined;
  return /^[ \t]*$/.test(gap) ? command : undefined;
}
