import type { Command, Content, Template, Word } from '@imgtpl/grammar';
import { readShell } from './shell/reading.js';
import { shellVariables } from './shell/variables.js';

/** The names of the variables that a command reads, with repetitions: in its words, or in its shell text. */
export function* namesRead(template: Template, command: Command): Generator<string> {
  for (const word of wordsOf(command.content)) for (const { name } of word.variables) yield name.text;
  for (const variable of shellVariables(template.text, readShell(template, command)?.tokens ?? [])) {
    if (variable.access === 'read') yield variable.name;
  }
}

/** The words of a command in which variables are read; none for shell text. */
function wordsOf(content: Content): readonly Word[] {
  switch (content.shape) {
    case 'words':
    case 'exec':
      return content.words;
    case 'pairs':
      return content.pairs.flatMap(({ value }) => value ?? []);
    case 'component':
      return content.parameters.flatMap(({ value }) => value ?? []);
    case 'shell':
    case 'baseImage':
    case 'raw':
      return [];
    default:
      return content satisfies never;
  }
}
