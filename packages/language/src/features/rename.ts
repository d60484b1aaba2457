import type { Template, TextRange } from '@imgtpl/grammar';
import { COMMANDS } from '@imgtpl/spec';
import type { Analysis } from '../analyze.js';
import type { TextEdit } from '../diagnostic.js';
import type { Say } from '../messages/index.js';
import { SET_BY_SYSTEM } from '../variables/ambient-variables.js';
import type { VariableOccurrence } from './variable-occurrence.js';
import { occurrencesOfName, variableAt, variablesOf } from './variables.js';

/** Why a rename is refused. */
export interface RenameRefusal {
  readonly refused: Say;
}

/** What is renamed: its range at the cursor and its current name. */
export interface RenameTarget {
  readonly range: TextRange;
  readonly placeholder: string;
}

/** What can be renamed at an offset, or why nothing can. */
export function prepareRename({ template }: Analysis, offset: number): RenameTarget | RenameRefusal {
  const found = findPlaces(template, offset);
  return 'refused' in found ? found : { range: found.variable.range, placeholder: found.variable.name };
}

/** The edits that rename the variable at an offset wherever it occurs, and nothing else. */
export function rename(analysis: Analysis, offset: number, newName: string): readonly TextEdit[] | RenameRefusal {
  const found = findPlaces(analysis.template, offset);
  if ('refused' in found) return found;
  const { variable, places } = found;
  if (newName === variable.name) return [];
  if (!isVariableName(newName)) return { refused: (messages) => messages.renameBadName(newName) };
  if (collides(analysis, variable, places, newName)) return { refused: (messages) => messages.renameTaken(newName) };
  return places.map(({ range }) => ({ range, newText: newName }));
}

interface RenamePlaces {
  readonly variable: VariableOccurrence;
  readonly places: readonly VariableOccurrence[];
}

function findPlaces(template: Template, offset: number): RenamePlaces | RenameRefusal {
  const variable = variableAt(template, offset);
  if (variable === undefined) return { refused: (messages) => messages.renameNothing() };
  const { name, scope, command } = variable;
  const named = [...occurrencesOfName(template, name)];
  const places = named.filter((it) => it.scope === scope && (scope === 'template' || it.command === command));
  if (!places.some(({ role }) => role === 'definition')) {
    return { refused: (messages) => messages.renameNotDefined(name) };
  }
  if (scope === 'template' && SET_BY_SYSTEM.has(name)) return { refused: (messages) => messages.renameAmbient(name) };
  const isSetByTemplate = named.some((it) => it.scope === 'template' && it.role === 'definition');
  if (isSetByTemplate && named.some(({ ambiguous }) => ambiguous)) {
    return { refused: (messages) => messages.renameAmbiguous(name) };
  }
  return { variable, places };
}

function isVariableName(name: string): boolean {
  return COMMANDS.some((row) => row.shape === 'pairs' && row.setsVariables && row.key.test(name));
}

/** Whether the new name already means another variable somewhere, or would after the change. */
function collides(
  { template }: Analysis,
  variable: VariableOccurrence,
  places: readonly VariableOccurrence[],
  newName: string,
): boolean {
  if (variable.scope === 'command') {
    return variablesOf(template, variable.command).some(({ name }) => name === newName);
  }
  // Programs would read what the template calls by another name.
  if (SET_BY_SYSTEM.has(newName)) return true;
  const commands = new Set(places.map(({ command }) => command));
  for (const { scope, command } of occurrencesOfName(template, newName)) {
    if (scope === 'template' || commands.has(command)) return true;
  }
  return false;
}
