import {
  type BaseImage,
  type CodeAction,
  type CodeActionOptions,
  codeActions,
  type Diagnostic,
  type TextEdit,
} from '@imgtpl/language';
import { baseImageFile, type PipelineDocument, setBandwidth, setBaseImage } from '@imgtpl/request';
import { baseName, type ContentLink, joinPath, parentPath, readText } from '@imgtpl/workspace';
import type * as lsp from 'vscode-languageserver';
import type { AnalyzedTemplate } from '../documents/analyzed-template.js';
import type { OpenDocument } from '../documents/open-documents.js';
import { newPipelinePath, pipelineLinksOf } from '../documents/pairs.js';
import { selectingCommand, toClientEdits } from '../lsp/action-selection.js';
import { withoutLastLineEnd } from '../lsp/last-line-end.js';
import { type Places, placesIn } from '../lsp/places.js';
import { rangesMeet } from '../lsp/ranges-meet.js';
import { toTextEdits } from '../lsp/to-lsp.js';
import { type FileEdits, workspaceEdit } from '../lsp/workspace-edit.js';
import { uriOfDocument } from '../screen/diagnostics.js';
import type { Session } from '../session.js';
import { type ActionPlace, canTake, type Offer } from './offer.js';
import { pipelineOffers } from './pipeline-actions.js';

/** What is needed to find an action again when the client asks for its edits. */
interface ActionData extends ActionPlace {
  readonly version: number;
  readonly index: number;
}

/** Fixes for what is wrong in a range, and refactorings. */
export async function onCodeAction(
  session: Session,
  params: lsp.CodeActionParams,
): Promise<(lsp.CodeAction | lsp.Command)[] | null> {
  const { uri } = params.textDocument;
  const document = session.documents.get(uri);
  if (!document) return null;
  const only = params.context.only ?? null;
  const range = askedRange(params);
  const offers = await offersAt(session, { uri, range, only });
  const dataOf = (index: number): ActionData => ({ uri, version: document.version, range, only, index });
  if (!session.client.takesActions) {
    // Nobody else could make the edits.
    if (!session.client.appliesEdits) return [];
    return offers.map(({ action: { title } }, index): lsp.Command => {
      return { title, command: 'imgtpl.applyAction', arguments: [{ title, data: dataOf(index) }] };
    });
  }
  // LSP requires them, but not every client knows what it shows.
  const given = params.context.diagnostics ?? [];
  const actions = offers.map(async ({ action, places, diagnosticPlaces = places }, index): Promise<lsp.CodeAction> => {
    const fixed = given.filter((it) => action.diagnostics?.some((its) => isSame(it, its, diagnosticPlaces)));
    const command = selectingCommand(action, document, session.client);
    // With a command and no edits, some editors do not ask for these, and execute the command alone: LSP4IJ
    // (`LSPLazyCodeActionIntentionAction.java`), eglot (`eglot-execute`) and lsp-mode (`lsp-execute-code-action`).
    const isResolved = session.client.resolvesCodeActionEdits && command === undefined;
    return {
      title: action.title,
      kind: action.kind,
      ...(fixed.length > 0 ? { diagnostics: fixed } : {}),
      ...(action.isPreferred ? { isPreferred: true } : {}),
      ...(isResolved ? { data: dataOf(index) } : { edit: await editOf(session, document, { action, places }) }),
      ...(command ? { command } : {}),
    };
  });
  return Promise.all(actions);
}

/**
 * The range that actions are wanted for: that of the diagnostic, if there is one and it is elsewhere. For a diagnostic
 * that the user points at, or the nearest one on the line, Kate (`fixDiagnostic` in its lspclientpluginview.cpp) and ALE
 * (`s:OnReady` in its codefix.vim) send the range of the cursor.
 */
function askedRange({ range, context }: lsp.CodeActionParams): lsp.Range {
  const [only, ...others] = context.diagnostics ?? [];
  return only === undefined || others.length > 0 || rangesMeet(only.range, range) ? range : only.range;
}

/** Has the client make the edits of an action, for clients that take only commands. */
export async function applyAction(session: Session, action: lsp.CodeAction): Promise<void> {
  const { edit } = await onCodeActionResolve(session, action);
  if (edit) await session.apply(edit);
}

/** Adds the edits. If the text has changed since, the action stays empty and the client does nothing. */
export async function onCodeActionResolve(session: Session, action: lsp.CodeAction): Promise<lsp.CodeAction> {
  const data = action.data;
  if (!isActionData(data)) return action;
  const document = session.documents.get(data.uri);
  if (document?.version !== data.version) return action;
  const offer = (await offersAt(session, data))[data.index];
  return offer?.action.title === action.title ? { ...action, edit: await editOf(session, document, offer) } : action;
}

