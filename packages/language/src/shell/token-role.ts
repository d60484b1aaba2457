import type { ShellToken, ShellTokenKind } from './token.js';

/** Kinds that open something inside a word, and what closes it. */
export const OPENING_KINDS: ReadonlyMap<ShellTokenKind, ShellTokenKind> = new Map<ShellTokenKind, ShellTokenKind>([
  ['quoteOpen', 'quoteClose'],
  ['expansionOpen', 'expansionClose'],
  ['substitutionOpen', 'substitutionClose'],
  ['arithmeticOpen', 'arithmeticClose'],
  ['wordsOpen', 'wordsClose'],
]);

/** Kinds that close it. */
export const CLOSING_KINDS = kinds(...OPENING_KINDS.values());

/**
 * The role of a token in commands. trivia: not part of any word or command · separating: between commands · literal: its
 * text is part of the value of a word.
 */
export type TokenRole = 'trivia' | 'opening' | 'closing' | 'separating' | 'literal';

/** The roles of the kinds that have one; in one map, because there are very many tokens to look up. */
export const ROLES: ReadonlyMap<ShellTokenKind, TokenRole> = new Map([
  ...withRole('trivia', kinds('comment', 'templateComment', 'continuation', 'heredocEnd')),
  ...withRole('opening', OPENING_KINDS.keys()),
  ...withRole('closing', kinds(...CLOSING_KINDS, 'groupClose')),
  ...withRole('separating', kinds('keyword', 'operator', 'newline', 'definition', 'function')),
  ...withRole('separating', kinds('groupOpen', 'patternOpen', 'patternClose')),
  ...withRole('literal', kinds('command', 'option', 'text', 'string', 'assignmentName', 'assignmentOperator')),
]);

/** Whether a token between words on different lines is a line break, or not part of any word. */
export function isTriviaOrNewline(token: ShellToken | undefined): boolean {
  return token !== undefined && (token.kind === 'newline' || ROLES.get(token.kind) === 'trivia');
}

/** Whether a token is the keyword `time` or its `-p`, which change nothing about the command after it: `a | time -p b`. */
export function isTimeKeyword(text: string, { kind, start, end }: ShellToken): boolean {
  return kind === 'keyword' && /^(?:time|-p)$/.test(text.slice(start, end));
}

function withRole(role: TokenRole, all: Iterable<ShellTokenKind>): [ShellTokenKind, TokenRole][] {
  return Array.from(all, (kind) => [kind, role]);
}

function kinds(...all: readonly ShellTokenKind[]): ReadonlySet<ShellTokenKind> {
  return new Set(all);
}
