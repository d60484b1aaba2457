import type { SyntaxProblem } from '../pipeline-file.js';
import { SYNTAX_FAULTS } from '../syntax-faults.js';

/** The problem of a line with which git begins what it could not merge: neither YAML nor JSON can have one. */
export function conflictAt(text: string, start: number): SyntaxProblem | undefined {
  if (!text.startsWith(`${MARK} `, start)) return undefined;
  const range = { start, end: start + MARK.length };
  return { kind: 'malformed', range, detail: SYNTAX_FAULTS.conflict, fault: 'conflict' };
}

const MARK = '<'.repeat(7);
