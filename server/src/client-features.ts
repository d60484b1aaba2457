import { member } from '@imgtpl/language';
import { type ClientCapabilities, InsertTextMode } from 'vscode-languageserver';
import { POSITION_ENCODINGS, type PositionEncoding } from './lsp/places.js';

/** What this client can do. Read once, at `initialize`; nothing else reads its capabilities. */
export interface ClientFeatures {
  readonly encoding: PositionEncoding;
  /**
   * Whether it gets diagnostics only when it requests them. They also change with other files and with settings that are
   * not known yet at the first request, so a client that can be sent them, and cannot be told to request them again, is
   * sent them: Kate (addons/lspclient/lspclientserver.cpp there), ALE (autoload/ale/lsp.vim), lsp-mode (lsp-mode.el) and
   * eglot from 1.18 on (eglot.el) request those of a document only when it changes.
   */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly readsConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  /**
   * Whether it surely reports what other programs do to files. Any other tells us when it saves one, because others may
   * have changed by then, too: some watch nothing, although they take registrations. Helix reports only what it writes
   * itself (`file_changed` in its helix-view/src/editor.rs), and coc.nvim has to find a program named watchman
   * (src/core/fileSystemWatcher.ts there).
   */
  readonly watchesFiles: boolean;
  readonly snippets: boolean;
  /** Whether it inserts a completion of several lines exactly as it was sent. */
  readonly keepsLines: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly markdownSignature: boolean;
  /** Whether it takes a parameter of a signature as a range of the label; otherwise it takes its text. */
  readonly labelOffsets: boolean;
  readonly hierarchicalSymbols: boolean;
  /**
   * Whether it takes code actions with their edits, rather than commands alone. Scripts that ask for them and say nothing
   * of themselves do; a client of an old version says which of its abilities it has.
   */
  readonly takesActions: boolean;
  readonly resolvesCodeActionEdits: boolean;
  /** Whether it asks if there is anything to rename at a place, before it asks for the new name. */
  readonly preparesRename: boolean;
  readonly versionedEdits: boolean;
  /** Whether it asks for edits before it renames files. */
  readonly asksBeforeRenaming: boolean;
  readonly createsFiles: boolean;
  /** Whether it applies edits that the server initiates. */
  readonly appliesEdits: boolean;
  /** Whether an edit may contain a selection. */
  readonly snippetEdits: boolean;
  readonly showsDocuments: boolean;
  readonly relatedDocuments: boolean;
  readonly locationLinks: boolean;
  readonly diagnosticTags: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /**
   * Whether it is our own extension, which says so under `experimental`: it shows the budget and has commands of its
   * own.
   */
  readonly isOurs: boolean;
  /**
   * Whether formatting is registered for the files that are formatted, and no others: VS Code asks whose formatter to use
   * where there are several. Scripts of other editors look for formatting in the answer to `initialize`.
   */
  readonly registersFormatting: boolean;
}

/**
 * The features, from what the client sends at `initialize`; what it does not mention, it does not have. Some clients
 * send null for that, which the types do not allow.
 */
export function clientFeatures({
  general,
  textDocument,
  workspace,
  window,
  experimental,
}: ClientCapabilities): ClientFeatures {
  const offered = general?.positionEncodings ?? [];
  // The client lists encodings by preference; every client supports UTF-16.
  const encoding = offered.find((it): it is PositionEncoding => POSITION_ENCODINGS.some((known) => known === it));
  const item = textDocument?.completion?.completionItem;
  const signature = textDocument?.signatureHelp?.signatureInformation;
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const isOurs = experimental?.imgtplBudget === true;
  const ofWorkspace = workspaceFeatures(workspace);
  return {
    ...ofWorkspace,
    encoding: encoding ?? 'utf-16',
    pullsDiagnostics: Boolean(pulled && (ofWorkspace.refreshesDiagnostics || !published)),
    snippets: item?.snippetSupport ?? false,
    keepsLines: item?.insertTextModeSupport?.valueSet?.includes(InsertTextMode.asIs) ?? false,
    markdownHover: prefersMarkdown(textDocument?.hover?.contentFormat),
    markdownSignature: prefersMarkdown(signature?.documentationFormat),
    labelOffsets: signature?.parameterInformation?.labelOffsetSupport ?? false,
    markdownCompletion: prefersMarkdown(item?.documentationFormat),
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    ...actionFeatures(textDocument?.codeAction),
    preparesRename: textDocument?.rename?.prepareSupport ?? !textDocument?.rename,
    showsDocuments: window?.showDocument?.support ?? false,
    relatedDocuments: pulled?.relatedDocumentSupport ?? false,
    locationLinks: textDocument?.definition?.linkSupport ?? false,
    diagnosticTags: Boolean(published?.tagSupport ?? pulled?.tagSupport),
    relatedInformation: published?.relatedInformation ?? pulled?.relatedInformation ?? false,
    isOurs,
    watchesFiles: isOurs,
    registersFormatting: isOurs && (textDocument?.formatting?.dynamicRegistration ?? false),
    codeDescription: published?.codeDescriptionSupport ?? pulled?.codeDescriptionSupport ?? false,
  };
}

function actionFeatures(
  action: NonNullable<ClientCapabilities['textDocument']>['codeAction'],
): Pick<ClientFeatures, 'takesActions' | 'resolvesCodeActionEdits'> {
  // The other abilities mean nothing to a client that takes only commands.
  const saysSo = action?.codeActionLiteralSupport ?? action?.resolveSupport ?? action?.dataSupport;
  return {
    takesActions: !action || Boolean(saysSo),
    // What an action is, is in its data, which the client has to send back.
    resolvesCodeActionEdits: (action?.dataSupport && action.resolveSupport?.properties?.includes('edit')) ?? false,
  };
}

type WorkspaceFeatures = Pick<
  ClientFeatures,
  | 'refreshesDiagnostics'
  | 'refreshesTokens'
  | 'refreshesHints'
  | 'refreshesLenses'
  | 'readsConfiguration'
  | 'registersConfiguration'
  | 'registersWatchers'
  | 'createsFiles'
  | 'appliesEdits'
  | 'snippetEdits'
  | 'versionedEdits'
  | 'asksBeforeRenaming'
>;

function workspaceFeatures(workspace: ClientCapabilities['workspace']): WorkspaceFeatures {
  // Helix and Zed call this ability `diagnostic`: so does the library lsp-types that they took over (its src/lib.rs).
  const diagnostics = workspace?.diagnostics ?? member(workspace, 'diagnostic');
  return {
    refreshesDiagnostics: member(diagnostics, 'refreshSupport') === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    readsConfiguration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    appliesEdits: workspace?.applyEdit ?? false,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    asksBeforeRenaming: workspace?.fileOperations?.willRename ?? false,
  };
}

/** Clients list the formats by preference. */
function prefersMarkdown(formats: readonly string[] | undefined): boolean {
  return formats?.[0] === 'markdown';
}
