import type { ShellTokenKind } from './token.js';

type Kinds<Value = true> = { readonly [Kind in ShellTokenKind]?: Value };

/** Tokens that are no part of any command. */
export const ASIDE: Kinds = { comment: true, templateComment: true, continuation: true, heredocEnd: true };

/** Tokens that open something, each with the kind that closes it. */
export const OPENING: Kinds<ShellTokenKind> = {
  quoteOpen: 'quoteClose',
  expansionOpen: 'expansionClose',
  substitutionOpen: 'substitutionClose',
  arithmeticOpen: 'arithmeticClose',
  wordsOpen: 'wordsClose',
};

/** Tokens that close what such a token opened. */
export const CLOSING: Kinds = {
  quoteClose: true,
  expansionClose: true,
  substitutionClose: true,
  arithmeticClose: true,
  wordsClose: true,
  groupClose: true,
};

/** Tokens that end a command in a list of commands. */
export const SEPARATING: Kinds = {
  keyword: true,
  operator: true,
  newline: true,
  groupOpen: true,
  patternOpen: true,
  patternClose: true,
  definition: true,
  function: true,
};

/** Tokens whose text is that of the word. */
export const LITERAL: Kinds = {
  command: true,
  option: true,
  text: true,
  string: true,
  assignmentName: true,
  assignmentOperator: true,
};
