import type { Command, TextRange, Word } from '@imgtpl/grammar';
import type { ArgumentSpec } from '@imgtpl/spec';
import type { Analysis } from '../analyze.js';
import { commandsByShape } from '../commands/commands-by-shape.js';
import { splitFlags } from '../commands/docker-flag.js';
import { wordFaults } from '../rules/word-content.js';
import type { ArgumentPlace } from './argument-place.js';
import { completeComponent } from './complete-component.js';
import { type CompletionItem, completionItem, itemInWord } from './completion-item.js';
import { createdUsers } from './created-users.js';
import { reachesWord } from './reaches-word.js';

/** The completions at a place after a keyword. */
export function completeArgument(
  analysis: Analysis,
  command: Command,
  place: ArgumentPlace,
): readonly CompletionItem[] {
  const { spec, content } = command;
  switch (spec?.shape) {
    case 'words': {
      if (content.shape !== 'words') return [];
      const current = wordAt(content.words, place.offset);
      const { words } = splitFlags(content.words, spec);
      // Another word would be one too many.
      if (current === undefined && words.length >= spec.arguments.length) return [];
      const index = words.filter(({ range }) => range.end < place.offset && range !== current?.range).length;
      const argument = spec.arguments[index];
      return argument === undefined ? [] : completeWord(analysis, argument, { command, current, offset: place.offset });
    }
    case 'baseImage':
      return completeImageType(analysis, command, place.offset);
    case 'component':
      return completeComponent(analysis, command, place);
    default:
      return [];
  }
}

/** The word that an offset touches. */
function wordAt(words: readonly Word[], offset: number): Word | undefined {
  return words.find((word) => reachesWord(word, offset));
}

interface WordPlace {
  readonly command: Command;
  readonly current: Word | undefined;
  readonly offset: number;
}

/** Values of the same kind from commands without faults, and users that shell commands create. */
function completeWord(
  { template, state }: Analysis,
  { type }: ArgumentSpec,
  { command: own, current, offset }: WordPlace,
): readonly CompletionItem[] {
  // An unclosed quote makes the rest of its line part of the word.
  if (current?.unterminatedQuote !== undefined) return [];
  const range: TextRange = current?.range ?? { start: offset, end: offset };
  const seen = new Set<string>(type === 'user' ? [state.at(0).user] : []);
  for (const command of commandsByShape(template.commands).words) {
    const [fault] = wordFaults(template.text, command);
    if (fault !== undefined && command !== own) continue;
    const { words } = splitFlags(command.content.words, command.spec);
    for (const [index, word] of words.entries()) {
      if (word === current || !isSameKind(command.spec.arguments[index]?.type, type) || seen.size >= MOST_VALUES)
        continue;
      if (word.variables.length > 0 || !PLAIN_WORD.test(word.value)) continue;
      if (type === 'urlOrPath' || !word.value.includes('://')) seen.add(word.value);
    }
  }
  for (const user of type === 'user' ? createdUsers(template, offset) : []) {
    if (seen.size < MOST_VALUES && PLAIN_WORD.test(user)) seen.add(user);
  }
  const kind = type === 'user' ? 'value' : 'path';
  return [...seen].map((label) => itemInWord(current, { label, kind, range }));
}

const PLAIN_WORD = /^[^\s"'\\]{1,200}$/;

const MOST_VALUES = 500;

function isSameKind(one: ArgumentSpec['type'] | undefined, other: ArgumentSpec['type']): boolean {
  return one === other || (one !== undefined && one !== 'user' && other !== 'user');
}

const LONGEST_TYPE = 100;

/** The image types, taken from the forms of the command. */
function completeImageType(analysis: Analysis, command: Command, offset: number): readonly CompletionItem[] {
  const { text } = analysis.template;
  const start = Math.min(command.segments[0]?.start ?? offset, offset);
  const written = /^(\w*):?/.exec(text.slice(start, start + LONGEST_TYPE));
  const [whole = '', word = ''] = written ?? [];
  if (offset > start + word.length) return [];
  const range = { start, end: start + whole.length };
  const types = (command.spec?.forms ?? []).map(({ syntax }) => /\s(\S+?:)/.exec(syntax)?.[1] ?? '');
  return types.filter((label) => label !== '').map((label) => completionItem({ label, kind: 'value', range }));
}
