import type { ShellToken, ShellTokenKind } from './token.js';

/** Kinds that open something inside a word, and what closes it. */
export const OPENING: ReadonlyMap<ShellTokenKind, ShellTokenKind> = new Map<ShellTokenKind, ShellTokenKind>([
  ['quoteOpen', 'quoteClose'],
  ['expansionOpen', 'expansionClose'],
  ['substitutionOpen', 'substitutionClose'],
  ['arithmeticOpen', 'arithmeticClose'],
  ['wordsOpen', 'wordsClose'],
]);

/** Kinds that close it. */
export const CLOSING = kinds(...OPENING.values());

/**
 * The role of a token in commands. aside: not part of any word or command · separating: between commands · literal: its
 * text is part of the value of a word.
 */
export type TokenRole = 'aside' | 'opening' | 'closing' | 'separating' | 'literal';

/** The roles of the kinds that have one; in one map, because there are very many tokens to look up. */
export const ROLES: ReadonlyMap<ShellTokenKind, TokenRole> = new Map([
  ...withRole('aside', kinds('comment', 'templateComment', 'continuation', 'heredocEnd')),
  ...withRole('opening', OPENING.keys()),
  ...withRole('closing', kinds(...CLOSING, 'groupClose')),
  ...withRole('separating', kinds('keyword', 'operator', 'newline', 'definition', 'function')),
  ...withRole('separating', kinds('groupOpen', 'patternOpen', 'patternClose')),
  ...withRole('literal', kinds('command', 'option', 'text', 'string', 'assignmentName', 'assignmentOperator')),
]);

/** Whether a token between words on different lines is a line break, or not part of any word. */
export function isPassedOver(token: ShellToken | undefined): boolean {
  return token !== undefined && (token.kind === 'newline' || ROLES.get(token.kind) === 'aside');
}

function withRole(role: TokenRole, all: Iterable<ShellTokenKind>): [ShellTokenKind, TokenRole][] {
  return Array.from(all, (kind) => [kind, role]);
}

function kinds(...all: readonly ShellTokenKind[]): ReadonlySet<ShellTokenKind> {
  return new Set(all);
}
