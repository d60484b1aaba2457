import { lineIndex } from '@imgtpl/grammar';
import {
  completePipeline,
  loadPipelineReader,
  loadRequestMessages,
  type PipelineCompletion,
  parameterAt,
  parameterDocs,
  pipelineSyntax,
} from '@imgtpl/request';
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
  const options = { messages: await loadRequestMessages(language), language };
  const found = completePipeline(document.text, way.toOffset(params.position), options);
  return { isIncomplete: false, items: found.map((item, index) => toItem(item, index, { session, way })) };
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

function toItem(
  { label, kind, range, newText, deprecated, docs }: PipelineCompletion,
  index: number,
  { session, way }: { readonly session: Session; readonly way: Places },
): lsp.CompletionItem {
  return {
    label,
    kind: kind === 'parameter' ? lsp.CompletionItemKind.Property : lsp.CompletionItemKind.EnumMember,
    textEdit: { range: way.toRange(range), newText },
    // Without this a client would indent the lines of a group once more.
    insertTextMode: lsp.InsertTextMode.asIs,
    ...(docs === undefined ? {} : { documentation: markup(docs, { markdown: session.client.markdownCompletion }) }),
    ...(deprecated ? { tags: [lsp.CompletionItemTag.Deprecated] } : {}),
    sortText: String(index).padStart(4, '0'),
  };
}
