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
 * What a token is to the commands made of tokens. aside: no part of any word or command · separating: between commands ·
 * literal: its text is part of the value of a word.
 */
export type TokenRole = 'aside' | 'opening' | 'closing' | 'separating' | 'literal';

/** The roles of the kinds that have one: one look-up for each of very many tokens. */
export const ROLES: ReadonlyMap<ShellTokenKind, TokenRole> = new Map([
  ...withRole('aside', kinds('comment', 'templateComment', 'continuation', 'heredocEnd')),
  ...withRole('opening', OPENING.keys()),
  ...withRole('closing', kinds(...CLOSING, 'groupClose')),
  ...withRole('separating', kinds('keyword', 'operator', 'newline', 'definition', 'function')),
  ...withRole('separating', kinds('groupOpen', 'patternOpen', 'patternClose')),
  ...withRole('literal', kinds('command', 'option', 'text', 'string', 'assignmentName', 'assignmentOperator')),
]);

/** Whether a token is one between words that stand on different lines: no part of any, and no more than a line break. */
export function isPassedOver(token: ShellToken | undefined): boolean {
  return token !== undefined && (token.kind === 'newline' || ROLES.get(token.kind) === 'aside');
}

function withRole(role: TokenRole, all: Iterable<ShellTokenKind>): [ShellTokenKind, TokenRole][] {
  return Array.from(all, (kind) => [kind, role]);
}

function kinds(...all: readonly ShellTokenKind[]): ReadonlySet<ShellTokenKind> {
  return new Set(all);
}
