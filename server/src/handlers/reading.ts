import {
  type CompletionOptions,
  codeLenses,
  completion,
  completionDocs,
  type DocumentationOptions,
  hover,
  inlayHints,
  signatureHelp,
} from '@imgtpl/language';
import { indentationOf, isBlock } from '@imgtpl/request';
import { baseName } from '@imgtpl/workspace';
import * as lsp from 'vscode-languageserver';
import type { AnalyzedTemplate } from '../documents/analyzed-template.js';
import type { AskedPlace } from '../documents/asked-place.js';
import type { OpenDocument } from '../documents/open-documents.js';
import { pipelineFileOf } from '../documents/pairs.js';
import { hasOwnLines, isPart, templateAt, templatesIn } from '../documents/template-at.js';
import { lensCommand } from '../lsp/lens-command.js';
import { markup } from '../lsp/markup.js';
import { pageText } from '../pages/page-text.js';
import { uriOfDocument } from '../screen/diagnostics.js';
import type { Session } from '../session.js';
import { writablePipeline } from '../write-pipeline.js';
import { subjectOf, toItem } from './completion-items.js';
import { pipelineLenses } from './pipeline-links.js';
import { pipelineCompletion, pipelineHover, QUOTE } from './pipeline-reading.js';

type DocumentationFacts = Pick<AnalyzedTemplate, 'messages' | 'language'> & Partial<Pick<AnalyzedTemplate, 'facts'>>;

/** Documentation for the thing under the cursor. */
export async function onHover(session: Session, params: lsp.HoverParams): Promise<lsp.Hover | null> {
  const configuration = openConfiguration(session, params);
  if (configuration) {
    const { configurationHover } = await import('./configuration-reading.js');
    return configurationHover(session, configuration, params.position);
  }
  const template = await templateAt(session, params);
  if (!template) return pipelineHover(session, params);
  const { analysis, places } = template;
  const lineOf = (offset: number) => places.toPosition(offset).line + 1;
  const options = { lineOf, ...documentation(session, template) };
  const found = hover(analysis, places.toOffset(params.position), options);
  if (!found) return null;
  return {
    contents: markup(found.contents, { markdown: session.client.markdownHover }),
    range: places.toRange(found.range),
  };
}

/** Completions at the cursor; their documentation is requested item by item. */
export async function onCompletion(session: Session, params: lsp.CompletionParams): Promise<lsp.CompletionList | null> {
  const configuration = openConfiguration(session, params);
  if (configuration) {
    const { configurationCompletion } = await import('./configuration-reading.js');
    return configurationCompletion(session, configuration, params.position);
  }
  const template = await templateAt(session, params);
  if (!template || isPastBlock(template, params)) return pipelineCompletion(session, params);
  if (params.context?.triggerCharacter === QUOTE) return null;
  // The escapes of snippets would clash with those of quoted text.
  const forms = session.client.snippets && hasOwnLines(template) ? 'snippets' : 'words';
  const offset = template.places.toOffset(params.position);
  if (!hasOwnLines(template) && !hasPlace(template, params.position)) return null;
  const items = completion(template.analysis, offset, {
    forms,
    ...documentation(session, template),
    ...systemOf(template),
  });
  return { isIncomplete: false, items: items.flatMap((item, index) => toItem(item, index, { template, session })) };
}

/** Blanks that YAML drops from a text of several lines, and the insides of escapes, have no place in its template. */
function hasPlace({ places }: AnalyzedTemplate, position: lsp.Position): boolean {
  const offset = places.toOffset(position);
  const { line, character } = places.toRange({ start: offset, end: offset }).start;
  return line === position.line && character === position.character;
}

/** Adds the documentation of an item, if it has any. */
export async function onCompletionResolve(session: Session, item: lsp.CompletionItem): Promise<lsp.CompletionItem> {
  const about = subjectOf(item.data);
  const docs = about && completionDocs(about, documentation(session, await session.words()));
  return docs === undefined
    ? item
    : { ...item, documentation: markup(docs, { markdown: session.client.markdownCompletion }) };
}

