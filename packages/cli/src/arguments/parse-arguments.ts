import { type ParseArgsConfig, parseArgs } from 'node:util';
import { visible } from '@imgtpl/language';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';
import { badChoice, sentences, suggestionFor } from './choices.js';
import type { Arguments, OptionSpec } from './command-spec.js';

export interface ParseContext {
  readonly options: readonly OptionSpec[];
  /** The command line whose help to refer to: `imgtpl lint`. */
  readonly command: string;
  readonly cwd: string;
  readonly messages: CliMessages;
  /** The other commands that have an option of this name. */
  readonly commandsWithOption: (name: string) => readonly string[];
}

/** One-letter options. */
export const SHORT: { readonly [name: string]: string } = { help: 'h', version: 'V' };

/**
 * Reads `--name value`, `--name=value`, `--name`, and operands; `--` ends the options, and `-` is an operand. If an
 * option is repeated the last value wins, unless it is a list.
 *
 * Node's own parser tells the words apart. This adds what it does not know: optional values, and errors in the user's
 * language.
 *
 * @throws CommandError
 */
export function parseArguments(words: readonly string[], context: ParseContext): Arguments {
  const options = new Map<string, string | true>();
  const lists = new Map<string, readonly string[]>();
  const operands: string[] = [];
  // Node compiles its parser anew in each process, so it is only used if there are options.
  if (!words.some((word) => word.startsWith('-'))) return { options, lists, operands: words };
  const { tokens } = parseArgs({
    args: [...words],
    options: nodeOptions(context.options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  let taken = -1;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'positional' && at !== taken) operands.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = findOption(token, context);
    const next = tokens[at + 1];
    const follows = next?.kind === 'positional' && spec.optional?.takes(next.value, context.cwd);
    if (follows && token.value === undefined) taken = at + 1;
    const value = token.value ?? (follows ? next.value : undefined);
    const checked = checkValue(spec, value, context);
    options.set(spec.name, checked);
    if (spec.isList && checked !== true) lists.set(spec.name, [...(lists.get(spec.name) ?? []), checked]);
  }
  return { options, lists, operands };
}

/** Options with an optional value have none for Node's parser: whether the next word is a value depends on the word. */
function nodeOptions(specs: readonly OptionSpec[]): NonNullable<ParseArgsConfig['options']> {
  const rows = specs.map(({ name, value, optional }) => {
    const type: 'string' | 'boolean' = value === undefined || optional ? 'boolean' : 'string';
    const short = SHORT[name];
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  return Object.fromEntries(rows);
}

/** Splits at the command's name, which is the first operand. */
export function splitAtCommand(words: readonly string[], options: readonly OptionSpec[]) {
  const withValue = new Set(options.filter(({ value }) => value !== undefined).map(({ name }) => `--${name}`));
  let index = 0;
  while (index < words.length) {
    const word = words[index] ?? '';
    if (word === '--' || !word.startsWith('-')) break;
    index += withValue.has(word) ? 2 : 1;
  }
  return { before: words.slice(0, index), name: words[index], after: words.slice(index + 1) };
}

function findOption(
  { name, rawName, value }: { readonly name: string; readonly rawName: string; readonly value?: string | undefined },
  { options, command, messages, commandsWithOption }: ParseContext,
): OptionSpec {
  const spec = options.find((one) => one.name === name);
  if (spec === undefined) {
    const names = [...options.map((one) => `--${one.name}`), ...Object.values(SHORT).map((letter) => `-${letter}`)];
    const commands = commandsWithOption(name);
    const hint = commands.length === 0 ? suggestionFor(rawName, names, messages) : messages.optionOf(rawName, commands);
    const parts = [messages.unknownOption(visible(rawName)), hint, messages.seeHelp(command)];
    throw new CommandError(sentences(parts, messages));
  }
  if (value !== undefined && spec.value === undefined) throw new CommandError(messages.takesNoValue(rawName));
  return spec;
}

function checkValue(spec: OptionSpec, value: string | undefined, { messages }: ParseContext): string | true {
  const flag = `--${spec.name}`;
  if (value === undefined || value === '') {
    if (spec.value === undefined || (spec.optional !== undefined && value === undefined)) return true;
    const choices = spec.choices === undefined ? '' : messages.choices(spec.choices);
    throw new CommandError(sentences([messages.needsValue(`${flag} ${spec.value}`), choices], messages));
  }
  if (spec.choices !== undefined && !spec.choices.includes(value)) {
    throw badChoice(messages.badChoice(flag, visible(value)), value, spec.choices, messages);
  }
  if (spec.isCount && !/^\d{1,15}$/.test(value)) throw new CommandError(messages.notACount(flag, visible(value)));
  if (spec.isPort && !isPort(value)) throw new CommandError(messages.notAPort(flag, visible(value)));
  return value;
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
}
