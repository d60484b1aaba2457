import { nearestChoice, visible } from '@imgtpl/language';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';

/** A value that is none of a list: which there are, and which was meant. */
export function badChoice(
  option: string,
  value: string,
  choices: readonly string[],
  messages: CliMessages,
): CommandError {
  const message = messages.badChoice(option, visible(value));
  return new CommandError(sentences([message, meant(value, choices, messages), messages.choices(choices.join(', '))]));
}

/** `Did you mean …?`, where something is near enough. */
export function meant(word: string, candidates: readonly string[], messages: CliMessages): string {
  const candidate = nearestChoice(word, candidates);
  return candidate === undefined ? '' : messages.didYouMean(candidate);
}

/** Those of the parts that say something, in one line. */
export function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
