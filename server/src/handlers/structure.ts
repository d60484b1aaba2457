import { type DocumentSymbol, documentSymbols, foldingRanges, selectionRanges } from '@imgtpl/language';
import * as lsp from 'vscode-languageserver';
import type { AnalyzedTemplate } from '../documents/analyzed-template.js';
import { isPart, templateAt, templatesIn } from '../documents/template-at.js';
import { rangesMeet } from '../lsp/ranges-meet.js';
import { fullName, SYMBOL_KIND } from '../lsp/to-lsp.js';
import type { Session } from '../session.js';

/** The outline, as a tree if the client can show one. */
export async function onDocumentSymbol(
  session: Session,
  params: lsp.DocumentSymbolParams,
): Promise<lsp.DocumentSymbol[] | lsp.SymbolInformation[] | null> {
  const templates = await templatesIn(session, params.textDocument.uri);
  if (templates.length === 0) return null;
  return session.client.hierarchicalSymbols
    ? templates.flatMap((template) => outlineOf(template, session.client))
    : templates.flatMap((template) => [...flatSymbols(documentSymbols(template.analysis), template)]);
}

/** The symbols of a template; those of an embedded template are children of its parameter. */
function outlineOf(template: AnalyzedTemplate, { isOurs }: Session['client']): lsp.DocumentSymbol[] {
  const found = documentSymbols(template.analysis);
  const symbols = (isOurs ? found.map(withDetail) : found).map((symbol) => toSymbol(symbol, template));
  if (!isPart(template)) return symbols;
  const { places, parameter, analysis } = template;
  const range = places.toRange({ start: 0, end: analysis.template.text.trimEnd().length });
  const selectionRange = { start: range.start, end: range.start };
  return [{ name: parameter, kind: lsp.SymbolKind.Namespace, range, selectionRange, children: symbols }];
}

/** In its symbol picker, the workbench shows and searches only names. */
function withDetail(symbol: DocumentSymbol): DocumentSymbol {
  if (symbol.kind === 'region') return { ...symbol, children: symbol.children.map(withDetail) };
  const name = fullName(symbol);
  return name === symbol.name ? symbol : { ...symbol, name, detail: '' };
}

function toSymbol(symbol: DocumentSymbol, template: AnalyzedTemplate): lsp.DocumentSymbol {
  const { name, detail, kind, deprecated, range, selectionRange, children } = symbol;
  return {
    name,
    detail,
    kind: SYMBOL_KIND[kind],
    ...(deprecated ? { tags: [lsp.SymbolTag.Deprecated] } : {}),
    range: template.places.toRange(range),
    selectionRange: template.places.toRange(selectionRange),
    children: children.map((child) => toSymbol(child, template)),
  };
}

function* flatSymbols(
  symbols: readonly DocumentSymbol[],
  template: AnalyzedTemplate,
): Generator<lsp.SymbolInformation> {
  for (const { name, kind, range, children } of symbols) {
    yield {
      name,
      kind: SYMBOL_KIND[kind],
      location: { uri: template.document.uri, range: template.places.toRange(range) },
    };
    yield* flatSymbols(children, template);
  }
}

const FOLD_KIND = { command: undefined, comment: lsp.FoldingRangeKind.Comment, region: lsp.FoldingRangeKind.Region };

/** The lines that can be folded. Those of a pipeline file are left to the editor. */
export async function onFoldingRanges(
  session: Session,
  params: lsp.FoldingRangeParams,
): Promise<lsp.FoldingRange[] | null> {
  const template = await session.template(params.textDocument.uri);
  if (!template) return null;
  const { analysis } = template;
  return foldingRanges(analysis).map(({ start, end, kind }) => ({
    startLine: analysis.lines.positionAt(start).line,
    endLine: analysis.lines.positionAt(end).line,
    ...(FOLD_KIND[kind] === undefined ? {} : { kind: FOLD_KIND[kind] }),
  }));
}

/** For each position, ever larger ranges around it. LSP requires a range for each, so one without is its own. */
export async function onSelectionRanges(
  session: Session,
  { textDocument, positions }: lsp.SelectionRangeParams,
): Promise<lsp.SelectionRange[] | null> {
  if (!session.documents.get(textDocument.uri)) return null;
  const found = positions.map(async (position) => {
    const template = await templateAt(session, { textDocument, position });
    if (!template) return { range: here(position) };
    const { analysis, places } = template;
    const ranges = selectionRanges(analysis, places.toOffset(position)).map((range) => places.toRange(range));
    // Inside an escape or the indentation of a pipeline file, the nearest place in the template is a different one.
    return nested(ranges.filter((range) => rangesMeet(range, here(position)))) ?? { range: here(position) };
  });
  return Promise.all(found);
}

function here(position: lsp.Position): lsp.Range {
  return { start: position, end: position };
}

/** Our ranges go from the innermost to the outermost; each LSP range refers to its parent. */
function nested(ranges: readonly lsp.Range[]): lsp.SelectionRange | undefined {
  let parent: lsp.SelectionRange | undefined;
  for (const range of [...ranges].reverse()) parent = parent ? { range, parent } : { range };
  return parent;
}
