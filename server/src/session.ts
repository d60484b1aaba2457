import { type Analysis, analyze, languageOfLocale, loadMessages, type Messages } from '@imgtpl/language';
import type { EmbeddedTemplate, PipelineDocument } from '@imgtpl/request';
import type { Language } from '@imgtpl/spec';
import {
  effectiveConfiguration,
  type FileReport,
  type FileSystem,
  faultyConfigurations,
  type JudgedFile,
  lintConfiguration,
  lintDocument,
  namingIndex,
  openWorkspace,
  type Pipeline,
  readDocument,
  type TemplateDocument,
  type Workspace,
} from '@imgtpl/workspace';
import type { ShowDocumentParams, WorkspaceEdit } from 'vscode-languageserver';
import { breather } from './breather.js';
import type { ClientFeatures } from './client-features.js';
import { type ClientSettings, DEFAULT_CLIENT_SETTINGS } from './client-settings.js';
import { type OpenDocument, type OpenDocuments, openDocuments } from './documents/open-documents.js';
import { overlay } from './documents/overlay.js';
import { perVersion } from './documents/per-version.js';
import type { Pages, ServerHost } from './host.js';
import { type Places, places } from './lsp/places.js';

/** A template as every feature wants it: the document at one version, its analysis, and the way to the client's places. */
export interface AnalysedTemplate {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  readonly places: Places;
  /** What its files say of it: configuration, pipeline file, catalogue. */
  readonly facts: TemplateDocument;
  /** Another text in its place, judged in the same way. */
  readonly judge: (text: string) => Analysis;
  readonly messages: Messages;
  readonly language: Language;
}

/** A template inside of a pipeline file, with its places there. */
export interface AnalysedPart extends AnalysedTemplate {
  /** What it is the content of. */
  readonly request: PipelineDocument;
  readonly embedded: EmbeddedTemplate;
  /** The name of the parameter whose content it is. */
  readonly parameter: string;
}

/** One client's session: what is open, and what was read of the files around it. */
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
  /** A document is closed: nothing of it is kept, and what its file says counts again. */
  close(uri: string): void;
  /**
   * Forgets what was read of files: configuration, catalogues and pairs are read anew when next needed. A pipeline file
   * among the paths is read again too, wherever it lies.
   */
  forgetFiles(changed?: Iterable<string>): void;
  /** Pipeline files of any of the client's folders that name a template. */
  naming(document: OpenDocument): Promise<readonly Pipeline[]>;
  /** Undefined when no template of that URI is open. */
  template(uri: string): Promise<AnalysedTemplate | undefined>;
  /** The templates that stand in a pipeline file: read once, until it or what is read with it changes. */
  parts(document: OpenDocument, read: () => Promise<readonly AnalysedPart[]>): Promise<readonly AnalysedPart[]>;
  /** What is said in the session's language, when no template is at hand. */
  words(): Promise<{ readonly messages: Messages; readonly language: Language }>;
  /** Has the client show a place to the person in front of it. */
  show(place: ShowDocumentParams): Promise<void>;
  /** Has the client make edits; gives whether it did. */
  apply(edit: WorkspaceEdit): Promise<boolean>;
  /** What the lint says of a document, and of the configuration that speaks of it. */
  report(document: OpenDocument): Promise<readonly FileReport[]>;
}

export interface SessionUpdate {
  readonly settings?: ClientSettings;
  readonly folders?: readonly string[];
}

export interface SessionStart {
  readonly client: ClientFeatures;
  readonly host: ServerHost;
  readonly folders: readonly string[];
  readonly locale: string | undefined;
  readonly show: Session['show'];
  readonly apply: Session['apply'];
  /** More is known of open templates than when they were judged: everything is to be judged anew. */
  readonly whenMoreIsKnown: () => void;
  /** Something that nobody waits for went wrong. */
  readonly failed: (error: unknown) => void;
}

