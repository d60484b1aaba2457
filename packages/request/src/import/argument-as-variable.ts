import { type Command, parse } from '@imgtpl/grammar';
import { keywordOf } from '@imgtpl/language';
import { foreignCommand } from '@imgtpl/spec';
import type { RequestMessages } from '../messages/request-messages.js';
import type { DockerfileStages } from './dockerfile-stages.js';

/** Whether a command is Docker's ARG: variables that may have a default and exist only during the build. */
export function isArgument({ spec, keyword }: Command): boolean {
  return spec === undefined && foreignCommand(keyword)?.setsVariables === true;
}

export interface ArgumentPlace {
  readonly command: Command;
  readonly stages: DockerfileStages;
  readonly messages: RequestMessages;
}

/** Turns an ARG's variables with a default into permanent ones; the text is undefined if none is left. */
export function argumentAsVariable(
  source: string,
  { command, stages, messages }: ArgumentPlace,
): { readonly text: string | undefined; readonly reasons: readonly string[] } {
  const { keyword, range, argumentsRange } = command;
  const words = wordsOf(source.slice(argumentsRange.start - range.start));
  const reasons: string[] = [];
  const kept: string[] = [];
  for (const word of words) {
    const [, name = word, sign] = /^([^=]*)(=)?/s.exec(word) ?? [];
    const known = stages.setter(name);
    if (known === 'environment' || (known !== undefined && sign === undefined))
      reasons.push(messages.argumentIsSet(keyword, name));
    else if (sign === undefined) reasons.push(messages.argumentWithoutDefault(keyword, name));
    else kept.push(word);
  }
  if (words.length === 0) reasons.push(messages.argumentWithoutDefault(keyword, ''));
  if (kept.length === 0) return { text: undefined, reasons };
  if (reasons.length === 0) return { text: VARIABLES + source.slice(keyword.length), reasons };
  return { text: `${VARIABLES} ${kept.join(' ')}`, reasons };
}

/** The command that sets variables. */
const VARIABLES = keywordOf((spec) => spec.shape === 'pairs' && spec.setsVariables);

/** Any command with words. */
const WORDS = keywordOf(({ shape }) => shape === 'words');

/** The words of a text as written, parsed as the arguments of that command. */
function wordsOf(text: string): readonly string[] {
  const read = `${WORDS} ${text}`;
  const [command] = parse(read).commands;
  if (command?.content.shape !== 'words') return [];
  return command.content.words.map(({ range }) => read.slice(range.start, range.end));
}
