import { definition, documentLinks, prepareRename, references, rename } from '@imgtpl/language';
import * as lsp from 'vscode-languageserver';
import { pipelineFileOf } from '../documents/pairs.js';
import { isPart, templateAt, templatesIn, writtenEdits } from '../documents/template-at.js';
import { toTextEdits } from '../lsp/to-lsp.js';
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

/** The places where the variable under the cursor is read and, if asked for, set. */
export async function onReferences(session: Session, params: lsp.ReferenceParams): Promise<lsp.Location[] | null> {
  const template = await templateAt(session, params);
  if (!template) return null;
  const { analysis, places, document } = template;
  const found = references(analysis, places.toOffset(params.position));
  const wanted = params.context.includeDeclaration ? found : found.filter(({ access }) => access === 'read');
  return wanted.map(({ range }) => ({ uri: document.uri, range: places.toRange(range) }));
}

/** The same places, each as a read or a write. */
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

/** The name that can be changed; an error with the reason if it cannot. */
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

/** Renames the variable under the cursor in its template. */
export async function onRename(session: Session, params: lsp.RenameParams): Promise<lsp.WorkspaceEdit | null> {
  const template = await templateAt(session, params);
  if (!template) return null;
  const { analysis, places, messages, document } = template;
  const edits = rename(analysis, places.toOffset(params.position), params.newName);
  if ('refused' in edits) throw refusal(edits.refused(messages));
  const written = writtenEdits(template, edits);
  if (!written) return null;
  const { uri, version } = document;
  return workspaceEdit(session, [{ uri, version, edits: toTextEdits(written, places) }]);
}

/** The client shows the message to the user. */
function refusal(message: string): lsp.ResponseError<void> {
  return new lsp.ResponseError(lsp.LSPErrorCodes.RequestFailed, message);
}

/** Links from a template to its pipeline file and to URLs, and from a pipeline file to its templates. */
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
