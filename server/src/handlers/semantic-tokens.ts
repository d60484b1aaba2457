import { SEMANTIC_TOKEN_MODIFIERS, SEMANTIC_TOKEN_TYPES, type SemanticToken, semanticTokens } from '@imgtpl/language';
import type * as lsp from 'vscode-languageserver';
import type { AnalyzedTemplate } from '../documents/analyzed-template.js';
import { templatesIn } from '../documents/template-at.js';
import type { Session } from '../session.js';

/** The tokens that were last sent for a document: the client names them by their id, and gets the difference. */
interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** The handlers of the three requests for tokens, which share what was last sent. */
export interface SemanticTokenHandlers {
  full(session: Session, params: lsp.SemanticTokensParams): Promise<lsp.SemanticTokens>;
  delta(session: Session, params: lsp.SemanticTokensDeltaParams): Promise<lsp.SemanticTokens | lsp.SemanticTokensDelta>;
  range(session: Session, params: lsp.SemanticTokensRangeParams): Promise<lsp.SemanticTokens>;
  /** A closed document's tokens are not kept. */
  forget(uri: string): void;
}

export function semanticTokenHandlers(): SemanticTokenHandlers {
  const sent = new Map<string, Sent>();
  let count = 0;
  const keep = (uri: string, data: readonly number[]): Sent => {
    count += 1;
    const kept = { resultId: String(count), data };
    sent.set(uri, kept);
    return kept;
  };
  const dataOf = async (session: Session, uri: string) => encode(await templatesIn(session, uri));
  return {
    async full(session, { textDocument: { uri } }) {
      const { resultId, data } = keep(uri, await dataOf(session, uri));
      return { resultId, data: [...data] };
    },
    async delta(session, { textDocument: { uri }, previousResultId }) {
      const data = await dataOf(session, uri);
      const before = sent.get(uri);
      const { resultId } = keep(uri, data);
      if (before?.resultId !== previousResultId) return { resultId, data };
      return { resultId, edits: difference(before.data, data) };
    },
    async range(session, { textDocument: { uri }, range }) {
      return { data: encode(await templatesIn(session, uri), range) };
    },
    forget: (uri) => sent.delete(uri),
  };
}

const TYPE_INDEX = new Map(SEMANTIC_TOKEN_TYPES.map((type, index) => [type, index]));

/** Five numbers per token, with places relative to the previous token. */
function encode(templates: readonly AnalyzedTemplate[], range?: lsp.Range): number[] {
  const encoding: Encoding = { data: [], line: 0, character: 0 };
  for (const template of templates) {
    const tokens = semanticTokens(template.analysis, range && template.places.toTextRange(range));
    for (const token of tokens) append(encoding, token, template);
  }
  return encoding.data;
}

/** The numbers so far, and the start of the last token. */
interface Encoding {
  readonly data: number[];
  line: number;
  character: number;
}

/** A token of several lines is split into one per line. */
function append(encoding: Encoding, token: SemanticToken, { places, analysis }: AnalyzedTemplate): void {
  const type = TYPE_INDEX.get(token.type) ?? 0;
  const modifiers = token.modifier === undefined ? 0 : 1 << SEMANTIC_TOKEN_MODIFIERS.indexOf(token.modifier);
  const last = analysis.lines.positionAt(token.end).line;
  for (let line = analysis.lines.positionAt(token.start).line; line <= last; line++) {
    const whole = analysis.lines.lineRange(line);
    const start = places.toPosition(Math.max(token.start, whole.start));
    const end = places.toPosition(Math.min(token.end, whole.end));
    // A quoted word with a line end in it has no place on a single line.
    if (start.line < end.line || end.character <= start.character) continue;
    const character = start.line === encoding.line ? start.character - encoding.character : start.character;
    encoding.data.push(start.line - encoding.line, character, end.character - start.character, type, modifiers);
    encoding.line = start.line;
    encoding.character = start.character;
  }
}

/**
 * A single edit that replaces what is between the common beginning and the common end, in whole tokens of five numbers.
 */
function difference(old: readonly number[], now: readonly number[]): lsp.SemanticTokensEdit[] {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  start -= start % 5;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  end -= end % 5;
  const deleteCount = old.length - end - start;
  const data = now.slice(start, now.length - end);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
