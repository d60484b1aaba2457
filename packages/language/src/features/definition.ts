import type { TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { definitionOf, variableAt } from './variables.js';

/** Where a variable gets its value. */
export interface Definition {
  /** The name at the cursor. */
  readonly origin: TextRange;
  /** The name where it is defined. */
  readonly target: TextRange;
  /** The command that defines it. */
  readonly targetCommand: TextRange;
}

/** The definition of the variable at an offset; undefined where there is no variable, or none that the template sets. */
export function definition(analysis: Analysis, offset: number): Definition | undefined {
  const variable = variableAt(analysis.template, offset);
  const found = variable && definitionOf(analysis, variable);
  if (variable === undefined || found === undefined) return undefined;
  return { origin: variable.range, target: found.range, targetCommand: found.command.range };
}
