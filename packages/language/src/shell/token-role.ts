import type { ShellTokenKind } from './token.js';

/** Kinds that are no part of any word or command. */
export const ASIDE = kinds('comment', 'templateComment', 'continuation', 'heredocEnd');

/** Kinds that open something inside a word, and what closes it. */
export const OPENING: ReadonlyMap<ShellTokenKind, ShellTokenKind> = new Map<ShellTokenKind, ShellTokenKind>([
  ['quoteOpen', 'quoteClose'],
  ['expansionOpen', 'expansionClose'],
  ['substitutionOpen', 'substitutionClose'],
  ['arithmeticOpen', 'arithmeticClose'],
  ['wordsOpen', 'wordsClose'],
]);

/** Kinds that close what is open. */
export const CLOSING = kinds(...OPENING.values(), 'groupClose');

/** Kinds that stand between commands. */
export const SEPARATING = kinds(
  'keyword',
  'operator',
  'newline',
  'groupOpen',
  'patternOpen',
  'patternClose',
  'definition',
  'function',
);

/** Kinds whose text is part of the value of a word. */
export const LITERAL = kinds('command', 'option', 'text', 'string', 'assignmentName', 'assignmentOperator');

function kinds(...all: readonly ShellTokenKind[]): ReadonlySet<ShellTokenKind> {
  return new Set(all);
}
