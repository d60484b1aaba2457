import type { Command, Template, VariableReference } from '@imgtpl/grammar';
import { wordsOf } from '../commands/words-of.js';
import { environmentReads } from '../shell/environment-access.js';
import { readCommands, readShell } from '../shell/reading.js';
import type { ShellToken } from '../shell/token.js';
import { shellVariables } from '../shell/variables.js';

/**
 * The names of the variables that a command reads, with repetitions: in its words, in its shell text, in a script that it
 * hands to another shell, or by asking the environment for them.
 */
export function namesRead(template: Template, command: Command): readonly string[] {
  const reading = readCommands(template, command);
  if (reading === undefined) return wordsOf(command.content).flatMap(({ variables }) => variables.map(nameOf));
  const names: string[] = [];
  const addRead = (text: string, tokens: readonly ShellToken[]) => {
    for (const { access, name } of shellVariables(text, tokens)) if (access === 'read') names.push(name);
  };
  addRead(template.text, readShell(template, command)?.tokens ?? []);
  for (const { text, tokens } of reading.scripts) addRead(text, tokens);
  const { start, end } = command.argumentsRange;
  for (const name of environmentReads(template.text.slice(start, end))) names.push(name);
  return names;
}

function nameOf({ name }: VariableReference): string {
  return name.text;
}
