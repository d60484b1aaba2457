import { lineIndex, parse } from '@imgtpl/grammar';
import { type DocumentSymbol, documentSymbols } from '@imgtpl/language';
import { discover, readDocument } from '@imgtpl/workspace';
import type * as lsp from 'vscode-languageserver';
import { uriOfDocument } from '../diagnostics.js';
import { places } from '../places.js';
import type { Session } from '../session.js';
import { SYMBOL_KIND } from '../to-lsp.js';

/** An answer longer than this helps nobody: the person types on. */
const MOST_SYMBOLS = 500;

/** Symbols of every template in the folders whose names hold the letters of the query, in their order. */
export async function onWorkspaceSymbol(
  session: Session,
  { query }: lsp.WorkspaceSymbolParams,
): Promise<lsp.SymbolInformation[] | null> {
  if (session.folders.length === 0) return null;
  const found: lsp.SymbolInformation[] = [];
  const { files } = await discover(session.workspace, session.folders);
  for (const path of files) {
    const document = await readDocument(session.workspace, { path });
    if (document.outcome !== 'document') continue;
    const { text } = document;
    const { toRange } = places(text, lineIndex(text), session.client.encoding);
    const uri = uriOfDocument(session, path);
    for (const symbol of everySymbol(documentSymbols({ template: parse(text) }))) {
      if (!holds(symbol.name, query)) continue;
      found.push({
        name: symbol.name,
        kind: SYMBOL_KIND[symbol.kind],
        location: { uri, range: toRange(symbol.range) },
      });
      if (found.length >= MOST_SYMBOLS) return found;
    }
  }
  return found;
}

function* everySymbol(symbols: readonly DocumentSymbol[]): Generator<DocumentSymbol> {
  for (const symbol of symbols) {
    yield symbol;
    yield* everySymbol(symbol.children);
  }
}

function holds(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let from = 0;
  for (const letter of query.toLowerCase()) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
