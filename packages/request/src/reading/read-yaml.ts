import { Composer, type CST, Lexer, type ParsedNode, Parser } from 'yaml';
import { type PipelineDocument, type PipelineFile, type SyntaxProblem, tooLong } from '../pipeline-file.js';
import { convertDocument, unreadable } from './convert-yaml.js';
import { DEPTH_LIMIT, PIECE_LIMIT } from './document-limits.js';
import { yamlLines } from './yaml-lines.js';

const COLLECTIONS: ReadonlySet<CST.Token['type']> = new Set(['block-map', 'block-seq', 'flow-collection']);

/** Reads YAML 1.2 with the place of every key and value. */
export function readYaml(text: string): PipelineFile {
  const lines = yamlLines(text);
  const lexemes = lexemesOf(lines);
  if (lexemes === undefined) return { text, documents: [unreadable(lines, [tooLong(lines)])] };
  const documents = [...readDocuments(lexemes, lines)];
  if (documents.length > 0) return { text, documents };
  const nothing: SyntaxProblem = { kind: 'not-a-mapping', range: { start: 0, end: 0 }, detail: '' };
  return { text, documents: [unreadable(lines, [nothing])] };
}

/** The pieces of a text in their order; undefined where there are more than is read. */
function lexemesOf(text: string): readonly string[] | undefined {
  const lexemes: string[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    if (lexemes.length === PIECE_LIMIT) return undefined;
    lexemes.push(lexeme);
  }
  return lexemes;
}

function* readDocuments(lexemes: readonly string[], text: string): Generator<PipelineDocument> {
  const parser = new Parser();
  // Equal keys are found here: the composer's own search takes quadratic time.
  const composer = new Composer<ParsedNode>({ uniqueKeys: false, logLevel: 'silent' });
  for (const token of tokensOf(lexemes, parser)) {
    for (const document of composer.next(token)) yield convertDocument(document, text);
  }
  const start = tooDeep(parser);
  if (start !== undefined) {
    yield unreadable(text, [{ kind: 'too-deep', range: { start, end: start + 1 }, detail: '' }]);
    return;
  }
  for (const document of composer.end()) yield convertDocument(document, text);
}

/** What the parser makes of the pieces, up to where they lie too deep. */
function* tokensOf(lexemes: readonly string[], parser: Parser): Generator<CST.Token> {
  for (const lexeme of lexemes) {
    yield* parser.next(lexeme);
    if (tooDeep(parser) !== undefined) return;
  }
  yield* parser.end();
}

/**
 * Where the collection starts that lies too deep, of those that the parser is in. It is found before the composer goes
 * into it, which does so as deep as the stack of the process lets it.
 */
function tooDeep({ stack }: Parser): number | undefined {
  // The document lies below the collections.
  const token = stack[DEPTH_LIMIT + 1];
  return token && COLLECTIONS.has(token.type) ? token.offset : undefined;
}
