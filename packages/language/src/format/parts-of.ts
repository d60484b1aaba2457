import type { Command, TextRange, WordsContent } from '@imgtpl/grammar';
import type { CommandSpec } from '@imgtpl/spec';
import { splitFlags } from '../commands/docker-flag.js';
import type { ShellToken } from '../shell/token.js';
import type { Edge, Part } from './part.js';
import { shellParts } from './shell-parts.js';

/** The parts of a command's arguments in order; undefined for what the formatter leaves as it is. */
export function partsOf(
  text: string,
  command: Command,
  tokens: (command: Command) => readonly ShellToken[],
): readonly Part[] | undefined {
  const { content } = command;
  switch (content.shape) {
    case 'shell':
      if (content.heredocs.length > 0 || beginsWithGluedFlag(text, command.argumentsRange.start)) return undefined;
      return shellParts(text, tokens(command));
    case 'exec':
      if (content.form === 'shell') return shellParts(text, tokens(command));
      return content.faults.length > 0 ? undefined : arrayParts(text, command.argumentsRange, content.words);
    case 'words':
      if (content.json !== undefined || hasTooManyWords(command.spec, content)) return undefined;
      return content.words.some((word) => word.unterminatedQuote) ? undefined : asArguments(content.words);
    case 'pairs': {
      if (content.pairs.some((pair) => pair.faults.length > 0)) return undefined;
      if (content.form === 'equals') return asArguments(content.pairs);
      return asArguments(content.pairs.flatMap((pair) => (pair.value ? [pair.key, pair.value] : [pair.key])));
    }
    case 'component': {
      const { reference, parameters, strays } = content;
      const named = parameters.flatMap(({ name, value }) => (value ? [name, value] : [name]));
      if (strays.length > 0) return undefined;
      if (parameters.some(({ value }) => value?.unterminatedQuote)) return undefined;
      return asArguments([...(reference ? [reference] : []), ...named]);
    }
    case 'baseImage':
      return content.image ? [{ ...command.argumentsRange, edge: 'argument' }] : undefined;
    case 'raw':
      return undefined;
    default:
      return content satisfies never;
  }
}

/** Whether an operator is glued to a first word with `--`: parted from it, the word would be a Docker flag. */
function beginsWithGluedFlag(text: string, offset: number): boolean {
  GLUED_FLAG.lastIndex = offset;
  return GLUED_FLAG.test(text);
}

const GLUED_FLAG = /(?:--[^\s|&;<>()]*\s+)*--[^\s|&;<>()]*[|&;<>()]/y;

function asArguments(nodes: readonly { readonly range: TextRange }[]): Part[] {
  return nodes.map(({ range: { start, end } }) => ({ start, end, edge: 'argument' }));
}

/** Whether some words may be parts of a path that lacks its quotes: the blanks between them would be its own. */
function hasTooManyWords(spec: CommandSpec | undefined, { words }: WordsContent): boolean {
  return spec?.shape === 'words' && splitFlags(words, spec).words.length > spec.arguments.length;
}

const PUNCTUATION: ReadonlyMap<string, Edge> = new Map([
  ['[', 'open'],
  [']', 'close'],
  [',', 'comma'],
]);

/** The strings of an array and the punctuation between them. */
function arrayParts(text: string, range: TextRange, words: readonly { readonly range: TextRange }[]): Part[] {
  const parts: Part[] = [];
  let at = range.start;
  for (const word of [...words.map((node) => node.range), { start: range.end, end: range.end }]) {
    for (; at < word.start; at++) {
      const edge = PUNCTUATION.get(text[at] ?? '');
      if (edge !== undefined) parts.push({ start: at, end: at + 1, edge });
    }
    if (word.start < word.end) parts.push({ ...word, edge: 'argument' });
    at = word.end;
  }
  return parts;
}