async function offersAt(session: Session, { uri, range, only }: ActionPlace): Promise<readonly Offer[]> {
  // The rules run as they do for diagnostics: once for each version, and with pauses for other requests.
  const document = session.documents.get(uri);
  if (document?.family === 'template') await session.report(document);
  const template = await session.template(uri);
  if (!template) return pipelineOffers(session, { uri, range, only });
  const { analysis, places, messages, judge } = template;
  const kinds = only === null ? {} : { kinds: only };
  const options = { messages, reanalyze: judge, ...kinds, ...(await pipelineFileOptions(session, template)) };
  const actions = codeActions(analysis, places.toTextRange(range), options);
  const taken = actions.flatMap((action) => forSaving(action, template, session));
  return taken.filter((action) => canTake(session, action, template.document)).map((action) => ({ action, places }));
}

/** The action that applies all fixes runs when a document is saved, when the workbench makes a part of them itself. */
function forSaving(action: CodeAction, { document }: AnalyzedTemplate, { client }: Session): CodeAction[] {
  if (action.kind !== 'source.fixAll.imgtpl') return [action];
  const edits = withoutLastLineEnd(action.edits, document.text, client);
  return edits.length === 0 ? [] : [{ ...action, edits }];
}

type PipelineFileOptions = Pick<CodeActionOptions, 'pipelineFile' | 'newPipelineFile'>;

/** The template's pipeline file, or the one that could be created for it. */
async function pipelineFileOptions(session: Session, template: AnalyzedTemplate): Promise<PipelineFileOptions> {
  const links = await pipelineLinksOf(session, template.document);
  if (links.length > 0) return editablePipelineFile(session, links);
  const path = await newPipelinePath(session, template);
  return path === undefined ? {} : { newPipelineFile: { name: baseName(path), textOf: baseImageFile } };
}

/** A pipeline file for edits; nothing if what was read of it is out of date. */
async function editablePipelineFile(session: Session, links: readonly ContentLink[]): Promise<PipelineFileOptions> {
  const [first] = links;
  if (first === undefined || (await readText(session.workspace, first.pipeline)) !== first.document.text) return {};
  const inEach = (edits: (document: PipelineDocument) => readonly TextEdit[] | undefined) => {
    const all = links.flatMap(({ document }) => edits(document) ?? []);
    return all.length === 0 ? undefined : all;
  };
  const pipelineFile = {
    path: first.pipeline,
    name: baseName(first.pipeline),
    setBaseImage: (image: BaseImage) => inEach((document) => setBaseImage(document, image)),
    setBandwidth: (megabits: number) => inEach((document) => setBandwidth(document, megabits)),
  };
  return { pipelineFile };
}

/** The edits of an action: of the document at the version that the action was asked for, and of other files. */
async function editOf(
  session: Session,
  { uri, version }: OpenDocument,
  { action, places }: Offer,
): Promise<lsp.WorkspaceEdit> {
  const files: FileEdits[] = [];
  if (action.edits.length > 0) {
    files.push({ uri, version, edits: toClientEdits(action, places, session.client) });
  }
  for (const { path, edits } of action.elsewhere ?? []) {
    const text = await readText(session.workspace, path);
    if (typeof text !== 'string') continue;
    const there = placesIn(text, session.client.encoding);
    const itsUri = uriOfDocument(session, path);
    const itsVersion = session.documents.get(itsUri)?.version ?? null;
    const other = { uri: itsUri, version: itsVersion, edits: toTextEdits(edits, there) };
    // Edits of a template in its own pipeline file must be made together with those of that file, or they would shift
    // each other.
    const same = files.findIndex((file) => file.uri === other.uri);
    if (same < 0) files.push(other);
    else files.splice(same, 1, { ...other, edits: [...other.edits, ...(files[same]?.edits ?? [])] });
  }
  if (!action.newFile) return workspaceEdit(session, files);
  const path = await freePath(session, uri, action.newFile.name);
  return workspaceEdit(session, files, { uri: uriOfDocument(session, path), text: action.newFile.text });
}

/** An unused path beside the document: `name.component.imgtpl`, else `name-2.component.imgtpl`, … */
async function freePath(session: Session, uri: string, name: string): Promise<string> {
  const folder = parentPath(session.documents.get(uri)?.path ?? '/');
  const [stem = name, ...endings] = name.split('.');
  for (let count = 1; ; count++) {
    const path = joinPath(folder, [count === 1 ? stem : `${stem}-${count}`, ...endings].join('.'));
    if ((await session.workspace.files.stat(path)) === undefined) return path;
  }
}

function isSame(shown: lsp.Diagnostic, { code, range, message }: Diagnostic, { toRange }: Places): boolean {
  const { start, end } = toRange(range);
  const has = shown.range;
  return (
    shown.code === code &&
    shown.message === message &&
    has.start.line === start.line &&
    has.start.character === start.character &&
    has.end.line === end.line &&
    has.end.character === end.character
  );
}

/** Data that a client sends back is checked before it is trusted. */
function isActionData(data: unknown): data is ActionData {
  return (
    typeof data === 'object' &&
    data !== null &&
    'uri' in data &&
    'version' in data &&
    'range' in data &&
    'index' in data
  );
}
