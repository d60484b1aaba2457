import { lineIndex } from '@imgtpl/grammar';
import {
  completePipeline,
  loadPipelineReader,
  loadRequestMessages,
  namesTemplate,
  type PipelineCompletion,
  parameterAt,
  parameterDocs,
  pipelineSyntax,
} from '@imgtpl/request';
import { isFileFault, isTemplateName, parentPath } from '@imgtpl/workspace';
import * as lsp from 'vscode-languageserver';
import { markup } from '../markup.js';
import type { OpenDocument } from '../open-documents.js';
import { type Places, places } from '../places.js';
import type { Session } from '../session.js';

/** The parameter under the cursor of a pipeline file; null for any other document. */
export async function pipelineHover(session: Session, params: lsp.HoverParams): Promise<lsp.Hover | null> {
  const document = pipelineDocument(session, params);
  if (!document) return null;
  const { language } = session;
  const read = await loadPipelineReader(pipelineSyntax(document.path));
  const way = placesOf(session, document);
  const found = parameterAt(read(document.text), way.toOffset(params.position));
  if (!found) return null;
  const value = parameterDocs(found.parameter, found.path, { messages: await loadRequestMessages(language), language });
  return { contents: markup(value, { markdown: session.client.markdownHover }), range: way.toRange(found.range) };
}

/** Parameters and values that fit at the cursor of a YAML pipeline file; editors complete JSON from the schema. */
export async function pipelineCompletion(
  session: Session,
  params: lsp.CompletionParams,
): Promise<lsp.CompletionList | null> {
  const document = pipelineDocument(session, params);
  if (!document || pipelineSyntax(document.path) !== 'yaml') return null;
  const { language } = session;
  const way = placesOf(session, document);
  const offset = way.toOffset(params.position);
  const templates = namesTemplate(document.text, offset) ? await templatesBeside(session, document) : [];
  const options = { messages: await loadRequestMessages(language), language, templates };
  const found = completePipeline(document.text, offset, options);
  return { isIncomplete: false, items: found.map((item, index) => toItem(item, index, { session, way })) };
}

/** The templates in the folder of a pipeline file, by their names. */
async function templatesBeside({ workspace }: Session, { path }: OpenDocument): Promise<readonly string[]> {
  const entries = await workspace.files.list(parentPath(path));
  if (isFileFault(entries)) return [];
  return entries.flatMap(({ name, type }) => (type !== 'folder' && isTemplateName(name) ? [name] : [])).sort();
}

function pipelineDocument(
  session: Session,
  { textDocument }: lsp.TextDocumentPositionParams,
): OpenDocument | undefined {
  const document = session.documents.get(textDocument.uri);
  return document?.family === 'pipeline' ? document : undefined;
}

function placesOf({ client }: Session, { text }: OpenDocument): Places {
  return places(text, lineIndex(text), client.encoding);
}

const ITEM_KIND: { readonly [K in PipelineCompletion['kind']]: lsp.CompletionItemKind } = {
  parameter: lsp.CompletionItemKind.Property,
  value: lsp.CompletionItemKind.EnumMember,
  file: lsp.CompletionItemKind.File,
};

function toItem(
  { label, kind, range, newText, deprecated, docs }: PipelineCompletion,
  index: number,
  { session, way }: { readonly session: Session; readonly way: Places },
): lsp.CompletionItem {
  return {
    label,
    kind: ITEM_KIND[kind],
    textEdit: { range: way.toRange(range), newText },
    // Without this a client would indent the lines of a group once more.
    insertTextMode: lsp.InsertTextMode.asIs,
    ...(docs === undefined ? {} : { documentation: markup(docs, { markdown: session.client.markdownCompletion }) }),
    ...(deprecated ? { tags: [lsp.CompletionItemTag.Deprecated] } : {}),
    sortText: String(index).padStart(4, '0'),
  };
}
