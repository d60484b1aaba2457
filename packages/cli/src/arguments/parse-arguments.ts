import { visible } from '@imgtpl/language';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';
import { badChoice, meant, sentences } from './choices.js';
import type { Arguments, OptionSpec } from './command-spec.js';

export interface ParseContext {
  readonly options: readonly OptionSpec[];
  /** How the help is asked for: `imgtpl lint`. */
  readonly command: string;
  readonly cwd: string;
  readonly messages: CliMessages;
}

const SHORT = new Map([
  ['-h', '--help'],
  ['-V', '--version'],
]);

/**
 * Reads `--name value`, `--name=value`, `--name`, and operands; `--` ends the options and `-` is an operand. Of an
 * option given twice the last one counts, unless it is a list.
 *
 * @throws CommandError
 */
export function parseArguments(words: readonly string[], context: ParseContext): Arguments {
  const options = new Map<string, string | true>();
  const lists = new Map<string, readonly string[]>();
  const operands: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = SHORT.get(words[index] ?? '') ?? words[index] ?? '';
    if (word === '--') {
      operands.push(...words.slice(index + 1));
      break;
    }
    if (word === '-' || !word.startsWith('-')) {
      operands.push(word);
      continue;
    }
    const { spec, attached } = findOption(word, context);
    const next = words[index + 1];
    const value = attached ?? (takesNext(spec, next, context.cwd) ? next : undefined);
    if (attached === undefined && value !== undefined) index++;
    const checked = checkValue(spec, value, context);
    options.set(spec.name, checked);
    if (spec.isList && checked !== true) lists.set(spec.name, [...(lists.get(spec.name) ?? []), checked]);
  }
  return { options, lists, operands };
}

/** The words before the first operand, which is the command's name, and all after it. */
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

function findOption(word: string, { options, command, messages }: ParseContext) {
  const equals = word.indexOf('=');
  const flag = equals === -1 ? word : word.slice(0, equals);
  const spec = options.find(({ name }) => `--${name}` === flag);
  if (spec === undefined) {
    const names = options.map(({ name }) => `--${name}`);
    throw new CommandError(
      sentences([messages.unknownOption(visible(flag)), meant(flag, names, messages), messages.seeHelp(command)]),
    );
  }
  if (equals !== -1 && spec.value === undefined) throw new CommandError(messages.takesNoValue(flag));
  return { spec, attached: equals === -1 ? undefined : word.slice(equals + 1) };
}

function takesNext(spec: OptionSpec, next: string | undefined, cwd: string): boolean {
  if (spec.value === undefined || next === undefined) return false;
  return spec.optional === undefined || (!next.startsWith('-') && spec.optional.takes(next, cwd));
}

function checkValue(spec: OptionSpec, value: string | undefined, { messages }: ParseContext): string | true {
  const flag = `--${spec.name}`;
  if (value === undefined || value === '') {
    if (spec.value === undefined || (spec.optional !== undefined && value === undefined)) return true;
    throw new CommandError(
      sentences([messages.needsValue(flag), messages.choices(spec.choices?.join(', ') ?? spec.value)]),
    );
  }
  if (spec.choices !== undefined && !spec.choices.includes(value)) throw badChoice(flag, value, spec.choices, messages);
  if (spec.isCount && !/^\d{1,15}$/.test(value)) throw new CommandError(messages.notACount(flag, visible(value)));
  return value;
}
