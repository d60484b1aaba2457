import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { posixQuote, visible } from '@imgtpl/language';
import { LANGUAGES, type Language } from '@imgtpl/spec';
import { sentences, suggestionFor } from './arguments/choices.js';
import type { Arguments } from './arguments/command-spec.js';
import { GLOBAL_OPTIONS } from './arguments/global-options.js';
import { optionValue } from './arguments/option-value.js';
import { parseArguments, splitAtCommand } from './arguments/parse-arguments.js';
import { CommandError } from './command-error.js';
import type { Command } from './commands/command.js';
import { COMMANDS } from './commands/index.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { type Io, OutputError } from './io.js';
import { chooseLanguage } from './messages/choose-language.js';
import type { CliMessages } from './messages/en.js';
import { loadCliMessages } from './messages/load-cli-messages.js';
import { COLOR_CHOICES, type ColorChoice } from './terminal/choose-palette.js';
import { VERSION } from './version.js';

/** Runs a command line: the words after `imgtpl`, and the `io` to use. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = languageOption(argv) ?? chooseLanguage(io);
  const messages = await loadCliMessages(language);
  try {
    return await runCommand(argv, { io, language, messages });
  } catch (error) {
    io.stderr.write(`imgtpl: ${describe(error, messages)}\n`);
    return EXIT.failure;
  }
}

function describe(error: unknown, messages: CliMessages): string {
  if (error instanceof CommandError) return error.message;
  if (error instanceof OutputError) return messages.cannotWriteOutput(visible(error.message));
  return messages.crash(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

interface Setting {
  readonly io: Io;
  readonly language: Language;
  readonly messages: CliMessages;
}

async function runCommand(argv: readonly string[], setting: Setting): Promise<ExitCode> {
  const { io, messages } = setting;
  const { before, name, after } = splitAtCommand(argv, [
    ...GLOBAL_OPTIONS,
    ...COMMANDS.flatMap(({ spec }) => spec.options),
  ]);
  if (name === 'help') return await runCommand([...before, ...after, '--help'], setting);
  const command = COMMANDS.find(({ spec }) => spec.name === name);
  const options = [...(command?.spec.options ?? []), ...GLOBAL_OPTIONS];
  const helpName = command === undefined ? 'imgtpl' : `imgtpl ${command.spec.name}`;
  const words = command === undefined ? before : [...before, ...after];
  const args = parseArguments(words, { cwd: io.cwd, messages, command: helpName, options, commandsWithOption });
  if (args.options.has('version')) return print(io, `${VERSION}\n`);
  if (command === undefined && name !== undefined) {
    const isPath = existsSync(resolve(workingDirectory(args, io, messages), name));
    throw new CommandError(unknownCommandMessage({ name, isPath }, messages));
  }
  if (args.options.has('help')) return print(io, await helpOf(command, setting));
  if (command === undefined) {
    io.stderr.write(`${await helpOf(command, setting)}\n`);
    throw new CommandError(messages.noCommand);
  }
  return await start(command, args, setting);
}

async function start(command: Command, args: Arguments, { io, language, messages }: Setting): Promise<ExitCode> {
  const extra = args.operands[command.spec.maxOperands];
  if (extra !== undefined) throw new CommandError(messages.tooManyOperands(visible(extra)));
  const execute = await command.load();
  return await execute(args, {
    io: { ...io, cwd: workingDirectory(args, io, messages) },
    language,
    messages,
    color: colorOption(args),
    version: VERSION,
  });
}

function workingDirectory(args: Arguments, { cwd }: Io, messages: CliMessages): string {
  const folderOption = optionValue(args, 'cwd');
  if (folderOption === undefined) return cwd;
  const folder = resolve(cwd, folderOption);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new CommandError(messages.noSuchFolder(visible(folderOption)));
}

/** The language in the arguments. Read before they are checked, so that errors in them are in this language too. */
function languageOption(argv: readonly string[]): Language | undefined {
  const index = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[index];
  const value = word === '--lang' ? argv[index + 1] : word?.slice('--lang='.length);
  return LANGUAGES.find((language) => language === value);
}

function colorOption({ options }: Arguments): ColorChoice {
  return COLOR_CHOICES.find((choice) => choice === options.get('color')) ?? 'auto';
}

/** The commands with an option of this name. */
function commandsWithOption(option: string): readonly string[] {
  const specs = COMMANDS.map(({ spec }) => spec);
  return specs.filter(({ options }) => options.some(({ name }) => name === option)).map(({ name }) => name);
}

/** @param isPath whether it is the path of a file or folder, which `imgtpl lint` takes */
function unknownCommandMessage(
  { name, isPath }: { readonly name: string; readonly isPath: boolean },
  messages: CliMessages,
): string {
  const names = COMMANDS.map(({ spec }) => spec.name);
  const near = suggestionFor(name, names, messages);
  const suggestion = near === '' && isPath ? messages.didYouMean(`imgtpl lint ${visible(posixQuote(name))}`) : near;
  return sentences([messages.unknownCommand(visible(name)), suggestion, messages.seeHelp('imgtpl')], messages);
}

/** The width of the help in columns if the terminal does not tell its own, and the maximum. */
const HELP_WIDTH = 100;

async function helpOf(command: Command | undefined, { io, language }: Setting): Promise<string> {
  const { commandHelp, programHelp } = await import('./arguments/help.js');
  const { loadHelpTexts } = await import('./arguments/help-texts.js');
  const texts = await loadHelpTexts(language);
  const specs = COMMANDS.map(({ spec }) => spec);
  const style = { texts, width: Math.min(io.stdout.columns ?? HELP_WIDTH, HELP_WIDTH) };
  return command === undefined ? programHelp(specs, style) : commandHelp(command.spec, style);
}

function print(io: Io, text: string): ExitCode {
  io.stdout.write(text);
  return EXIT.ok;
}
