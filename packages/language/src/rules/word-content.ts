import type { TextRange, Word } from '@imgtpl/grammar';
import type { ArgumentSpec } from '@imgtpl/spec';
import { commandCode, invalidCodes } from '../commands/command-code.js';
import type { ShapedCommand } from '../commands/commands-by-shape.js';
import { dockerFlagFault, splitFlags } from '../commands/docker-flag.js';
import { closeQuoteFixes } from '../edits/close-quote-fixes.js';
import { defineRule, type Fault } from '../rule.js';
import { excerpt } from '../text/excerpt.js';
import { jsonFormFault } from './word-content/json-form.js';
import { urlFaults } from './word-content/url-faults.js';
import { isUserName, userFaults } from './word-content/user-faults.js';
import { wordCountFaults } from './word-content/word-count-faults.js';

/** Too few words, too many, or words that the command does not accept. */
export const wordContent = defineRule({
  name: 'word-content',
  codes: invalidCodes('words'),
  severity: 'error',
  *check({ template: { text }, byShape, kind }) {
    for (const command of byShape.words) {
      const code = commandCode(command.spec.codes.invalid, kind);
      for (const fault of wordFaults(text, command)) yield { code, ...fault };
    }
  },
});

/** What is wrong with the words of a command. */
export function* wordFaults(text: string, command: ShapedCommand<'words'>): Generator<Fault> {
  const { spec, content } = command;
  const { keyword } = spec;
  const { flags, words } = splitFlags(content.words, spec);
  const place = { text, command, keyword, isRemovable: words.length > 0 };
  for (const flag of flags) yield dockerFlagFault(flag, place);
  const json = jsonFormFault(text, words, { keyword, count: spec.arguments.length });
  if (json !== undefined) {
    yield json;
    return;
  }
  // An unclosed quote in the superfluous words is not reported as well.
  const last = words.slice(0, spec.arguments.length).at(-1);
  if (last?.unterminatedQuote !== undefined)
    yield quoteFault(text, last.range, {
      quote: last.unterminatedQuote,
      canClose: words.length === spec.arguments.length && isValidLastArgument(spec, last),
    });
  yield* wordCountFaults({ text, command, spec, words });
  for (const [index, argument] of spec.arguments.entries()) {
    const word = words[index];
    if (word !== undefined) yield* argumentFaults(text, word, { argument, keyword });
  }
}

interface QuoteContext {
  readonly quote: TextRange;
  /** Closing the quote at the end is a fix only if the command then has the right number of words. */
  readonly canClose: boolean;
}

function quoteFault(text: string, range: TextRange, { quote, canClose }: QuoteContext): Fault {
  const quoted = excerpt(text.slice(range.start, range.end));
  return {
    range,
    message: (say) => say.unterminatedQuote(quoted),
    fixes: canClose ? closeQuoteFixes(text, { quote, end: range.end }) : [],
  };
}

/** Whether the word is a valid last argument once its quote is closed. */
function isValidLastArgument(spec: ShapedCommand<'words'>['spec'], { value, variables }: Word): boolean {
  return spec.arguments.at(-1)?.type !== 'user' || variables.length > 0 || isUserName(value);
}

function argumentFaults(
  text: string,
  word: Word,
  { argument, keyword }: { readonly argument: ArgumentSpec; readonly keyword: string },
): Iterable<Fault> {
  switch (argument.type) {
    case 'urlOrPath':
      return urlFaults(text, word);
    case 'user':
      return userFaults(text, word, keyword);
    case 'path':
      return [];
    default:
      return argument.type satisfies never;
  }
}
