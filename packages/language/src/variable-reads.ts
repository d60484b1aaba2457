import type { Command, Content, Template, Word } from '@imgtpl/grammar';
import { readShell } from './shell/reading.js';
import { shellVariables } from './shell/variables.js';

/**
 * The names of the variables that a command reads, with repetitions: in its words, in its shell text, in a script that it
 * hands to another shell, or by asking the environment for them.
 */
export function* namesRead(template: Template, command: Command): Generator<string> {
  for (const word of wordsOf(command.content)) for (const { name } of word.variables) yield name.text;
  const reading = readShell(template, command);
  if (reading === undefined) return;
  for (const { tokens } of [reading, ...reading.scripts]) {
    for (const variable of shellVariables(template.text, tokens)) if (variable.access === 'read') yield variable.name;
  }
  const { start, end } = command.argumentsRange;
  for (const [, name = ''] of template.text.slice(start, end).matchAll(ASKED)) yield name;
}

/** How programs and other languages ask for a variable of the environment by its name. */
const ASKED =
  /(?:\bprintenv[ \t]+|\bENVIRON\[\\?["']|\$ENV\{["']?|\benviron(?:\.get\(|\[)\\?["']|\bgetenv\(\\?["']|\bprocess\.env\.|\bENV\[\\?["'])([A-Za-z_]\w*)/g;

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
