import { wrap } from '../terminal/wrap.js';
import type { CommandSpec, OptionSpec } from './command-spec.js';
import { GLOBAL_OPTIONS } from './global-options.js';
import type { HelpTexts } from './help/texts.js';
import { SHORT } from './parse-arguments.js';

/** How to lay out the help. */
export interface HelpStyle {
  readonly texts: HelpTexts;
  /** The width in columns; examples are never wrapped. */
  readonly width: number;
}

/** They work one after the other in an empty folder. */
const FIRST_STEPS = [
  'imgtpl init web',
  'imgtpl lint --fix .',
  'imgtpl emit --format terraform web.imgtpl',
  'imgtpl explain InvalidCommandContent.COPY',
];

/** The output of `imgtpl --help`. */
export function programHelp(commands: readonly CommandSpec[], style: HelpStyle): string {
  const { texts } = style;
  const commandRows = commands.map(({ name, help }) => [name, texts.commands[help]] as const);
  const exitCodes = Object.entries(texts.exitCodes).map(([code, meaning]) => [code, meaning] as const);
  return document([
    [texts.summary],
    [`${texts.usage}imgtpl <command> [options] [files…]`],
    [texts.commandsTitle, ...table(commandRows, style)],
    [texts.more],
    globalOptions(style),
    [texts.exitCodesTitle, ...table(exitCodes, style)],
    [texts.examplesTitle, ...indented(FIRST_STEPS)],
  ]);
}

/** The output of `imgtpl <command> --help`. */
export function commandHelp(command: CommandSpec, style: HelpStyle): string {
  return document([...ownHelp(command, style), globalOptions(style), examplesOf(command, style)]);
}

/** The help of one command on a page with all of them, where the global options are described once. */
export function commandReference(command: CommandSpec, style: HelpStyle): string {
  return document([...ownHelp(command, style), examplesOf(command, style)]);
}

function ownHelp({ name, help, operands, options }: CommandSpec, style: HelpStyle): readonly (readonly string[])[] {
  const { texts, width } = style;
  const operandTexts: { readonly [command: string]: string } = texts.operands;
  return [
    wrap(texts.commands[help], width),
    [
      `${texts.usage}imgtpl ${name} [options] ${operands}`.trimEnd(),
      ...indented(wrap(operandTexts[help] ?? '', width - INDENT.length)),
    ],
    ...(options.length === 0 ? [] : [[texts.optionsTitle, ...optionTable(options, style)]]),
  ];
}

function globalOptions(style: HelpStyle): readonly string[] {
  return [style.texts.globalOptionsTitle, ...optionTable(GLOBAL_OPTIONS, style)];
}

function examplesOf({ examples }: CommandSpec, { texts }: HelpStyle): readonly string[] {
  return [texts.examplesTitle, ...indented(examples)];
}

function optionTable(options: readonly OptionSpec[], style: HelpStyle): readonly string[] {
  const rows = options.map((option) => {
    const choices = option.choices === undefined ? [] : [style.texts.valuesTitle + option.choices.join(', ')];
    return [signature(option), style.texts.options[option.help], ...choices] as const;
  });
  return table(rows, style);
}

function signature({ name, value, optional }: OptionSpec): string {
  const short = SHORT[name];
  if (short !== undefined) return `-${short}, --${name}`;
  if (value === undefined) return `--${name}`;
  return optional === undefined ? `--${name} ${value}` : `--${name} [${value}]`;
}

const INDENT = '  ';

/** Names on the left, their descriptions on the right, each starting on a new line. */
function table(rows: readonly (readonly [string, ...string[]])[], { width }: HelpStyle): readonly string[] {
  const column = Math.max(...rows.map(([name]) => name.length)) + INDENT.length;
  const lines = rows.flatMap(([name, ...texts]) => {
    const wrapped = texts.flatMap((text) => wrap(text, width - INDENT.length - column));
    return wrapped.map((line, index) => (index === 0 ? name : '').padEnd(column) + line);
  });
  return indented(lines);
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => INDENT + line);
}

function document(paragraphs: readonly (readonly string[])[]): string {
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
