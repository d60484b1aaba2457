import type { ShellToken } from './token.js';

/** Whether a token joins a command to the one after it, on its line or the next: without that one, it is a fault. */
export function isJoiningOperator(text: string, { kind, start, end }: ShellToken): boolean {
  return kind === 'operator' && JOINING_OPERATORS.has(text.slice(start, end));
}

const JOINING_OPERATORS: ReadonlySet<string> = new Set(['&&', '||', '|', '|&']);
