import type { CommandSpec, OptionSpec } from '../arguments/command-spec.js';
import { GLOBAL_OPTIONS } from '../arguments/global-options.js';
import type { HelpTexts } from '../arguments/help/texts.js';
import { SHORT } from '../arguments/parse-arguments.js';

/** What can be completed on a command line, in any shell. */
export interface Completions {
  readonly commands: readonly CommandCompletion[];
  /** Options before and after the name of a command. */
  readonly everywhere: readonly OptionCompletion[];
}

export interface CommandCompletion {
  readonly name: string;
  /** In the language of the help, without a full stop. */
  readonly summary: string;
  readonly options: readonly OptionCompletion[];
  readonly operand: Offer;
  /** Whether there can be several operands. */
  readonly isRepeated: boolean;
}

export interface OptionCompletion {
  /** With its dashes. */
  readonly flag: string;
  /** The one-letter flag. */
  readonly short: string | undefined;
  readonly summary: string;
  /** Undefined for a switch, and if the value is optional. */
  readonly value: Offer | undefined;
  /** Whether it can be repeated. */
  readonly isRepeated: boolean;
}

/** What can be completed at a place. */
export type Offer =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' | 'folders' | 'anything' };

export interface CompletionSource {
  readonly specs: readonly CommandSpec[];
  readonly texts: HelpTexts;
  /** The codes that `explain` knows. */
  readonly codes: readonly string[];
}

/** What a shell can complete, from the specs of the commands. */
export function completionsOf({ specs, texts, codes }: CompletionSource): Completions {
  const optionsOf = (options: readonly OptionSpec[]) => options.map((option) => optionCompletion(option, texts));
  return {
    everywhere: optionsOf(GLOBAL_OPTIONS),
    commands: specs.map(({ name, help, operands, maxOperands, options }) => ({
      name,
      summary: firstSentence(texts.commands[help]),
      options: optionsOf(options),
      operand: operands === '[CODE]' ? { kind: 'words', words: codes } : offerFor(operands),
      isRepeated: maxOperands > 1,
    })),
  };
}

function optionCompletion(
  { name, value, choices, optional, isList, help }: OptionSpec,
  texts: HelpTexts,
): OptionCompletion {
  const short = SHORT[name];
  const offer: Offer = choices === undefined ? offerFor(value ?? '') : { kind: 'words', words: choices };
  return {
    flag: `--${name}`,
    short: short === undefined ? undefined : `-${short}`,
    summary: firstSentence(texts.options[help]),
    value: value === undefined || optional !== undefined ? undefined : offer,
    isRepeated: isList === true,
  };
}

/** What to offer for the placeholder of a value or operand in the help: `FILE`, `[paths…]`, `[pipeline|config]`. */
function offerFor(placeholder: string): Offer {
  const word = placeholder.replace(/[[\]…]/g, '');
  if (word.includes('|')) return { kind: 'words', words: word.split('|') };
  if (['FILE', 'PATH', 'paths'].includes(word)) return { kind: 'files' };
  return word === 'DIR' ? { kind: 'folders' } : { kind: 'anything' };
}

function firstSentence(text: string): string {
  return text.split(/\.\s|。|\.$/)[0] ?? text;
}
