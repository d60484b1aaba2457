import type { Command, Template } from '@imgtpl/grammar';
import { commandIndexBefore } from '../commands/command-at.js';

/**
 * The command that is being written at an offset: the one on whose lines the offset is, including blanks after its end,
 * or whose last line is continued with nothing but comments after it yet.
 */
export function completionCommand({ text, commands }: Template, offset: number): Command | undefined {
  const command = commands[commandIndexBefore(commands, offset)];
  if (command === undefined) return undefined;
  if (offset <= command.range.end) return command;
  const gap = text.slice(command.range.end, offset);
  if (command.danglingContinuation !== undefined) return CONTINUED_GAP.test(gap) ? command : undefined;
  return /^[ \t]*$/.test(gap) ? command : undefined;
}

/** The end of the continued line, and lines of comments. */
const CONTINUED_GAP = /^[ \t]*(?:\r\n?|\n)(?:[ \t]*#[^\r\n]*(?:\r\n?|\n))*[ \t]*$/;
