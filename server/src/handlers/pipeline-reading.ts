import {
  completePipeline,
  loadRequestMessages,
  namesTemplate,
  parameterAt,
  parameterDocs,
  pipelineSyntax,
} from '@imgtpl/request';
import {
  baseName,
  discover,
  isFileFault,
  isInside,
  isTemplateName,
  openPipelineFile,
  parentPath,
  relativePath,
  rootOf,
} from '@imgtpl/workspace';
import type * as lsp from 'vscode-languageserver';
import type { OpenDocument } from '../documents/open-documents.js';
import { markup } from '../lsp/markup.js';
import { placesIn } from '../lsp/places.js';
import type { Session } from '../session.js';
import { docsInEditor, hasSchema, toEntryItems, writingOptions } from './entry-items.js';

/** Begins a name or a value in JSON; in a template it triggers no completion. */
export const QUOTE = '"';

/** Documentation for the parameter under the cursor of a pipeline file; null for other documents. */
export async function pipelineHover(session: Session, params: lsp.HoverParams): Promise<lsp.Hover | null> {
  const document = session.documents.pipeline(params.textDocument.uri);
  if (!document) return null;
  const { language } = session;
  const places = placesIn(document.text, session.client.encoding);
  const found = parameterAt(await openPipelineFile(session.workspace, document), places.toOffset(params.position));
  if (!found) return null;
  const value = parameterDocs(found.parameter, found.path, {
    messages: await loadRequestMessages(language),
    language,
    ...docsInEditor(session, document.path),
  });
  return { contents: markup(value, { markdown: session.client.markdownHover }), range: places.toRange(found.range) };
}

/** Completions of parameters and values in a pipeline file; for JSON, our own extension uses the schema instead. */
export async function pipelineCompletion(
  session: Session,
  params: lsp.CompletionParams,
): Promise<lsp.CompletionList | null> {
  const document = session.documents.pipeline(params.textDocument.uri);
  if (!document || hasSchema(session, document.path)) return null;
  const { language } = session;
  const syntax = pipelineSyntax(document.path);
  const places = placesIn(document.text, session.client.encoding);
  const offset = places.toOffset(params.position);
  const templates = namesTemplate(document.text, offset, syntax) ? await templatesNear(session, document) : [];
  const messages = await loadRequestMessages(language);
  const found = completePipeline(document.text, offset, {
    ...writingOptions(session),
    messages,
    language,
    templates,
    syntax,
  });
  return { isIncomplete: false, items: toEntryItems(found, { session, places }) };
}

/**
 * The templates near a pipeline file, as it would name them: first those in its own folder, then the others in the
 * client's folder.
 */
async function templatesNear(session: Session, { path }: OpenDocument): Promise<readonly string[]> {
  const { workspace, folders, documents } = session;
  const folder = parentPath(path);
  const entries = await workspace.files.list(folder);
  const saved = isFileFault(entries) ? [] : entries.filter(({ type }) => type !== 'folder').map(({ name }) => name);
  // Open templates can be named before they are saved.
  const open = documents.inFolder(folder).map((one) => baseName(one.path));
  const names = [...new Set([...saved, ...open])];
  const root = await rootOf(workspace, folder);
  const own = folders.filter((one) => isInside(one, path));
  const { files } = await discover(workspace, own);
  const elsewhere = files
    .filter((file) => parentPath(file) !== folder && isInside(root, file))
    .map((file) => relativePath(folder, file));
  return [...names.sort(), ...elsewhere].filter((name) => isTemplateName(baseName(name)));
}
