import { parse } from '@imgtpl/grammar';
import { type DocumentSymbol, documentSymbols } from '@imgtpl/language';
import { baseName, discover, eachOf, isTemplateName, readText } from '@imgtpl/workspace';
import type * as lsp from 'vscode-languageserver';
import { placesIn } from '../lsp/places.js';
import { fullName, SYMBOL_KIND } from '../lsp/to-lsp.js';
import { uriOfDocument } from '../screen/diagnostics.js';
import type { Session } from '../session.js';

/** Nobody reads a longer answer: users refine the query instead. */
const MOST_SYMBOLS = 500;

/** Symbols in open templates and in those of the folders, if their names contain the letters of the query in order. */
export async function onWorkspaceSymbol(
  session: Session,
  { query }: lsp.WorkspaceSymbolParams,
  throwIfCancelled: () => void,
): Promise<lsp.SymbolInformation[] | null> {
  let count = 0;
  const found = await eachOf([...(await templatesOf(session))], async (path) => {
    await session.workspace.pause?.();
    throwIfCancelled();
    const symbols = count < MOST_SYMBOLS ? await symbolsIn(session, path, query) : [];
    count += symbols.length;
    return symbols;
  });
  return found.flat().slice(0, MOST_SYMBOLS);
}

async function symbolsIn(session: Session, path: string, query: string): Promise<readonly lsp.SymbolInformation[]> {
  const text = await readText(session.workspace, path);
  if (typeof text !== 'string') return [];
  const { toRange } = placesIn(text, session.client.encoding);
  const uri = uriOfDocument(session, path);
  return [...everySymbol(documentSymbols({ template: parse(text) }))].flatMap(({ symbol, parent }) => {
    const name = fullName(symbol);
    if (!matches(name, query)) return [];
    const container = parent ? { containerName: fullName(parent) } : {};
    return [{ name, kind: SYMBOL_KIND[symbol.kind], location: { uri, range: toRange(symbol.range) }, ...container }];
  });
}

async function templatesOf({ workspace, folders, documents }: Session): Promise<ReadonlySet<string>> {
  const { files } = await discover(workspace, folders);
  const open = [...documents.all()].filter(({ family }) => family === 'template');
  return new Set([...files.filter((path) => isTemplateName(baseName(path))), ...open.map(({ path }) => path)]);
}

interface Placed {
  readonly symbol: DocumentSymbol;
  readonly parent: DocumentSymbol | undefined;
}

function* everySymbol(symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): Generator<Placed> {
  for (const symbol of symbols) {
    yield { symbol, parent };
    yield* everySymbol(symbol.children, symbol);
  }
}

function matches(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let from = 0;
  for (const letter of query.toLowerCase()) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
