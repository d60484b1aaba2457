import type { IToken } from 'chevrotain';
import { once } from './once.js';
import { buildLexer, TemplateParser } from './parser.js';
import type { Template } from './template.js';
import { TemplateNode } from './template-node.js';
import type { TextRange } from './text.js';
import { buildVocabulary, COMMENTS } from './tokens.js';

/** Parses a template. Never throws, whatever the text; takes time and memory in proportion to its length. */
export function parse(text: string): Template {
  const { lexer, parser } = lexerAndParser();
  const { tokens, groups } = lexer.tokenize(text);
  const commands = parser.commandsOf(text, tokens);
  return new TemplateNode(text, commands, (groups[COMMENTS] ?? []).map(rangeOf));
}

/** Built for the first text: `--help` need not wait for a parser. */
const lexerAndParser = once(() => {
  const vocabulary = buildVocabulary();
  return { lexer: buildLexer(vocabulary), parser: new TemplateParser(vocabulary) };
});

function rangeOf({ startOffset, image }: IToken): TextRange {
  return { start: startOffset, end: startOffset + image.length };
}