/** The forms of the command at the cursor. */
export async function onSignatureHelp(
  session: Session,
  params: lsp.SignatureHelpParams,
): Promise<lsp.SignatureHelp | null> {
  const template = await templateAt(session, params);
  if (!template) return null;
  const help = signatureHelp(template.analysis, template.places.toOffset(params.position), {
    trigger: isAsked(params) ? 'invoked' : 'typing',
    ...documentation(session, template),
  });
  if (!help) return null;
  return {
    signatures: help.signatures.map(({ label, documentation: docs, parameters }) => ({
      label,
      documentation: markup(docs, { markdown: session.client.markdownSignature }),
      parameters: parameters.map((it) => ({
        label: session.client.labelOffsets ? [it.range.start, it.range.end] : label.slice(it.range.start, it.range.end),
        documentation: it.documentation,
      })),
    })),
    activeSignature: help.activeSignature,
    ...(help.activeParameter === undefined ? {} : { activeParameter: help.activeParameter }),
  };
}

/** Lenses above a template or a pipeline file, unless the settings turn them off. */
export async function onCodeLens(
  session: Session,
  { textDocument }: lsp.CodeLensParams,
): Promise<lsp.CodeLens[] | null> {
  if (!session.settings.codeLens) return null;
  const template = await session.template(textDocument.uri);
  if (!template) return pipelineLenses(session, textDocument.uri);
  const { analysis, places, messages, document } = template;
  const path = await pipelineFileOf(session, document);
  const shown = session.client.showsDocuments ? path : undefined;
  const unwritten = path === undefined ? await writablePipeline(session, template) : undefined;
  const lenses = codeLenses(analysis, {
    messages,
    pipelineFile: shown && baseName(shown),
    newPipelineFile: unwritten && baseName(unwritten),
  });
  return lenses.map(({ range, title, action }) => {
    const uri = action === 'open' && shown ? uriOfDocument(session, shown) : document.uri;
    return { range: places.toRange(range), command: { title, ...lensCommand(action, uri, session) } };
  });
}

/** Hints between the text in a range, unless the settings turn them off. */
export async function onInlayHint(
  session: Session,
  { textDocument, range }: lsp.InlayHintParams,
): Promise<lsp.InlayHint[] | null> {
  const templates = session.settings.inlayHints ? await templatesIn(session, textDocument.uri) : [];
  // A range outside a template is moved to the nearest place inside.
  const isAsked = ({ position: { line } }: lsp.InlayHint) => range.start.line <= line && line <= range.end.line;
  const hints = templates.flatMap(({ analysis, places, messages }) =>
    inlayHints(analysis, places.toTextRange(range), { messages }).map(
      ({ offset, label, tooltip, about }): lsp.InlayHint => ({
        position: places.toPosition(offset),
        label,
        tooltip,
        kind: about === 'before' ? lsp.InlayHintKind.Type : lsp.InlayHintKind.Parameter,
        paddingLeft: true,
      }),
    ),
  );
  return hints.filter(isAsked);
}

function openConfiguration({ documents }: Session, { textDocument }: AskedPlace): OpenDocument | undefined {
  const document = documents.get(textDocument.uri);
  return document?.family === 'configuration' ? document : undefined;
}

/**
 * Whether a place is after the last line of a block but indented less: what is written there belongs to the file
 * itself.
 */
function isPastBlock(template: AnalyzedTemplate, { position }: lsp.CompletionParams): boolean {
  if (!isPart(template) || !isBlock(template.embedded)) return false;
  if (indentationOf(template.embedded).length <= position.character) return false;
  const { analysis, places } = template;
  return analysis.template.text.slice(places.toOffset(position)).trim() === '';
}

/** If a client does not say why it asks, the user invoked it. */
function isAsked({ context }: lsp.SignatureHelpParams): boolean {
  return (context?.triggerKind ?? lsp.SignatureHelpTriggerKind.Invoked) === lsp.SignatureHelpTriggerKind.Invoked;
}

/** What is needed to make documentation. */
function documentation({ pages }: Session, { messages, language, facts }: DocumentationFacts): DocumentationOptions {
  const { catalogue } = facts ?? {};
  return {
    messages,
    language,
    explain: (code) => pageText(pages, code),
    catalogue,
  };
}

/** The system of the image, if the pipeline files that name the template agree on one. */
function systemOf({ facts }: AnalyzedTemplate): Pick<CompletionOptions, 'system'> {
  const [system, ...others] = new Set(facts.requests.flatMap((request) => request.system ?? []));
  return system === undefined || others.length > 0 ? {} : { system };
}
