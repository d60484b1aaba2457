import type { CommandSpec, OptionSpec } from '../arguments/command-spec.js';
import { GLOBAL_OPTIONS } from '../arguments/global-options.js';
import type { HelpTexts } from '../arguments/help/texts.js';
import { SHORT } from '../arguments/parse-arguments.js';

/** What a shell may offer on a command line, whatever the shell. */
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
  /** Whether an operand may follow another. */
  readonly isRepeated: boolean;
}

export interface OptionCompletion {
  /** With its dashes. */
  readonly flag: string;
  /** The flag of one letter. */
  readonly short: string | undefined;
  readonly summary: string;
  /** Undefined for a switch, and where the value may be left out. */
  readonly value: Offer | undefined;
  /** Whether it may be given several times. */
  readonly isRepeated: boolean;
}

/** What may stand at a place. */
export type Offer =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' | 'folders' | 'anything' };

export interface CompletionSource {
  readonly specs: readonly CommandSpec[];
  readonly texts: HelpTexts;
  /** What `explain` has pages of. */
  readonly codes: readonly string[];
}

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

/** What the word of the help for a value or an operand stands for: `FILE`, `[paths…]`, `[pipeline|config]`. */
function offerFor(placeholder: string): Offer {
  const word = placeholder.replace(/[[\]…]/g, '');
  if (word.includes('|')) return { kind: 'words', words: word.split('|') };
  if (['FILE', 'PATH', 'paths'].includes(word)) return { kind: 'files' };
  return word === 'DIR' ? { kind: 'folders' } : { kind: 'anything' };
}

function firstSentence(text: string): string {
  return text.split(/\.\s|。|\.$/)[0] ?? text;
}