export function openSession(start: SessionStart): Session {
  const { client, host, folders, locale, show, apply, whenMoreIsKnown, failed } = start;
  const documents = openDocuments(client.encoding);
  const shown = overlay(host.files, documents);
  let state = { settings: DEFAULT_CLIENT_SETTINGS, folders };
  const languageNow = () => state.settings.language ?? host.language ?? languageOfLocale(locale ?? host.locale ?? '');
  const pause = breather();
  const open = (files: FileSystem) =>
    openWorkspace({
      files,
      workingDirectory: host.workingDirectory,
      workspaceFolders: state.folders,
      language: languageNow(),
      pause: async () => pause(),
      configuration: host.configuration,
    });
  let workspace = open(shown.files);
  let readable: Workspace | undefined;
  let facts = new Map<string, ReturnType<typeof readDocument>>();
  const analyses = perVersion<Analysis>();
  const parts = perVersion<Promise<readonly AnalysedPart[]>>();
  const reports = perVersion<Promise<readonly FileReport[]>>();
  const newIndex = () =>
    namingIndex({
      whenWalked: (templates) => {
        if ([...documents.all()].some(({ path }) => templates.has(path))) whenMoreIsKnown();
      },
      failed,
    });
  let index = newIndex();
  const forgetFiles = (changed: Iterable<string> = []) => {
    for (const path of changed) index.changed(path);
    workspace = open(shown.files);
    readable = undefined;
    facts = new Map();
    for (const made of [analyses, parts, reports]) made.clear();
  };
  const naming = async (document: OpenDocument, from = workspace) =>
    document.isFile && state.folders.length > 0 ? index.naming(from, document.path) : [];
  /** While a line of a pipeline file is half written, its templates are judged by what it said before. */
  const whereFactsAre = async () => {
    for (const document of documents.all()) {
      if (document.family !== 'pipeline' || !(await shown.isHeld(document))) continue;
      readable ??= open(shown.readable);
      return readable;
    }
    return workspace;
  };
  const readFacts = async (document: OpenDocument) => {
    const from = await whereFactsAre();
    return readDocument(from, document, await naming(document, from));
  };
  /** Configuration and kind of a document do not change with its text: they are looked for once. */
  const factsOf = (document: OpenDocument) => {
    const known = facts.get(document.uri) ?? readFacts(document);
    facts.set(document.uri, known);
    return known;
  };
  const template = async (uri: string): Promise<AnalysedTemplate | undefined> => {
    const asked = documents.get(uri);
    if (asked?.family !== 'template') return undefined;
    const language = languageNow();
    const from = workspace;
    const [known, messages] = await Promise.all([factsOf(asked), loadMessages(language)]);
    // Files may have changed while they were read: what was read of them is old.
    if (workspace !== from) return template(uri);
    // The document may have changed while its configuration was read: what is answered is always the newest text.
    const document = documents.get(uri);
    if (!document || known.outcome !== 'document') return undefined;
    const judge = (text: string) => analyze(text, { messages, ...known });
    const analysis = analyses.of(document, () => judge(document.text));
    const way = places(document.text, client.encoding, analysis.lines);
    return { document, analysis, facts: known, judge, messages, language, places: way };
  };
  /** A template is judged once a version, its newest one; what is asked of it meanwhile is answered. */
  const judged = async (uri: string): Promise<readonly JudgedFile[]> => {
    // Reading a long template takes its time already: who has come in meanwhile goes before the first rule.
    const breathe = breather();
    const found = await template(uri);
    if (!found) return [];
    const { analysis, document } = found;
    const isCurrent = () => documents.get(uri) === document;
    await analysis.judge(() => breathe()?.then(isCurrent) ?? true);
    if (!isCurrent()) return judged(uri);
    const { kind, bytes, diagnostics, lines } = analysis;
    const commands = analysis.template.commands.length;
    return [{ outcome: 'judged', path: document.path, kind, bytes, commands, diagnostics, lines, text: document.text }];
  };
  const faultyOnes = async (path: string) => {
    const { files: configurations } = await effectiveConfiguration(workspace, path);
    return faultyConfigurations(configurations);
  };
  return {
    client,
    pages: host.pages,
    documents,
    show,
    apply,
    get settings() {
      return state.settings;
    },
    get language() {
      return languageNow();
    },
    get folders() {
      return state.folders;
    },
    get workspace() {
      return workspace;
    },
    change(update) {
      state = { ...state, ...update };
      if (update.folders) index = newIndex();
      forgetFiles();
    },
    close(uri) {
      documents.close(uri);
      shown.drop(uri);
      facts.delete(uri);
      for (const made of [analyses, parts, reports]) made.drop(uri);
    },
    forgetFiles,
    naming: (document) => naming(document),
    template,
    parts: (document, read) => parts.of(document, read),
    async words() {
      const language = languageNow();
      return { language, messages: await loadMessages(language) };
    },
    async report(document) {
      const { path, family } = document;
      if (family === 'configuration' && !(await shown.isHeld(document))) return lintConfiguration(workspace, path);
      if (family === 'template') return [...(await faultyOnes(path)), ...(await judged(document.uri))];
      return reports.of(document, () => reportOf(workspace, document));
    },
  };
}

async function reportOf(workspace: Workspace, { path, text, family }: OpenDocument): Promise<readonly FileReport[]> {
  // The workspace has the text that is shown; what it reads is read once for all that is asked of a version.
  const source = family === 'pipeline' ? { path } : { path, text };
  const reports: FileReport[] = [];
  for await (const report of lintDocument(workspace, source)) reports.push(report);
  return reports;
}
