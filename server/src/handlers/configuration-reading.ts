import { loadRequestMessages } from '@imgtpl/request';
import { completeConfiguration, configurationDocsAt } from '@imgtpl/workspace';
import type * as lsp from 'vscode-languageserver';
import type { OpenDocument } from '../documents/open-documents.js';
import { markup } from '../lsp/markup.js';
import { placesIn } from '../lsp/places.js';
import { pageText } from '../pages/page-text.js';
import type { Session } from '../session.js';
import { docsInEditor, hasSchema, toEntryItems, writingOptions } from './entry-items.js';

/** Documentation for the key or value under the cursor of a configuration file. */
export async function configurationHover(
  session: Session,
  document: OpenDocument,
  position: lsp.Position,
): Promise<lsp.Hover | null> {
  const places = placesIn(document.text, session.client.encoding);
  const options = { ...(await docsOptions(session)), ...docsInEditor(session, document.path) };
  const found = await configurationDocsAt(document, places.toOffset(position), options);
  if (!found) return null;
  const contents = markup(found.docs, { markdown: session.client.markdownHover });
  return { contents, range: places.toRange(found.range) };
}

/** Completions for a configuration file; for JSON, our own extension uses the schema instead. */
export async function configurationCompletion(
  session: Session,
  document: OpenDocument,
  position: lsp.Position,
): Promise<lsp.CompletionList | null> {
  if (hasSchema(session, document.path)) return null;
  const places = placesIn(document.text, session.client.encoding);
  const options = { ...(await docsOptions(session)), ...writingOptions(session) };
  const found = completeConfiguration(document, places.toOffset(position), options);
  return { isIncomplete: false, items: toEntryItems(found, { session, places }) };
}

async function docsOptions({ language, pages }: Session) {
  const messages = await loadRequestMessages(language);
  return { language, messages, explain: (code: string) => pageText(pages, code) };
}
