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

/** Kept as long as the command is: several rules and features ask for the same. */
const readings = new WeakMap<Command, ShellReading>();

/** The tokens and the simple commands of a command's shell text; undefined for a command that holds none. */
export function readShell(template: Template, command: Command): ShellReading | undefined {
  const known = readings.get(command);
  if (known !== undefined) return known;
  const source = shellSource(template, command);
  if (source === undefined) return undefined;
  const tokens = tokenizeShell(source);
  const reading = { tokens, commands: shellCommands(template.text, tokens) };
  readings.set(command, reading);
  return reading;
}
