import { nearestChoice } from '@imgtpl/language';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';

/** The error of a word that is none of a list: what is said of it, which one was meant, and which there are. */
export function badChoice(said: string, word: string, choices: readonly string[], messages: CliMessages): CommandError {
  return new CommandError(sentences([said, meant(word, choices, messages), messages.choices(choices.join(', '))]));
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
