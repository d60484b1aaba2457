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

/**
 * Kept as long as the template is: several rules and features ask for the same. By template, not by command: what holds
 * something weakly costs the collector of garbage, and a template has few others beside it.
 */
const readings = new WeakMap<Template, Map<Command, ShellReading>>();

/** The tokens and the simple commands of a command's shell text; undefined for a command that holds none. */
export function readShell(template: Template, command: Command): ShellReading | undefined {
  const known = readings.get(template) ?? new Map<Command, ShellReading>();
  const found = known.get(command);
  if (found !== undefined) return found;
  const source = shellSource(template, command);
  if (source === undefined) return undefined;
  const tokens = tokenizeShell(source);
  const reading = { tokens, commands: shellCommands(template.text, tokens) };
  known.set(command, reading);
  readings.set(template, known);
  return reading;
}
