import { languageOfLocale, loadMessages, type Messages } from '@imgtpl/language';
import type { Language } from '@imgtpl/spec';
import {
  effectiveConfiguration,
  type FileReport,
  faultyConfigurations,
  lintConfiguration,
  lintDocument,
  type Pipeline,
  type Workspace,
} from '@imgtpl/workspace';
import type { ShowDocumentParams, WorkspaceEdit } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.js';
import { type ClientSettings, readClientSettings } from './client-settings.js';
import type { AnalyzedPart, AnalyzedTemplate } from './documents/analyzed-template.js';
import { analyzedTemplates } from './documents/analyzed-templates.js';
import { type OpenDocument, type OpenDocuments, openDocuments } from './documents/open-documents.js';
import { perVersion } from './documents/per-version.js';
import { type SessionFiles, sessionFiles } from './documents/session-files.js';
import type { Pages, ServerHost } from './host.js';

/** A session with one client: its open documents, its settings, and what was read of the files around them. */
export interface Session {
  readonly client: ClientFeatures;
  readonly pages: Pages;
  readonly documents: OpenDocuments;
  readonly settings: ClientSettings;
  readonly language: Language;
  /** The client's folders, absolute. */
  readonly folders: readonly string[];
  readonly workspace: Workspace;
  change(update: SessionUpdate): void;
  /** Closes a document and forgets everything about it: from now on its file counts. */
  close(uri: string): void;
  /**
   * Forgets what was read of files: configurations, catalogues and pairs of template and pipeline file are read again
   * when they are next needed. Pipeline files among the changed paths are read again, wherever they are.
   */
  forgetFiles(changed?: Iterable<string>): void;
  /** The same, except for configurations and catalogues. Long catalogues take longer to read than all else. */
  forgetRequests(changed?: Iterable<string>): void;
  /** Whether the file of a document exists. */
  isSaved(document: OpenDocument): Promise<boolean>;
  /** Whether there is a folder with files of interest at a path, or something was looked for there or in it. */
  isOfInterest(path: string): Promise<boolean>;
  /** Forgets what was read of files, because folders have come or gone with all that is in them. */
  forgetFolders(changed: readonly string[]): void;
  /** Pipeline files in any of the client's folders that name a template. */
  naming(document: OpenDocument): Promise<readonly Pipeline[]>;
  /** Undefined when no template of that URI is open. */
  template(uri: string): Promise<AnalyzedTemplate | undefined>;
  /** The templates embedded in a pipeline file: read once, until it or one of the files around it changes. */
  parts(document: OpenDocument, read: () => Promise<readonly AnalyzedPart[]>): Promise<readonly AnalyzedPart[]>;
  /** Messages in the session's language, for when there is no template. */
  words(): Promise<{ readonly messages: Messages; readonly language: Language }>;
  /** Has the client show a document to the user. */
  show(place: ShowDocumentParams): Promise<void>;
  /** Has the client make edits; resolves to whether it did. */
  apply(edit: WorkspaceEdit): Promise<boolean>;
  /** Has the client tell the user that something failed. */
  complain(message: string): Promise<void>;
  /** Does work that reads files, which the client may have to be asked for. */
  during: SessionFiles['during'];
  /** The diagnostics of a document, and of the configuration that applies to it. */
  report(document: OpenDocument): Promise<readonly FileReport[]>;
}

/** What the client can change while the session lasts. */
export interface SessionUpdate {
  /** As the client sends them. */
  readonly settings?: unknown;
  readonly folders?: readonly string[];
}

export interface SessionStart {
  readonly client: ClientFeatures;
  readonly host: ServerHost;
  readonly folders: readonly string[];
  readonly locale: string | undefined;
  /** As the client sends them: its settings, until it sends others. */
  readonly initializationOptions: unknown;
  readonly show: Session['show'];
  readonly apply: Session['apply'];
  readonly complain: Session['complain'];
  /** More is known about open templates than when they were judged: all must be judged again. */
  readonly whenMoreIsKnown: () => void;
  /** Something failed that nobody waits for. */
  readonly failed: (error: unknown) => void;
}

/** A session without open documents. */
export function openSession(start: SessionStart): Session {
  const { client, host, locale, show, apply, complain } = start;
  const settingsOf = (sent: unknown) => readClientSettings(sent, start.initializationOptions);
  let state = { settings: settingsOf(undefined), folders: start.folders };
  const language = () => state.settings.language ?? host.language ?? languageOfLocale(locale ?? host.locale ?? '');
  const documents = openDocuments(client.encoding);
  const files = sessionFiles({ ...start, documents, folders: () => state.folders, language });
  const templates = analyzedTemplates({ documents, files, encoding: client.encoding, language });
  const parts = perVersion<Promise<readonly AnalyzedPart[]>>();
  const reports = perVersion<Promise<readonly FileReport[]>>();
  const forgetDerived = () => {
    for (const made of [parts, reports]) made.clear();
  };
  const forgetFiles = (changed: Iterable<string> = []) => {
    files.forget(changed);
    forgetDerived();
  };
  return {
    client,
    pages: host.pages,
    documents,
    show,
    apply,
    complain,
    get settings() {
      return state.settings;
    },
    get language() {
      return language();
    },
    get folders() {
      return state.folders;
    },
    get workspace() {
      return files.workspace;
    },
    change(update) {
      const before = language();
      state = {
        settings: 'settings' in update ? settingsOf(update.settings) : state.settings,
        folders: update.folders ?? state.folders,
      };
      if (update.folders) files.indexAgain();
      // Of the settings, only the language shows in what was read of files, and clients send them right after the start.
      if (update.folders || language() !== before) forgetFiles();
    },
    close(uri) {
      documents.close(uri);
      for (const made of [files, templates, parts, reports]) made.drop(uri);
    },
    forgetFiles,
    forgetRequests(changed = []) {
      files.forgetRequests(changed);
      forgetDerived();
    },
    isSaved: async ({ path }) => (await host.files.stat(path)) !== undefined,
    isOfInterest: files.isOfInterest,
    forgetFolders(changed) {
      files.walkAgain(changed);
      forgetFiles();
    },
    naming: files.naming,
    during: files.during,
    template: templates.get,
    parts: parts.of,
    words: async () => ({ language: language(), messages: await loadMessages(language()) }),
    report: (document) =>
      files.during(async () => {
        if (document.family === 'template') {
          const judged = await templates.judge(document.uri);
          return [...(await configurationReports(files, document)), ...judged];
        }
        const isRead = document.family === 'configuration' && !(await files.isHeld(document));
        if (isRead) return lintConfiguration(files.workspace, document.path);
        return reports.of(document, () => fileReports(files, document));
      }),
  };
}

async function configurationReports({ workspace }: SessionFiles, { path }: OpenDocument) {
  return faultyConfigurations((await effectiveConfiguration(workspace, path)).files);
}

async function fileReports(
  { workspace }: SessionFiles,
  { path, text, family }: OpenDocument,
): Promise<readonly FileReport[]> {
  // The workspace already has the text of a pipeline file as it is shown, and keeps what it reads of that.
  const source = family === 'pipeline' ? { path } : { path, text };
  const reports: FileReport[] = [];
  for await (const report of lintDocument(workspace, source)) reports.push(report);
  return reports;
}
