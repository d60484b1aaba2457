import type { Command, Template, TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { commandAt, commandIndexBefore } from '../commands/command-at.js';
import { wordsOf } from '../commands/words-of.js';
import { setsVariables } from '../variables/sets-variables.js';
import { shellOccurrences } from './shell-occurrences.js';
import type { VariableOccurrence } from './variable-occurrence.js';

/** The variables that a command names, in the order of the text. */
export function variablesOf(template: Template, command: Command): readonly VariableOccurrence[] {
  const { content, spec } = command;
  if (content.shape === 'shell' || content.shape === 'exec') return shellOccurrences(template, command);
  const occurrences: VariableOccurrence[] = [];
  if (content.shape === 'pairs' && spec?.shape === 'pairs' && spec.setsVariables) {
    for (const { key, value } of content.pairs) {
      // Without a value, as while it is being written, nothing is set.
      if (value === undefined || !spec.key.test(key.text)) continue;
      occurrences.push(templateOccurrence(key, 'definition', command));
    }
  }
  for (const word of wordsOf(content)) {
    for (const { name } of word.variables) {
      occurrences.push(templateOccurrence(name, 'reference', command));
    }
  }
  return occurrences.sort((one, other) => one.range.start - other.range.start);
}

function templateOccurrence(
  { text, range }: { readonly text: string; readonly range: TextRange },
  role: VariableOccurrence['role'],
  command: Command,
): VariableOccurrence {
  return { name: text, range, role, scope: 'template', command, ambiguous: false };
}

/** The variable whose name, or the `$` or brace before it, an offset touches. */
export function variableAt(template: Template, offset: number): VariableOccurrence | undefined {
  const command = commandAt(template.commands, offset);
  if (command === undefined) return undefined;
  const { text } = template;
  let touched: VariableOccurrence | undefined;
  for (const occurrence of variablesOf(template, command)) {
    const { start, end } = occurrence.range;
    const mark = text[start - 1] === '{' ? 2 : text[start - 1] === '$' ? 1 : 0;
    if (start - mark <= offset && offset < end) return occurrence;
    if (end === offset) touched = occurrence;
  }
  return touched;
}

/** Every place that names the same variable, in the order of the text. Reads only commands that hold its name. */
export function occurrencesOf(template: Template, variable: VariableOccurrence): readonly VariableOccurrence[] {
  const { name, scope, command } = variable;
  const among = scope === 'command' ? variablesOf(template, command) : occurrencesOfName(template, name);
  return [...among].filter((other) => other.name === name && other.scope === scope);
}

/** Every place that names a variable of this name, whatever sets it. */
export function* occurrencesOfName(template: Template, name: string): Generator<VariableOccurrence> {
  const { text, commands } = template;
  if (name === '') return;
  let index = 0;
  for (let at = text.indexOf(name); at >= 0; ) {
    let command = commands[index];
    while (command !== undefined && command.range.end <= at) command = commands[++index];
    if (command === undefined) return;
    if (at >= command.range.start) {
      for (const occurrence of variablesOf(template, command)) if (occurrence.name === name) yield occurrence;
      at = command.range.end;
    }
    at = text.indexOf(name, Math.max(at, command.range.start));
  }
}

/** The definition that a variable's value comes from at its place: the last one before it, else the first after it. */
export function definitionOf(
  { template, state }: Pick<Analysis, 'template' | 'state'>,
  variable: VariableOccurrence,
): VariableOccurrence | undefined {
  const { name, role, scope, command, range } = variable;
  if (role === 'definition') return variable;
  if (scope === 'command') {
    const own = occurrencesOf(template, variable).filter((other) => other.role === 'definition');
    return own.filter((other) => other.range.start < range.start).at(-1) ?? own[0];
  }
  const index = commandIndexBefore(template.commands, command.range.start);
  const known = state.at(index).variable(name);
  if (known !== undefined) {
    return templateOccurrence(known.pair.key, 'definition', known.command);
  }
  for (const later of template.commands.slice(index)) {
    if (!setsVariables(later)) continue;
    const found = variablesOf(template, later).find((other) => other.name === name && other.role === 'definition');
    if (found !== undefined) return found;
  }
  return undefined;
}
