import { nearestChoice } from '@imgtpl/language';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';

/** The error for a word that is not in a list: the message, the word that may be meant, and the possible ones. */
export function badChoice(
  message: string,
  word: string,
  choices: readonly string[],
  messages: CliMessages,
): CommandError {
  return new CommandError(
    sentences([message, suggestionFor(word, choices, messages), messages.choices(choices)], messages),
  );
}

/** `Did you mean …?`, if something is similar. */
export function suggestionFor(word: string, candidates: readonly string[], messages: CliMessages): string {
  const candidate = nearestChoice(word, candidates);
  return candidate === undefined ? '' : messages.didYouMean(candidate);
}

/** Joins the parts that are not empty, on one line. */
export function sentences(parts: readonly string[], { betweenSentences }: CliMessages): string {
  return parts.filter((part) => part !== '').join(betweenSentences);
}
