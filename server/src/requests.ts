import {
  type Connection,
  type DocumentRangesFormattingParams,
  RequestType,
  type TextEdit,
} from 'vscode-languageserver';
import type { Door } from './door.js';
import { onCodeAction, onCodeActionResolve } from './handlers/code-actions.js';
import * as editing from './handlers/editing.js';
import { onExecuteCommand } from './handlers/execute-command.js';
import * as navigation from './handlers/navigation.js';
import { diagnosticPull } from './handlers/pull-diagnostics.js';
import { workspacePull } from './handlers/pull-workspace.js';
import * as reading from './handlers/reading.js';
import { onWillRenameFiles } from './handlers/rename-files.js';
import { semanticTokenHandlers } from './handlers/semantic-tokens.js';
import * as structure from './handlers/structure.js';
import { onWorkspaceSymbol } from './handlers/workspace-symbols.js';

/** State that handlers keep about documents, to be forgotten when they close. */
export interface RequestState {
  forget(uri: string): void;
}

/** The handlers of all requests; `capabilities.ts` announces exactly these. */
export function handleRequests(connection: Connection, door: Door): RequestState {
  handleReading(connection, door);
  handleNavigation(connection, door);
  handleEditing(connection, door);
  const states = [handlePulls(connection, door), handleTokens(connection, door)];
  return {
    forget(uri) {
      for (const state of states) state.forget(uri);
    },
  };
}

function handleReading(connection: Connection, { request }: Door): void {
  connection.onHover(request('hover', null, reading.onHover));
  connection.onCompletion(request('completion', null, reading.onCompletion));
  connection.onCompletionResolve((item, token) => request('resolve', item, reading.onCompletionResolve)(item, token));
  connection.onSignatureHelp(request('signatureHelp', null, reading.onSignatureHelp));
  connection.onCodeLens(request('codeLens', null, reading.onCodeLens));
  connection.languages.inlayHint.on(request('inlayHint', null, reading.onInlayHint));
}

function handleNavigation(connection: Connection, { request }: Door): void {
  connection.onDefinition(request('definition', null, navigation.onDefinition));
  connection.onReferences(request('references', null, navigation.onReferences));
  connection.onDocumentHighlight(request('documentHighlight', null, navigation.onDocumentHighlight));
  connection.onPrepareRename(request('prepareRename', null, navigation.onPrepareRename));
  connection.onRenameRequest(request('rename', null, navigation.onRename));
  connection.onDocumentSymbol(request('documentSymbol', null, structure.onDocumentSymbol));
  connection.onWorkspaceSymbol(request('workspaceSymbol', null, onWorkspaceSymbol));
  connection.onFoldingRanges(request('foldingRange', null, structure.onFoldingRanges));
  connection.onSelectionRanges(request('selectionRange', null, structure.onSelectionRanges));
  connection.onDocumentLinks(request('documentLink', null, navigation.onDocumentLinks));
}

function handleEditing(connection: Connection, { request }: Door): void {
  connection.onDocumentFormatting(request('formatting', null, editing.onFormatting));
  connection.onDocumentRangeFormatting(request('rangeFormatting', null, editing.onRangeFormatting));
  connection.onRequest(RANGES, request('rangesFormatting', null, editing.onRangesFormatting));
  connection.onDocumentOnTypeFormatting(request('onTypeFormatting', null, editing.onTypeFormatting));
  connection.onCodeAction(request('codeAction', null, onCodeAction));
  connection.onCodeActionResolve((action, token) => request('resolve', action, onCodeActionResolve)(action, token));
  connection.onExecuteCommand(request('executeCommand', null, onExecuteCommand));
  connection.workspace.onWillRenameFiles(request('willRenameFiles', null, onWillRenameFiles));
}

/** Registered by its type, which declares parameters: by its name alone, the handler would get none. */
const RANGES = new RequestType<DocumentRangesFormattingParams, TextEdit[] | null, void>(
  'textDocument/rangesFormatting',
);

function handlePulls(connection: Connection, { request }: Door): RequestState {
  const pullWorkspace = workspacePull();
  const { diagnostics } = connection.languages;
  const none = { kind: 'full' as const, items: [] };
  diagnostics.on(request('diagnostic', none, diagnosticPull()));
  diagnostics.onWorkspace((params, token, progress, partial) =>
    request('workspaceDiagnostic', { items: [] }, (session, asked: typeof params) =>
      pullWorkspace.answer(session, asked, { token, progress, partial }),
    )(params, token),
  );
  return pullWorkspace;
}

function handleTokens(connection: Connection, { request }: Door): RequestState {
  const tokens = semanticTokenHandlers();
  const none = { data: [] };
  const { semanticTokens } = connection.languages;
  semanticTokens.on(request('semanticTokens', none, tokens.full));
  semanticTokens.onDelta(request('semanticTokens', none, tokens.delta));
  semanticTokens.onRange(request('semanticTokensRange', none, tokens.range));
  return { forget: tokens.forget };
}
