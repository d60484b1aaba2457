import type { Command, Template } from '@imgtpl/grammar';
import { type ShellCommand, shellCommands } from './commands.js';
import { shellSource } from './shell-source.js';
import type { ShellToken } from './token.js';
import { tokenizeShell } from './tokenize.js';

/** What is read of a command's shell text. */
export interface ShellReading {
  readonly tokens: readonly ShellToken[];
  readonly commands: readonly ShellCommand[];
}

/** The tokens and the simple commands of a command's shell text; undefined for a command that holds none. */
export function readShell(template: Template, command: Command): ShellReading | undefined {
  // Several rules and features ask for the same.
  const known = template.derived(noReadings);
  const found = known.get(command);
  if (found !== undefined) return found;
  const source = shellSource(template, command);
  if (source === undefined) return undefined;
  const tokens = tokenizeShell(source);
  const reading = { tokens, commands: shellCommands(template.text, tokens) };
  known.set(command, reading);
  return reading;
}

function noReadings(): Map<Command, ShellReading> {
  return new Map();
}
