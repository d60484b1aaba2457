import type { CommandSpec, OptionSpec } from './command-spec.js';
import { GLOBAL_OPTIONS } from './global-options.js';
import type { HelpTexts } from './help/texts.js';

/** What `imgtpl --help` prints. */
export function programHelp(commands: readonly CommandSpec[], texts: HelpTexts): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return document([
    [texts.summary],
    [`${texts.usage}: imgtpl <command> [options] [files…]`],
    [
      `${texts.commandsTitle}:`,
      ...commands.map(({ name, help }) => `  ${name.padEnd(width)}  ${texts.commands[help]}`),
    ],
    [`${texts.globalOptionsTitle}:`, ...optionLines(GLOBAL_OPTIONS, texts)],
    [`${texts.exitCodesTitle}:`, `  ${texts.exitCodes}`],
    [`${texts.examplesTitle}:`, ...commands.flatMap(({ examples }) => examples.slice(0, 1)).map((line) => `  ${line}`)],
  ]);
}

/** What `imgtpl <command> --help` prints. */
export function commandHelp(command: CommandSpec, texts: HelpTexts): string {
  return document([
    [texts.commands[command.help]],
    [`${texts.usage}: imgtpl ${command.name} [options] ${command.operands}`, `  ${texts.operands[command.help]}`],
    ...(command.options.length === 0 ? [] : [[`${texts.optionsTitle}:`, ...optionLines(command.options, texts)]]),
    [`${texts.globalOptionsTitle}:`, ...optionLines(GLOBAL_OPTIONS, texts)],
    [`${texts.examplesTitle}:`, ...command.examples.map((line) => `  ${line}`)],
  ]);
}

function document(paragraphs: readonly (readonly string[])[]): string {
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function* optionLines(options: readonly OptionSpec[], texts: HelpTexts): Generator<string> {
  for (const option of options) {
    yield `  ${signature(option)}`;
    yield `      ${texts.options[option.help]}`;
    if (option.choices !== undefined) yield `      ${texts.valuesTitle}: ${option.choices.join(', ')}`;
  }
}

function signature({ name, value, optional }: OptionSpec): string {
  if (value === undefined) return `--${name}`;
  return optional === undefined ? `--${name} ${value}` : `--${name} [${value}]`;
}
