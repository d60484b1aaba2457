import type { TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { occurrencesOf, variableAt } from './variables.js';

/** A place that names the variable at the cursor: where it is written, or where it is read. */
export interface Reference {
  readonly range: TextRange;
  readonly access: 'write' | 'read';
}

/** Every occurrence of the variable at an offset, definitions included, in order; also for highlighting. */
export function references({ template }: Analysis, offset: number): readonly Reference[] {
  const variable = variableAt(template, offset);
  if (variable === undefined) return [];
  return occurrencesOf(template, variable).map(({ range, role }) => ({
    range,
    access: role === 'definition' ? 'write' : 'read',
  }));
}
