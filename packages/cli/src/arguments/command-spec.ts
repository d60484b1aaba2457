import type { HelpTexts } from './help/texts.js';

/** One option of a command, as data: the parser, the help and docs/cli.md are made from it. */
export interface OptionSpec {
  /** Without its dashes. */
  readonly name: string;
  /** The name of its value in the help; absent for a switch. */
  readonly value?: string;
  /** The value is optional; `takes` tells whether the next word is one. */
  readonly optional?: { takes(word: string, cwd: string): boolean };
  /** The only values allowed. */
  readonly choices?: readonly string[];
  /** The option may be repeated, and all its values are used. */
  readonly isList?: true;
  /** The value is a whole number, 0 or more. */
  readonly isCount?: true;
  /** The value is a port number. */
  readonly isPort?: true;
  readonly help: keyof HelpTexts['options'];
}

/** One command, as data. */
export interface CommandSpec {
  readonly name: string;
  /** The operands in the usage line: `[paths…]`. */
  readonly operands: string;
  /** The maximum number of operands. */
  readonly maxOperands: number;
  readonly options: readonly OptionSpec[];
  /** Command lines that work as they are. */
  readonly examples: readonly string[];
  readonly help: keyof HelpTexts['commands'];
}

/** The parsed arguments: options by name, with `true` for a switch; operands in the given order. */
export interface Arguments {
  readonly options: ReadonlyMap<string, string | true>;
  /** The values of options that may be repeated, in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
}
