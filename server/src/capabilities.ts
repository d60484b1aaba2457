import {
  CODE_ACTION_KINDS,
  COMPLETION_TRIGGERS,
  FORMAT_TRIGGER,
  SEMANTIC_TOKEN_MODIFIERS,
  SEMANTIC_TOKEN_TYPES,
  SIGNATURE_TRIGGERS,
} from '@imgtpl/language';
import { type DiagnosticOptions, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.js';
import { QUOTE } from './handlers/pipeline-reading.js';
import { RENAMED_FILES } from './handlers/rename-files.js';
import { SERVER_COMMANDS } from './server-commands.js';

/** The capabilities that the server announces: each has its handler in `requests.ts`. */
export function capabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: !client.watchesFiles },
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS, QUOTE], resolveProvider: true },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: [...SIGNATURE_TRIGGERS] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: !client.preparesRename || { prepareProvider: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...SEMANTIC_TOKEN_TYPES], tokenModifiers: [...SEMANTIC_TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
    ...(client.registersFormatting
      ? {}
      : { documentFormattingProvider: true, documentRangeFormattingProvider: { rangesSupport: true } }),
    documentOnTypeFormattingProvider: { firstTriggerCharacter: FORMAT_TRIGGER },
    codeActionProvider: !client.takesActions || { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: true },
    codeLensProvider: { resolveProvider: false },
    documentLinkProvider: { resolveProvider: false },
    inlayHintProvider: { resolveProvider: false },
    executeCommandProvider: { commands: [...SERVER_COMMANDS] },
    ...(client.pullsDiagnostics ? { diagnosticProvider: DIAGNOSTICS } : {}),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.asksBeforeRenaming ? { fileOperations: { willRename: { filters: RENAMED_FILES } } } : {}),
    },
  };
}

const DIAGNOSTICS: DiagnosticOptions = {
  identifier: 'imgtpl',
  interFileDependencies: true,
  workspaceDiagnostics: true,
  workDoneProgress: true,
};
