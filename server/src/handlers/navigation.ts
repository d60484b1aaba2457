import {
  type DocumentSymbol,
  definition,
  documentLinks,
  documentSymbols,
  foldingRanges,
  prepareRename,
  references,
  rename,
  selectionRanges,
} from '@imgtpl/language';
import * as lsp from 'vscode-languageserver';
import type { AnalysedTemplate } from '../documents/analysed-template.js';
import { pipelineFileOf } from '../documents/pairs.js';
import { isPart, templateAt, templatesIn, writtenEdits } from '../documents/template-at.js';
import { fullName, SYMBOL_KIND, toTextEdits } from '../lsp/to-lsp.js';
import { workspaceEdit } from '../lsp/workspace-edit.js';
import { uriOfDocument } from '../screen/diagnostics.js';
import type { Session } from '../session.js';
import { pipelineDefinition, pipelineLinks } from './pipeline-links.js';

/** The place where the variable under the cursor is set. */
export async function onDefinition(
  session: Session,
  params: lsp.DefinitionParams,
): Promise<lsp.Definition | lsp.LocationLink[] | null> {
  const template = await templateAt(session, params);
  if (!template) return pipelineDefinition(session, params);
  const { analysis, places, document } = template;
  const found = definition(analysis, places.toOffset(params.position));
  if (!found) return null;
  const targetSelectionRange = places.toRange(found.target);
  if (!session.client.locationLinks) return { uri: document.uri, range: targetSelectionRange };
  return [
    {
      originSelectionRange: places.toRange(found.origin),
      targetUri: document.uri,
      targetRange: places.toRange(found.targetCommand),
      targetSelectionRange,
    },
  ];
}

export async function onReferences(session: Session, params: lsp.ReferenceParams): Promise<lsp.Location[] | null> {
  const template = await templateAt(session, params);
  if (!template) return null;
  const { analysis, places, document } = template;
  const found = references(analysis, places.toOffset(params.position));
  const wanted = params.context.includeDeclaration ? found : found.filter(({ access }) => access === 'read');
  return wanted.map(({ range }) => ({ uri: document.uri, range: places.toRange(range) }));
}

export async function onDocumentHighlight(
  session: Session,
  params: lsp.DocumentHighlightParams,
): Promise<lsp.DocumentHighlight[] | null> {
  const template = await templateAt(session, params);
  if (!template) return null;
  const { analysis, places } = template;
  return references(analysis, places.toOffset(params.position)).map(({ range, access }) => ({
    range: places.toRange(range),
    kind: access === 'write' ? lsp.DocumentHighlightKind.Write : lsp.DocumentHighlightKind.Read,
  }));
}

export async function onPrepareRename(
  session: Session,
  params: lsp.PrepareRenameParams,
): Promise<lsp.PrepareRenameResult | null> {
  const template = await templateAt(session, params);
  if (!template) return null;
  const { analysis, places, messages } = template;
  const target = prepareRename(analysis, places.toOffset(params.position));
  if ('refused' in target) throw refusal(target.refused(messages));
  return { range: places.toRange(target.range), placeholder: target.placeholder };
}

export async function onRename(session: Session, params: lsp.RenameParams): Promise<lsp.WorkspaceEdit | null> {
  const template = await templateAt(session, params);
  if (!template) return null;
  const { analysis, places, messages } = template;
  const edits = rename(analysis, places.toOffset(params.position), params.newName);
  if ('refused' in edits) throw refusal(edits.refused(messages));
  const written = writtenEdits(template, edits);
  return written
    ? workspaceEdit(session, [{ uri: params.textDocument.uri, edits: toTextEdits(written, places) }])
    : null;
}

/** The client shows the message to the user. */
function refusal(message: string): lsp.ResponseError<void> {
  return new lsp.ResponseError(lsp.LSPErrorCodes.RequestFailed, message);
}

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
function outlineOf(template: AnalysedTemplate, { isOurs }: Session['client']): lsp.DocumentSymbol[] {
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

function toSymbol(symbol: DocumentSymbol, template: AnalysedTemplate): lsp.DocumentSymbol {
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
  template: AnalysedTemplate,
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
    return nested(ranges.filter((range) => isAround(range, position))) ?? { range: here(position) };
  });
  return Promise.all(found);
}

function here(position: lsp.Position): lsp.Range {
  return { start: position, end: position };
}

function isAround({ start, end }: lsp.Range, { line, character }: lsp.Position): boolean {
  const isAfterStart = start.line < line || (start.line === line && start.character <= character);
  return isAfterStart && (line < end.line || (line === end.line && character <= end.character));
}

/** Our ranges go from the innermost to the outermost; each LSP range refers to its parent. */
function nested(ranges: readonly lsp.Range[]): lsp.SelectionRange | undefined {
  let parent: lsp.SelectionRange | undefined;
  for (const range of [...ranges].reverse()) parent = parent ? { range, parent } : { range };
  return parent;
}

export async function onDocumentLinks(
  session: Session,
  { textDocument: { uri } }: lsp.DocumentLinkParams,
): Promise<lsp.DocumentLink[] | null> {
  const named = await pipelineLinks(session, uri);
  const templates = await templatesIn(session, uri);
  if (named === null && templates.length === 0) return null;
  const links = templates.map(async (template) => {
    // An embedded template is already in its pipeline file.
    const pipelineFile = isPart(template) ? undefined : await pipelineFileOf(session, template.document);
    const found = documentLinks(template.analysis, pipelineFile === undefined ? {} : { pipelineFile });
    return found.map(({ range, target }) => ({
      range: template.places.toRange(range),
      target: 'address' in target ? target.address : uriOfDocument(session, target.file),
    }));
  });
  return [...(named ?? []), ...(await Promise.all(links)).flat()];
}
