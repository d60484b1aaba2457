import { buildLexer, TemplateParser } from './parser.js';
import { buildVocabulary } from './tokens.js';

/**
 * Builds lexer and parser with every check that Chevrotain has, too slow for every start; throws Chevrotain's error if
 * one fails. Returns the names of the grammar's rules. Needs `Object.groupBy`, which Node.js 20 lacks.
 */
export function validateGrammar(): readonly string[] {
  const vocabulary = buildVocabulary();
  buildLexer(vocabulary, { validate: true });
  const parser = new TemplateParser(vocabulary, { validate: true });
  return Object.keys(parser.getGAstProductions());
}
