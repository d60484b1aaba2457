import type { Command, Template } from '@imgtpl/grammar';
import { type ShellCommand, shellCommands } from './commands.js';
import { type NestedScript, nestedScripts } from './nested.js';
import { shellSource } from './shell-source.js';
import type { ShellToken } from './token.js';
import { tokenizeShell } from './tokenize.js';

/** What a command runs. */
export interface CommandsReading {
  readonly commands: readonly ShellCommand[];
  /** The scripts that the commands hand to another shell. */
  readonly scripts: readonly NestedScript[];
}

/** The tokens and commands of a command's shell text. */
export interface ShellReading extends CommandsReading {
  readonly tokens: readonly ShellToken[];
}

/** The tokens and the simple commands of a command's shell text; undefined for a command without any. */
export function readShell(template: Template, command: Command): ShellReading | undefined {
  // Kept, since several rules ask for it.
  const readings = template.derived(emptyReadings);
  const found = readings.get(command);
  if (found !== undefined) return found;
  const source = shellSource(template, command);
  if (source === undefined) return undefined;
  const tokens = tokenizeShell(source);
  const commands = shellCommands(template.text, tokens);
  const reading = { tokens, commands, scripts: nestedScripts(template.text, commands) };
  readings.set(command, reading);
  return reading;
}

/**
 * The tokens alone; none for a command without shell text. If the command has not been read yet, they are not kept:
 * features that walk over a whole template need nothing else, and memory for only one command at a time.
 */
export function shellTokens(template: Template, command: Command): readonly ShellToken[] {
  const known = template.derived(emptyReadings).get(command);
  if (known !== undefined) return known.tokens;
  const source = shellSource(template, command);
  return source === undefined ? [] : tokenizeShell(source);
}

/** Drops the readings that `readShell` has kept. */
export function forgetReadings(template: Template): void {
  template.derived(emptyReadings).clear();
}

function emptyReadings(): Map<Command, ShellReading> {
  return new Map();
}

/** The simple commands of a command, from shell text or an array of words; undefined for a command that runs none. */
export function readCommands(template: Template, command: Command): CommandsReading | undefined {
  return readShell(template, command) ?? readExecForm(template.text, command);
}

/** No shell reads the array of a CMD or ENTRYPOINT, but it may pass a script to one. */
function readExecForm(text: string, { content }: Command): CommandsReading | undefined {
  if (content.shape !== 'exec' || content.form !== 'exec') return undefined;
  const [name, ...words] = content.words.map(({ range, value }) => ({ value, literalPrefix: value, ...range }));
  if (name === undefined) return undefined;
  const command: ShellCommand = {
    start: name.start,
    end: words.at(-1)?.end ?? name.end,
    name,
    arguments: words,
    assignments: [],
    redirections: [],
    precededBy: '',
    followedBy: '',
    depth: 0,
  };
  return { commands: [command], scripts: nestedScripts(text, [command], () => 'json') };
}

/** The simple commands of a reading and of the scripts in it, in the order in which they start. */
export function allCommands(reading: CommandsReading | undefined): readonly ShellCommand[] {
  if (reading === undefined || reading.scripts.length === 0) return reading?.commands ?? [];
  const all = [...reading.commands, ...reading.scripts.flatMap(({ commands }) => commands)];
  return all.sort((one, other) => one.start - other.start);
}
