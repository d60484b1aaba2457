import type { Command, Template } from '@imgtpl/grammar';
import { knowledgeOf } from '../commands/knowledge.js';
import { wordsOf } from '../commands/words-of.js';
import { environmentReads } from '../shell/environment-access.js';
import { readCommands, readShell } from '../shell/reading.js';
import type { ShellToken } from '../shell/token.js';
import { shellVariables } from '../shell/variables.js';
import { hasDollar } from './has-dollar.js';

/**
 * The names of the variables that a command reads, perhaps with repetitions: in its words, in its shell text, in a
 * script that it hands to another shell, or by asking the environment for them.
 */
export function namesRead(template: Template, command: Command): readonly string[] {
  const kept = knowledgeOf(template)?.namesRead;
  const known = kept?.get(command);
  if (known !== undefined) return known;
  const names = findNames(template, command);
  kept?.set(command, names.length === 0 ? NONE : [...new Set(names)].map(copyOf));
  return names;
}

/** Most commands read none, and share this. */
const NONE: readonly string[] = [];

function findNames(template: Template, command: Command): readonly string[] {
  const names: string[] = [];
  const reading = readCommands(template, command);
  if (reading === undefined) {
    if (!hasDollar(template, command)) return names;
    for (const { variables } of wordsOf(command.content)) for (const { name } of variables) names.push(name.text);
    return names;
  }
  const addRead = (text: string, tokens: readonly ShellToken[]) => {
    for (const { access, name } of shellVariables(text, tokens)) if (access === 'read') names.push(name);
  };
  addRead(template.text, readShell(template, command)?.tokens ?? []);
  for (const { text, tokens } of reading.scripts) addRead(text, tokens);
  for (const { name } of environmentReads(template.text, command.argumentsRange)) names.push(name);
  return names;
}

/** V8 makes a long part of a text a view of it, unless there is something to join. */
function copyOf(name: string): string {
  return `${name} `.slice(0, -1);
}
