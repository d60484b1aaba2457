import type { TextRange } from '@imgtpl/grammar';
import { budgetLabel } from '@imgtpl/language';
import { contentReferences, inlineContents, isCursorIn } from '@imgtpl/request';
import { baseName, openPipelineFile, pairedTemplate, parentPath, resolvePath } from '@imgtpl/workspace';
import type * as lsp from 'vscode-languageserver';
import type { AnalyzedPart } from '../documents/analyzed-template.js';
import type { OpenDocument } from '../documents/open-documents.js';
import { isPart, templatesIn } from '../documents/template-at.js';
import { lensCommand } from '../lsp/lens-command.js';
import { FILE_START, placesIn } from '../lsp/places.js';
import { uriOfDocument } from '../screen/diagnostics.js';
import type { Session } from '../session.js';

/** Links to the templates that a pipeline file names. */
export async function pipelineLinks(session: Session, uri: string): Promise<lsp.DocumentLink[] | null> {
  const document = session.documents.pipeline(uri);
  if (!document) return null;
  const places = placesIn(document.text, session.client.encoding);
  const files = await namedFiles(session, document);
  return files.map(({ range, path }) => ({ range: places.toRange(range), target: uriOfDocument(session, path) }));
}

/** The template that is named at a place in a pipeline file. */
export async function pipelineDefinition(
  session: Session,
  { textDocument, position }: lsp.DefinitionParams,
): Promise<lsp.Location | null> {
  const document = session.documents.pipeline(textDocument.uri);
  if (!document) return null;
  const offset = placesIn(document.text, session.client.encoding).toOffset(position);
  const files = await namedFiles(session, document);
  const found = files.find(({ range }) => isCursorIn(range, offset));
  return found ? { uri: uriOfDocument(session, found.path), range: FILE_START } : null;
}

/**
 * Lenses to emit a pipeline file and to open the template with its name, and above each embedded template, how much of
 * the limits it uses.
 */
export async function pipelineLenses(session: Session, uri: string): Promise<lsp.CodeLens[] | null> {
  const document = session.documents.pipeline(uri);
  if (!document) return null;
  const { messages } = await session.words();
  const lenses = [{ range: FILE_START, command: { title: messages.lensEmit(), ...lensCommand('emit', uri, session) } }];
  const template = session.client.showsDocuments ? await pairedTemplate(session.workspace, document.path) : undefined;
  if (template !== undefined) {
    const shown = lensCommand('open', uriOfDocument(session, template), session);
    lenses.push({ range: FILE_START, command: { title: messages.lensOpen(baseName(template)), ...shown } });
  }
  const parts = (await templatesIn(session, uri)).filter(isPart);
  return [...lenses, ...parts.map((part) => budgetLens(part, session))];
}

function budgetLens(part: AnalyzedPart, session: Session): lsp.CodeLens {
  const { request, parameter, analysis, places, messages, judge, document } = part;
  const first = analysis.template.commands[0]?.keywordRange ?? { start: 0, end: 0 };
  // Whether the blank lines at the end of a block are sent depends on the block's header.
  const sent = inlineContents(request).find((content) => content.parameter === parameter)?.text;
  const judged = sent === undefined || sent === analysis.template.text ? analysis : judge(sent);
  const title = budgetLabel(judged, messages);
  return { range: places.toRange(first), command: { title, ...lensCommand('budget', document.uri, session) } };
}

interface NamedFile {
  readonly range: TextRange;
  readonly path: string;
}

async function namedFiles(session: Session, document: OpenDocument): Promise<readonly NamedFile[]> {
  const { documents } = await openPipelineFile(session.workspace, document);
  const { path } = document;
  const found: NamedFile[] = [];
  for (const { path: written, range } of documents.flatMap(contentReferences)) {
    const target = resolvePath(parentPath(path), written);
    if ((await session.workspace.files.stat(target))?.type === 'file') found.push({ range, path: target });
  }
  return found;
}
