import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import { type PipelineFile, type SyntaxProblem, tooLong } from '../pipeline-file.js';
import type { MappingNode } from '../pipeline-node.js';
import { convertBroken, convertDocument, unreadable } from './convert-yaml.js';
import { DEPTH_LIMIT, PIECE_LIMIT } from './document-limits.js';
import { yamlLines } from './yaml-lines.js';

const COLLECTIONS: ReadonlySet<CST.Token['type']> = new Set(['block-map', 'block-seq', 'flow-collection']);

/** Reads YAML 1.2 with the range of every key and value. */
export function readYaml(text: string): PipelineFile {
  const lines = yamlLines(text);
  const lexemes = lexemesOf(lines);
  if (lexemes === undefined) return { text, documents: [unreadable(lines, [tooLong(lines)])] };
  const parser = new Parser();
  const documents = [...composed(lexemes, parser)].map((document) => convertDocument(document, lines));
  const start = tooDeep(parser);
  if (start !== undefined) {
    documents.push(unreadable(lines, [{ kind: 'too-deep', range: { start, end: start + 1 }, detail: '' }]));
  }
  if (documents.length > 0) return { text, documents };
  const nothing: SyntaxProblem = { kind: 'not-a-mapping', range: { start: 0, end: 0 }, detail: '' };
  return { text, documents: [unreadable(lines, [nothing])] };
}

/** Reads each document as far as possible, whatever errors there are in it. */
export function readBrokenYaml(text: string): readonly (MappingNode | undefined)[] {
  const lines = yamlLines(text);
  return [...composed(lexemesOf(lines) ?? [], new Parser())].map((document) => convertBroken(document, lines));
}

/** The lexemes of a text; undefined if there are too many. */
function lexemesOf(text: string): readonly string[] | undefined {
  const lexemes: string[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    if (lexemes.length === PIECE_LIMIT) return undefined;
    lexemes.push(lexeme);
  }
  return lexemes;
}

/** The documents of a text, up to a collection that is nested too deeply. */
function* composed(lexemes: readonly string[], parser: Parser): Generator<Document.Parsed> {
  // We look for duplicate keys ourselves: the composer's own search takes quadratic time.
  const composer = new Composer<ParsedNode>({ uniqueKeys: false, logLevel: 'silent' });
  for (const token of tokensOf(lexemes, parser)) yield* composer.next(token);
  if (tooDeep(parser) === undefined) yield* composer.end();
}

/** The tokens that the parser makes of the lexemes, up to a collection that is nested too deeply. */
function* tokensOf(lexemes: readonly string[], parser: Parser): Generator<CST.Token> {
  for (const lexeme of lexemes) {
    yield* parser.next(lexeme);
    if (tooDeep(parser) !== undefined) return;
  }
  yield* parser.end();
}

/**
 * Where a collection starts that is nested too deeply, among those that are open. This has to be found before the
 * composer gets there, which recurses until the stack of the process ends.
 */
function tooDeep({ stack }: Parser): number | undefined {
  // The document is at the bottom of the stack.
  const token = stack[DEPTH_LIMIT + 1];
  return token && COLLECTIONS.has(token.type) ? token.offset : undefined;
}
