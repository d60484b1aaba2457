import { CONFLICT_START } from '@imgtpl/language';
import type { SyntaxProblem } from '../pipeline-file.js';
import { SYNTAX_FAULTS } from '../syntax-faults.js';

/** The problem of a line with which git begins what it could not merge: neither YAML nor JSON can have one. */
export function conflictAt(text: string, start: number): SyntaxProblem | undefined {
  if (!text.startsWith(CONFLICT_START, start)) return undefined;
  const range = { start, end: start + CONFLICT_START.trimEnd().length };
  return { kind: 'malformed', range, detail: SYNTAX_FAULTS.conflict, fault: 'conflict' };
}
