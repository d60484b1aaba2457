import type { ShellTokenKind } from '../shell/token.js';

/** Tokens that open something inside a word. */
export const OPENING: ReadonlySet<ShellTokenKind> = new Set([
  'quoteOpen',
  'expansionOpen',
  'substitutionOpen',
  'arithmeticOpen',
  'wordsOpen',
]);

/** Tokens that close it. */
export const CLOSING: ReadonlySet<ShellTokenKind> = new Set([
  'quoteClose',
  'expansionClose',
  'substitutionClose',
  'arithmeticClose',
  'wordsClose',
]);
