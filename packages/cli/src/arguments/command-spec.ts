import type { HelpTexts } from './help/texts.js';

/** One option of a command, as data: the parser, the help and docs/cli.md are made from it. */
export interface OptionSpec {
  /** Without its dashes. */
  readonly name: string;
  /** What its value is called in the help; absent for a switch. */
  readonly value?: string;
  /** The value may be left out; `takes` says whether the next word is one. */
  readonly optional?: { takes(word: string, cwd: string): boolean };
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** It may be given several times, and every value counts. */
  readonly isList?: true;
  /** The value is a whole number, 0 or more. */
  readonly isCount?: true;
  /** The value is the number of a port. */
  readonly isPort?: true;
  readonly help: keyof HelpTexts['options'];
}

/** One command, as data. */
export interface CommandSpec {
  readonly name: string;
  /** What follows the name, in the usage line: `[paths…]`. */
  readonly operands: string;
  /** How many operands it takes at most. */
  readonly maxOperands: number;
  readonly options: readonly OptionSpec[];
  /** Command lines that work as they stand. */
  readonly examples: readonly string[];
  readonly help: keyof HelpTexts['commands'];
}

/** What was asked for: options by name, a switch as `true`; everything else in the order given. */
export interface Arguments {
  readonly options: ReadonlyMap<string, string | true>;
  /** The values of each option that may be given several times, in their order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
}
