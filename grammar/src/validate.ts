import { buildLexer, TemplateParser } from './parser.js';
import { buildVocabulary } from './tokens.js';

/**
 * Builds lexer and parser with every check that Chevrotain has, which no user should wait for, and throws what it finds.
 * Needs `Object.groupBy`. The names of the grammar's rules.
 */
export function validateGrammar(): readonly string[] {
  const vocabulary = buildVocabulary();
  buildLexer(vocabulary, { validate: true });
  const parser = new TemplateParser(vocabulary, { validate: true });
  return Object.keys(parser.getGAstProductions());
}
